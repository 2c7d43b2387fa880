/**
 * Measures the rules that rest on words: what they find in the bundled records and in made-up ones that are right, and which
 * share of it a reader grants. `grants.yaml` holds what a reader said of each finding after reading the passage: `granted` for
 * a mistake or a doubt worth a look, `refused` for noise. What was granted and mended since stays there, or a rule that did its
 * work would count for nothing; what was refused and is no longer found is listed, for it says nothing of the rule as it is.
 * Findings that nobody has judged are listed, and the exit code is 1.
 * A rule of which fewer than 80 % are granted has the severity `info`. Run: npm run doubts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { reported } from '../../src/lint/report.js';
import { ruleNamed } from '../../src/lint/rules/index.js';
import { lexicon } from '../../src/model/lexicon.js';
import { diskFiles } from '../../src/store/files.js';
import { lintFiles } from '../../src/store/lint-files.js';
import type { Files } from '../../src/store/port.js';
import { sources } from '../records/texts.js';
import { root } from '../run-cli.js';
import { fromVersion1, madeUp } from './records.js';

const judged = ['value-not-in-passage', 'polarity', 'silence-contradicted'];
/** Fewer findings tell nothing of a rule. */
const fewest = 5;

interface Grants {
  readonly [rule: string]: { readonly granted?: readonly string[]; readonly refused?: readonly string[] };
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const grants = parse(readFileSync(resolve(root, 'test/doubts/grants.yaml'), 'utf8')) as Grants;

const made = madeUp();
const before = await fromVersion1();
const folders = [
  ...(sources === undefined ? [] : [{ records: 'policies', texts: sources }]),
  { records: 'test/proof', texts: 'test/proof' },
  { records: 'test/fixtures/policies', texts: 'test/fixtures/texts' },
  { records: made, texts: made },
  ...(sources === undefined || before === undefined ? [] : [{ records: before.folder, texts: sources }]),
];

/** Whether all is at hand that findings were judged on. */
const isWhole = sources !== undefined && before !== undefined;

/** Excused findings are counted too: an excuse is a finding that was refused. */
const withoutExcuses: Files = {
  ...diskFiles,
  readText: (path) => {
    const read = diskFiles.readText(path);
    return read.ok ? { ...read, text: read.text.replace(/ *# privcmp-disable.*$/gmu, '') } : read;
  },
};

/** A finding as the grants name it: the record, the line of it, and for a lost word that word. */
async function findingsOf({ records, texts }: (typeof folders)[number]) {
  const paths = readdirSync(resolve(root, records))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => resolve(root, records, name));
  const settings = { lexicon: lexicon(), today: new Date().toISOString().slice(0, 10), only: judged };
  const { files } = await lintFiles(paths, {
    files: withoutExcuses,
    settings,
    sources: resolve(root, texts),
  });
  return files.flatMap(({ file, findings }) =>
    findings.map((finding) => {
      const { rule, message, lineText, range } = reported(finding);
      const words = finding.args.words ?? finding.args.name ?? finding.args.value ?? '';
      const id = /([\w-]+)\.yaml$/.exec(file)?.[1] ?? file;
      return { rule, key: [id, lineText.trim(), words].join(' | '), message, place: `${file}:${range.line}` };
    }),
  );
}

const found = (await Promise.all(folders.map(findingsOf))).flat();
print('| rule | severity | findings | judged so far | granted | share |\n|---|---|--:|--:|--:|--:|');
let isWrong = false;
for (const rule of judged) {
  const own = found.filter((one) => one.rule === rule);
  const { granted = [], refused = [] } = grants[rule] ?? {};
  const open = own.filter(({ key }) => !granted.includes(key) && !refused.includes(key));
  const severity = ruleNamed(rule)?.severity ?? '';
  const all = granted.length + refused.length;
  const share = all === 0 ? '–' : `${Math.round((100 * granted.length) / all)} %`;
  print(`| \`${rule}\` | ${severity} | ${own.length} | ${all} | ${granted.length} | ${share} |`);
  for (const { key, place, message } of open)
    print(`\nnot judged: ${place}\n  ${message}\n  - ${JSON.stringify(key)}`);
  const gone = isWhole ? refused.filter((key) => !own.some((one) => one.key === key)) : [];
  for (const key of gone) print(`\nrefused, and no longer found (take it out): ${JSON.stringify(key)}`);
  isWrong ||=
    open.length > 0 ||
    gone.length > 0 ||
    (all >= fewest && granted.length < 0.8 * all && severity !== 'info');
}
if (sources === undefined) print('\nThe source texts are not at hand: the bundled records were left out.');
process.exitCode = isWrong ? 1 : 0;
