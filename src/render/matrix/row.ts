import { type Answer, answerText, type Row } from '../../questions/index.js';
import { evidenceBlock } from '../evidence-lines.js';
import { clean, indented, quiet, rule, titled } from '../layout.js';
import { markWords, painted, verdicts } from '../marks.js';
import type { Style } from '../style.js';
import { dateline, handleOf, type MatrixView, ownWords, proofs, rowLabel } from './view.js';

/** The facts behind an answer, each with its handle, what the record says of it in own words, and its passages. */
function facts({ facts: behind }: Answer, policy: number, view: MatrixView, style: Style): readonly string[] {
  return behind.flatMap((item) => [
    quiet(handleOf(item), style, 4),
    ...ownWords(item).map((named) => indented(clean(named.join(': ')), style, 6)),
    ...evidenceBlock(proofs(view, policy, [item]), style),
  ]);
}

function answerBlock(answer: Answer, policy: number, view: MatrixView, style: Style): string {
  const about = view.matrix.policies[policy];
  if (about === undefined) return '';
  const marks = [...new Set(answer.values.flatMap((value) => markWords(value.marks)))];
  return [
    indented(titled(about.name, dateline(about), style), style, 0),
    indented(clean(answerText(answer)), style, 2),
    ...(marks.length === 0 ? [] : [quiet(marks.join('; '), style, 2)]),
    ...facts(answer, policy, view, style),
  ].join('\n');
}

/** How the verdict of each pair came about. */
function pairLines(row: Row, view: MatrixView, style: Style): readonly string[] {
  const name = (policy: number) => clean(view.matrix.policies[policy]?.name ?? '');
  return row.pairs().map(({ policies: [a, b], verdict, more, reason }) => {
    const side = more === undefined ? '' : `: ${name(more === 0 ? a : b)}`;
    const why = reason === undefined ? '' : ` (${reason})`;
    const said = `${name(a)} – ${name(b)}: ${verdicts[verdict].meaning}${side}${why}`;
    return indented(said, style, 2, `${painted(verdicts[verdict], style)} `);
  });
}

/** One question, whole: what each policy answers, the marks in words, the passages, and how the verdicts came about. */
export function rowText(view: MatrixView, style: Style): string {
  const blocks = view.matrix.rows.map((row) =>
    [
      indented(titled(rowLabel(row), row.question.ask, style), style, 0),
      rule(style),
      ...row.answers.map((answer, policy) => answerBlock(answer, policy, view, style)),
      ...pairLines(row, view, style),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
