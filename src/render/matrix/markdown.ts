import { answerText } from '../../questions/index.js';
import { markdownTable, markdownText } from '../clean.js';
import { answerLegend, signText, verdicts } from '../marks.js';
import { dateline, grouped, groupTitle, type MatrixView, rowLabel, spoken } from './view.js';

/** The matrix as Markdown tables, one a group: short enough for a comment in a pull request. */
export function matrixMarkdown(view: MatrixView): string {
  const { policies, set } = view.matrix;
  const { rows, neither } = spoken(view.matrix.rows);
  const head = [
    ['', '', ...policies.map(({ name }) => markdownText(name))],
    ['', '', ...policies.map((policy) => markdownText(dateline(policy)))],
  ];
  const groups = [...grouped(rows)].map(([group, ofGroup]) =>
    [
      `**${markdownText(groupTitle(group))}**`,
      '',
      markdownTable([
        ...head,
        ...ofGroup.map((one) => [
          verdicts[one.verdict].symbol,
          markdownText(rowLabel(one)),
          ...one.answers.map((answer) => markdownText(answerText(answer))),
        ]),
      ]),
    ].join('\n'),
  );
  const used = [...new Set(rows.map(({ verdict }) => verdict))];
  const signs = used.map((verdict) => signText(verdicts[verdict])).join('   ');
  const marks = answerLegend(rows.flatMap(({ answers }) => answers));
  return `${[
    `# ${markdownText(set.title)}`,
    ...groups,
    ...(neither.length === 0 ? [] : [`Nobody says: ${neither.map(markdownText).join(' · ')}`]),
    [signs, marks]
      .filter((line) => line !== '')
      .map(markdownText)
      .join('  \n'),
  ].join('\n\n')}\n`;
}
