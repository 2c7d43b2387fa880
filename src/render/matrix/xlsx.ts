import { type Answer, answerText, type Outcome, type Row } from '../../questions/index.js';
import type { EvidenceLine } from '../evidence-lines.js';
import { answerLegend, isUnsaid, verdicts } from '../marks.js';
import { headCells, type Sheet, type SheetCell, tableSheet, workbook } from '../workbook.js';
import { dateline, grouped, groupTitle, handleOf, type MatrixView, proofs, rowId, rowLabel } from './view.js';

function outcomeText(outcome: Outcome): string {
  if (outcome === 'partly') return 'in part';
  return outcome === 'deferred' ? 'put off' : outcome.replace('-', ' ');
}

/** An answer, and beside it what is said of one that is not plainly one. */
function answerCell(answer: Answer): SheetCell {
  const { outcome } = answer;
  const value = answerText(answer);
  if (outcome === 'said') return { value };
  if (isUnsaid(outcome)) return { value: `${value} ${outcomeText(outcome)}`, tone: 'quiet' };
  return { value: `${value} (${outcomeText(outcome)})`, tone: outcome === 'denied' ? 'denied' : 'part' };
}

/** One row a question, one column a policy, under the headings of the groups. */
function answers({ matrix }: MatrixView): Sheet {
  const { policies, rows } = matrix;
  const lines = [...grouped(rows)].flatMap(([group, ofGroup]) => [
    [groupTitle(group), '', '', ...policies.map(() => ''), ''].map(
      (value): SheetCell => ({ value, tone: 'group' }),
    ),
    ...ofGroup.map((row) => [
      rowLabel(row),
      row.line === undefined ? row.question.ask : '',
      verdicts[row.verdict].meaning,
      ...row.answers.map(answerCell),
      rowId(row),
    ]),
  ]);
  return {
    name: 'Answers',
    rows: [
      headCells(['Question', 'In words', 'Verdict', ...policies.map(({ name }) => name), 'Id']),
      headCells(['', '', '', ...policies.map((policy) => dateline(policy)), '']),
      ...lines,
    ],
    widths: [24, 40, 16, ...policies.map(() => 28), 24],
  };
}

/** The passages behind an answer, each with what it is a passage of. */
function passagesOf(row: Row, answer: Answer, at: number, view: MatrixView) {
  const policy = view.matrix.policies[at];
  if (policy === undefined) return [];
  return answer.facts.flatMap((item) => {
    const found = proofs(view, at, [item]);
    // Without its text a fact has its anchors all the same.
    const cited: readonly EvidenceLine[] = found.some(({ anchor, quote }) => (anchor ?? quote) !== undefined)
      ? found
      : item.fact.cite.map((anchor) => ({ state: found[0]?.state ?? 'unchecked: no source text', anchor }));
    return cited.map((proof) => ({ row, policy, answer, item, proof }));
  });
}

type Passage = ReturnType<typeof passagesOf>[number];

/** The columns: how wide each is, and what it shows of a passage. */
const columns: Readonly<Record<string, readonly [width: number, show: (of: Passage) => string | number]>> = {
  Id: [20, ({ row }) => rowId(row)],
  Question: [24, ({ row }) => rowLabel(row)],
  Policy: [18, ({ policy }) => policy.name],
  Answer: [28, ({ answer }) => answerText(answer)],
  Outcome: [12, ({ answer }) => outcomeText(answer.outcome)],
  Fact: [16, ({ item }) => handleOf(item)],
  Passage: [60, ({ proof }) => proof.quote ?? ''],
  Anchor: [36, ({ proof }) => proof.anchor ?? ''],
  Lines: [8, ({ proof: { lines: [from, to] = ['', ''] } }) => (from === to ? from : `${from}–${to}`)],
  'Passage is': [12, ({ proof }) => proof.state],
  Text: [20, ({ policy }) => policy.source.file],
  'SHA-256 of the text': [34, ({ policy }) => policy.source.sha256],
  'Text dated': [12, ({ policy: { document } }) => document.updated ?? document.effective ?? 'undated'],
  Normalised: [12, ({ policy }) => policy.normalised.date],
  By: [16, ({ policy }) => policy.normalised.by ?? ''],
};

/** One row a passage: which words of which text an answer rests on. */
function evidence(view: MatrixView): Sheet {
  const passages = view.matrix.rows.flatMap((row) =>
    row.answers.flatMap((answer, at) => passagesOf(row, answer, at, view)),
  );
  const shown = Object.values(columns);
  const widths = shown.map(([width]) => width);
  const rows = passages.map((passage) => shown.map(([, show]) => show(passage)));
  return tableSheet('Evidence', [Object.keys(columns), ...rows], widths);
}

function legend({ matrix: { set, rows } }: MatrixView): Sheet {
  const marks = answerLegend(rows.flatMap(({ answers: of }) => of));
  return {
    name: 'Legend',
    rows: [
      headCells([set.title]),
      ...marks.split('  ').flatMap((mark) => (mark === '' ? [] : [[mark]])),
      [
        'Answers stand as the policies give them; "silent" is said of a section that was read and says nothing.',
      ],
      ['Each fact is an argument of "privcmp show": privcmp show POLICY "retention[2]".'],
    ],
    widths: [100],
  };
}

/** The matrix as a workbook: answers, evidence, and what the marks mean. */
export const matrixXlsx = (view: MatrixView): Promise<Uint8Array> =>
  workbook([answers(view), evidence(view), legend(view)]);
