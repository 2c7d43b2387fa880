import { createHash } from 'node:crypto';
import { exampleText } from '../../src/lint/example.js';
import { type Reported, reported } from '../../src/lint/report.js';
import type { LintSettings } from '../../src/lint/run-rules.js';
import type { Lexicon } from '../../src/model/lexicon.js';
import { lexicon } from '../../src/model/lexicon.js';
import { sections } from '../../src/model/sections/index.js';
import { type LintResult, lintFiles } from '../../src/store/lint-files.js';
import { memoryFiles } from '../setup/memory-files.js';

/** A small source text, of which the demo record accounts for every sentence. */
export const demoText = exampleText;

const today = '2026-11-22';

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
export const demoHash = hashOf(demoText);

/** The facts of the demo record; its other sections are silent. */
const stated: Readonly<Record<string, string>> = {
  contacts:
    '    - role: privacy\n      channel: email\n      value: privacy@demo.example\n      cite: "Questions? … privacy@demo.example."\n',
  sale: '    - act: sell\n      denied: true\n      cite: "We never sell your data."\n',
  retention:
    '    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "We keep account … your account."\n',
};

const blocks: Readonly<Record<string, string>> = {
  schemaVersion: 'schemaVersion: 2\n',
  id: 'id: demo\n',
  name: 'name: Demo\n',
  aliases: 'aliases: [demo-bv]\n',
  parties:
    'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V. … demo.example." }\n',
  document: 'document:\n  title: Privacy policy\n  language: en\n  cite: "Privacy policy Demo"\n',
  source: 'source:\n  file: demo.txt\n  sha256: SHA\n',
  normalised: 'normalised: { date: 2026-01-31 }\n',
  sections: '',
  omitted: 'omitted:\n  courtesy:\n    - "Thank you for your trust."\n',
};

/** Cuts a text before every line that starts with something at `indent`. */
const cut = (text: string, indent: number) => text.split(new RegExp(`^(?= {${indent}}[^\\s#])`, 'm'));
const keyOf = (block: string) => /^\s*"?([\w-]+)"?\s*:/.exec(block)?.[1];

function mergeSections(piece: string): string {
  const [head = 'sections:\n', ...written] = cut(piece, 2);
  const own = new Map(written.map((block) => [keyOf(block) ?? block, block]));
  const names = sections.map(({ name }) => name);
  const known = names.flatMap((name) => {
    const block = own.get(name);
    if (block?.includes('REMOVED')) return [];
    const facts = stated[name];
    return [block ?? (facts === undefined ? `  ${name}: silent\n` : `  ${name}:\n${facts}`)];
  });
  return head + known.join('') + written.filter((block) => !names.includes(keyOf(block) ?? '')).join('');
}

/** The demo record with a piece of YAML in the place of what has the same keys; a piece without keys stands alone. */
export function demoRecord(piece = ''): string {
  const text = piece === '' || piece.endsWith('\n') ? piece : `${piece}\n`;
  // A set of questions is a file of another kind.
  if (text.startsWith('set: ')) return text;
  const written = cut(text, 0).filter((block) => block.trim() !== '' && !/^#.*\n$/.test(block));
  if (written.length > 0 && written.every((block) => keyOf(block) === undefined)) return text;
  const own = new Map<string, string>();
  let last = '';
  for (const block of written) {
    const key = keyOf(block);
    if (key !== undefined) last = Object.hasOwn(blocks, key) ? key : 'omitted';
    if (last === 'omitted' && !own.has(last) && key !== 'omitted') own.set(last, blocks.omitted ?? '');
    own.set(last, (own.get(last) ?? '') + block);
  }
  return Object.entries(blocks)
    .filter(([key]) => !own.get(key)?.includes(`${key}: REMOVED`))
    .map(([key, block]) =>
      key === 'sections' ? mergeSections(own.get(key) ?? 'sections:\n') : (own.get(key) ?? block),
    )
    .join('')
    .replaceAll('SHA\n', `${demoHash}\n`)
    .replaceAll('SHA ', `${demoHash} `);
}

export interface LintDemo {
  readonly file?: string;
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
  readonly withSources?: boolean;
  readonly text?: string;
  readonly settings?: Partial<LintSettings>;
  readonly lexicon?: Lexicon;
}

/** Lints a record in memory, with the demo text at hand if asked for. */
export async function lintDemo(record: string, options: LintDemo = {}): Promise<readonly Reported[]> {
  const { file = 'policies/demo.yaml', others = {} } = options;
  const result = await lintResult(record, options);
  return result.files
    .filter((one) => one.file === file || Object.keys(others).includes(one.file))
    .flatMap(({ findings }) => findings.map(reported));
}

export function lintResult(
  record: string,
  {
    file = 'policies/demo.yaml',
    others = {},
    withSources = false,
    text = demoText,
    settings = {},
    lexicon: words,
  }: LintDemo = {},
): Promise<LintResult> {
  const disk = memoryFiles({ [file]: record, ...others, 'texts/demo.txt': text });
  return lintFiles([file, ...Object.keys(others).filter((name) => name.endsWith('.yaml'))], {
    files: disk,
    settings: { lexicon: words ?? lexicon(), today, ...settings },
    ...(withSources ? { sources: 'texts' } : {}),
  });
}

/** A text with marks taken out, and what each mark says stands on which line. */
export function takeMarks(marked: string): {
  readonly text: string;
  readonly marks: readonly { readonly line: number; readonly says: string }[];
} {
  const marks: { line: number; says: string }[] = [];
  const text = marked
    .split('\n')
    .map((line, i) => {
      const [before = '', ...says] = line.split(/ +# ← /);
      for (const one of says) marks.push({ line: i + 1, says: one });
      return before;
    })
    .join('\n');
  return { text, marks };
}

/** The text that a finding's range covers, on its first line. */
export const covered = ({ lineText, range }: Reported): string =>
  lineText.slice(range.column - 1, range.endLine === range.line ? range.endColumn - 1 : undefined);
