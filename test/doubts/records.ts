import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { migration } from '../../src/lint/migrate.js';
import type { Path } from '../../src/model/path.js';
import { sections as every } from '../../src/model/sections/index.js';
import { hashOf } from '../lint/demo.js';
import { root, run } from '../run-cli.js';

interface MadeUp {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly document?: object;
  readonly sections: object;
  readonly omitted?: object;
}

const silent = Object.fromEntries(every.map(({ name }) => [name, 'silent']));

/** A folder that is taken away when the process ends. */
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'privcmp-doubts-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Two authors, so that the rules are measured on texts whose author did not know them. */
const authors = ['made-up.yaml', 'second-author.yaml'];

/** A folder with the records of the made-up texts of both authors, and their texts. */
export function madeUp(): string {
  const folder = temporary();
  const all = authors.flatMap(
    (name) => parse(readFileSync(resolve(root, 'test/doubts', name), 'utf8')) as readonly MadeUp[],
  );
  for (const { id, language, text, document, sections, omitted } of all) {
    const [title = ''] = text.split('\n');
    // A blank line between sentences, so that each is a paragraph of its own.
    const written = text.replaceAll('\n', '\n\n');
    writeFileSync(join(folder, `${id}.txt`), written);
    const record = {
      schemaVersion: 2,
      id,
      name: id,
      parties: [{ id, name: title, role: 'publisher', cite: title }],
      document: { title, language, cite: title, ...document },
      source: { file: `${id}.txt`, sha256: hashOf(written) },
      normalised: { date: '2026-11-22' },
      sections: { ...silent, ...sections },
      ...(omitted === undefined ? {} : { omitted }),
    };
    writeFileSync(join(folder, `${id}.yaml`), stringify(record, { lineWidth: 0 }));
  }
  return folder;
}

/** The bundled records of a commit, by the names of their files; undefined where the history is not at hand. */
export function recordsAt(commit: string): readonly (readonly [name: string, text: string])[] | undefined {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  try {
    const listed = git('ls-tree', '--name-only', commit, 'policies/').split('\n');
    return listed
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [basename(path), git('show', `${commit}:${path}`)] as const);
  } catch {
    return undefined;
  }
}

/** The last commit whose records of the five policies were of version 1. */
const lastOfVersion1 = 'b8d6bc0';

/** The five records as they last were in version 1, brought up to version 2 by `lint --fix`. */
export interface Upgraded {
  readonly folder: string;
  /** Facts on which a person must decide, as the tool tells, by record: `contacts[2]`. */
  readonly decided: Readonly<Record<string, readonly string[]>>;
}

const handleOf = (path: Path): string =>
  path[0] === 'sections' ? `${path[1]}[${path[2]}]` : `${path[0]}[${path[1]}]`;

/** Undefined where the history of the repository is not at hand. */
export async function fromVersion1(): Promise<Upgraded | undefined> {
  const records = recordsAt(lastOfVersion1);
  if (records === undefined) return undefined;
  const folder = temporary();
  const decided = records.map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    const { decisions } = migration(parse(text));
    return [name.replace('.yaml', ''), decisions.map(({ path }) => handleOf(path))] as const;
  });
  await run(['lint', '--fix', ...records.map(([name]) => join(folder, name))]);
  return { folder, decided: Object.fromEntries(decided) };
}
