/** Prints how many suggestions of `new` are right: `npm run suggestions`, with `-- --wrong` for each that is not. */
import { sources } from '../records/texts.js';
import { markdownTable } from '../setup/markdown.js';
import { expected, type Score, scoreMadeUp, scoreRecords } from './score.js';

const print = (line: string) => process.stdout.write(`${line}\n`);

function table(title: string, scores: readonly Score[], listed = true): void {
  const kinds = [
    ...new Set(
      scores.flatMap(({ right, wrong, missed }) => [...right, ...wrong, ...missed].map(({ kind }) => kind)),
    ),
  ];
  const count = (part: 'right' | 'wrong' | 'missed', kind?: string) =>
    scores.reduce(
      (sum, score) => sum + score[part].filter((one) => kind === undefined || one.kind === kind).length,
      0,
    );
  const row = (name: string, kind?: string) => {
    const [right, wrong, missed] = [count('right', kind), count('wrong', kind), count('missed', kind)];
    const share = right + wrong === 0 ? '–' : `${Math.round((100 * right) / (right + wrong))} %`;
    return [name, right + wrong, right, share, missed];
  };
  const head = ['kind', 'suggestions', 'right', 'share', 'missed'];
  print(`\n${title}\n\n${markdownTable(head, [...kinds.map((kind) => row(kind, kind)), row('**all**')])}`);
  if (!listed || !process.argv.includes('--wrong')) return;
  for (const { text, wrong, missed } of scores) {
    for (const { kind, value } of wrong) print(`wrong  ${text}: ${kind}: ${value}`);
    for (const { kind, value } of missed) print(`missed ${text}: ${kind}: ${value}`);
  }
}

const { heldOut } = expected();
const all = scoreMadeUp();
table(
  `${all.length - heldOut.length} made-up texts`,
  all.filter(({ text }) => !heldOut.includes(text)),
);
table(
  `${heldOut.length} made-up texts held out`,
  all.filter(({ text }) => heldOut.includes(text)),
  process.argv.includes('--held-out'),
);

if (sources !== undefined)
  table('Texts of the bundled records; right is what the record states too', scoreRecords());
