import { fixture } from '../run-cli.js';

/** One thing that there may be thousands of. */
export interface Case {
  readonly name: string;
  /** How many; 4 times as many is still below the limits. */
  readonly n: number;
  readonly argv: readonly string[];
  readonly files: (n: number) => Readonly<Record<string, string>>;
  /** A file, what stands there, and what in its place makes each look at all others. */
  readonly mistake: readonly [file: string, right: string, wrong: string];
}

const acorn = fixture('policies/acorn.yaml');
const times = (count: number, each: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join('');
const inSection = (section: string, facts: string) =>
  acorn.replace(new RegExp(`  ${section}:\n(?: {4}.*\n)+`), () => `  ${section}:\n${facts}`);
const folders = ['--policies', '/policies', '--sources', '/texts'];

const onText = (text: string) => ({ '/policies/acorn.yaml': acorn, '/texts/acorn.txt': text });
const onRecord = (record: string) => ({ '/policies/acorn.yaml': record });
const lint = ['lint', '/policies'];
const verify = ['verify', ...folders];

export const cases: readonly Case[] = [
  {
    name: 'short sentences in one paragraph',
    n: 7000,
    argv: verify,
    files: (n) => onText(times(n, (i) => `ab? cd? ${i % 9 === 8 ? '\n' : ''}`)),
    mistake: ['src/evidence/sentences.ts', 'const firstWindow = 4000', 'const firstWindow = 4_000_000'],
  },
  {
    name: 'marks in no order on one letter',
    n: 6000,
    argv: verify,
    files: (n) => onText(`a${'\u0301\u0316'.repeat(n)}`),
    mistake: ['src/evidence/fold.ts', 'const mostMarks = 30', 'const mostMarks = 1e9'],
  },
  {
    name: 'marks in no order',
    n: 6000,
    argv: verify,
    files: (n) => onText(`a${'\u0301\u0316'.repeat(n)}`),
    mistake: ['src/model/fold.ts', "text.replace(/\\p{Mn}/gu, '')", 'text'],
  },
  {
    name: 'facts with mistakes',
    n: 5000,
    argv: lint,
    files: (n) =>
      onRecord(
        inSection(
          'sale',
          times(n, () => '    - act: sel\n      cite: x y\n'),
        ),
      ),
    mistake: ['src/store/schema.ts', 'code: { process: appending },', ''],
  },
  {
    name: 'excuses, and findings that they cover',
    n: 1000,
    argv: lint,
    files: (n) =>
      onRecord(
        times(n, (i) => `# privcmp-disable contradiction -- because ${i}\n`) +
          inSection(
            'sale',
            times(
              n,
              (i) => `    - act: sell\n      denied: ${i % 2 === 0}\n      cite: We never sell data\n`,
            ),
          ),
      ),
    mistake: [
      'src/lint/excuses.ts',
      'places.filter((place) => given.has(place))',
      'places.filter((place) => excuses.filter(({ rules: ids, line: at }) => ids.some((id) => covered(id, at) === place)).length > 0)',
    ],
  },
  {
    name: 'facts in one row of a comparison',
    n: 1000,
    argv: ['diff', 'aaa', 'bbb', '--section', 'retention', '--policies', '/policies', '--format', 'json'],
    files: (n) =>
      Object.fromEntries(
        ['aaa', 'bbb'].map((id) => [
          `/policies/${id}.yaml`,
          inSection(
            'retention',
            times(
              n,
              (i) =>
                `    - data: all\n      from: purchase-made\n      when: case ${i}\n      period: P${i + 1}D\n      bound: max\n      cite: x y\n`,
            ),
          )
            .replace('id: acorn\n', `id: ${id}\n`)
            .replace('aliases: [acorn-bikes]\n', ''),
        ]),
      ),
    mistake: ['src/questions/verdict.ts', 'const mostPairs = 10_000', 'const mostPairs = 1e15'],
  },
  {
    name: 'the same line, for a new record',
    n: 1000,
    argv: ['new', 'trial', '--source', '/texts/acorn.txt', '-o', '-'],
    files: (n) => onText('We keep your data safe.\n\n'.repeat(n)),
    mistake: ['src/draft/anchors.ts', 'const mostAnchors = 20_000', 'const mostAnchors = 1e15'],
  },
];
