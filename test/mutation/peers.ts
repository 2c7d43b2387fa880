/**
 * Gives the same mutants to two general validators, ajv-cli and Spectral, with the same JSON Schema, so that the table says
 * what the schema alone finds. They are no dependencies: npm puts them into a temporary folder, which is removed again; where
 * npm cannot get them, the columns are left out and the reason is printed.
 *
 * - Kinds that need the source text, comments or another record are given too, though no schema can find these.
 * - `reported`: any error about that file that the unchanged record does not get. ajv-cli reads YAML 1.1, where a plain date is
 *   no text, so it reports the dates of every record; these are not counted, and both are asked for all errors, not the first.
 * - `on its line`: any such error names the line that privcmp is held to. Spectral gives ranges; the first line counts. ajv-cli
 *   gives the path of the value instead of a line, so it never counts; how often the path leads to the line is told apart.
 *   What is to be reported in the source text cannot be on a line of the record.
 * - All mutants are given, not a sample, so that the columns compare; that takes some minutes, nearly all of them Spectral's.
 * - ajv-cli ends at the first file it cannot read, without its name: it is started again behind it.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type Path, pathOf } from '../../src/model/path.js';
import { mapYaml } from '../../src/store/yaml-map.js';
import { installPeers } from '../setup/peers.js';
import type { Mutant } from './make.js';
import type { Subject } from './subject.js';

/** A mutant and the record it was made of. */
export interface Case {
  readonly subject: Subject;
  readonly mutant: Mutant;
}

export interface Verdict {
  readonly found: boolean;
  readonly onLine: boolean;
  /** The path of an error leads to the line, though none names it. */
  readonly pathOnLine: boolean;
}

export interface Peer {
  readonly name: string;
  readonly version: string;
  /** One for each case. */
  readonly verdicts: readonly Verdict[];
  /** How many errors it has for each unchanged record. */
  readonly before: readonly number[];
}

export interface Peers {
  readonly peers: readonly Peer[];
  /** Why peers are left out. */
  readonly missing: readonly string[];
}

interface Complaint {
  /** The same for the same complaint about the unchanged record. */
  readonly is: string;
  readonly line?: number;
  readonly path?: Path;
}

type Complaints = ReadonlyMap<string, readonly Complaint[]>;

interface Tool {
  readonly name: string;
  readonly package: string;
  check(folder: string, files: readonly string[]): Complaints;
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const schemaFile = 'schemas/policy.schema.json';
const minutes = 60_000;

/** What a program prints; an error where it does not end by itself. */
function run(command: string, args: readonly string[], cwd: string): Ran {
  const env = { ...process.env, SCARF_ANALYTICS: 'false', NO_COLOR: '1' };
  const more = { encoding: 'utf8', timeout: 20 * minutes, maxBuffer: 2 ** 28 } as const;
  const ran = spawnSync(command, args, { cwd, env, ...more });
  if (ran.status === null) throw ran.error ?? new Error(`${command} ended without a code`);
  return ran;
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message: string;
  readonly params: { readonly additionalProperty?: string };
}

/** What ajv-cli says of files up to the first it cannot read. */
function readAjv({ stdout, stderr }: Ran): Map<string, Complaint[]> {
  const told = new Map<string, Complaint[]>();
  for (const line of stdout.split('\n')) if (line.endsWith(' valid')) told.set(line.slice(0, -6), []);
  const lines = stderr.split('\n');
  for (const [i, line] of lines.entries()) {
    if (!line.endsWith(' invalid') || lines[i + 1]?.startsWith('[') !== true) continue;
    const errors = JSON.parse(lines[i + 1] ?? '[]') as AjvError[];
    told.set(line.slice(0, -8), errors.map(ajvComplaint));
  }
  return told;
}

function ajvComplaint({ instancePath, keyword, message, params }: AjvError): Complaint {
  const steps = pathOf(instancePath);
  const extra = params.additionalProperty;
  return {
    is: `${instancePath} ${keyword} ${extra ?? ''} ${message}`,
    path: extra === undefined ? steps : [...steps, extra],
  };
}

const ajvCli: Tool = {
  name: 'ajv-cli',
  package: 'ajv-cli',
  check(folder, files) {
    const told = new Map<string, readonly Complaint[]>();
    let left = files;
    while (left.length > 0) {
      const options = ['--spec=draft2020', '--strict=false', '--all-errors', '--errors=line'];
      const args = ['validate', '-s', 'schema.json', ...options, ...left.flatMap((file) => ['-d', file])];
      const ran = run('node_modules/.bin/ajv', args, folder);
      const some = readAjv(ran);
      for (const [file, complaints] of some) told.set(file, complaints);
      left = left.slice(some.size);
      const [unread] = left;
      if (unread === undefined) break;
      const message = lastLine(ran.stderr);
      if (ran.status !== 2 || !ran.stderr.includes('error:')) throw new Error(message);
      const line = /\bline (\d+)/.exec(message)?.[1];
      told.set(unread, [{ is: message, ...(line === undefined ? {} : { line: Number(line) }) }]);
      left = left.slice(1);
    }
    return told;
  },
};

interface SpectralResult {
  readonly source: string;
  readonly code: string;
  readonly message: string;
  readonly path: Path;
  readonly range: { readonly start: { readonly line: number } };
}

const spectral: Tool = {
  name: 'Spectral',
  package: '@stoplight/spectral-cli',
  check(folder, files) {
    const functionOptions = {
      schema: readJson(join(folder, 'schema.json')),
      dialect: 'draft2020-12',
      allErrors: true,
    };
    const rule = { given: '$', severity: 'error', then: { function: 'schema', functionOptions } };
    writeFileSync(join(folder, 'ruleset.json'), JSON.stringify({ rules: { 'policy-schema': rule } }));
    const told = new Map<string, Complaint[]>(files.map((file) => [file, []]));
    const options = ['--ruleset', 'ruleset.json', '--format', 'json', '--output', 'told.json', '--quiet'];
    const ran = run('node_modules/.bin/spectral', ['lint', ...files, ...options], folder);
    if (Number(ran.status) > 1) throw new Error(lastLine(ran.stderr));
    for (const { source, code, message, path, range } of readJson(
      join(folder, 'told.json'),
    ) as SpectralResult[])
      told
        .get(basename(source))
        ?.push({ is: `${code} ${path.join('/')} ${message}`, line: range.start.line + 1 });
    return told;
  },
};

function judge({ mutant }: Case, complaints: readonly Complaint[], before: readonly Complaint[]): Verdict {
  const own = complaints.filter(({ is }) => before.every((other) => other.is !== is));
  const at = (line: number | undefined) => mutant.inSource !== true && line === mutant.line;
  const map = own.some(({ path }) => path !== undefined) ? mapYaml(mutant.text) : undefined;
  return {
    found: own.length > 0,
    onLine: own.some(({ line }) => at(line)),
    pathOnLine: own.some(({ path }) => path !== undefined && at(map?.range(path, 'key').line)),
  };
}

function ask(tool: Tool, folder: string, cases: readonly Case[]): Peer {
  const subjects = [...new Set(cases.map(({ subject }) => subject))];
  const nameOf = (subject: Subject) => basename(subject.file);
  const mutantName = (i: number) => `mutant-${String(i).padStart(4, '0')}.yaml`;
  const files = [...subjects.map(nameOf), ...cases.map((_, i) => mutantName(i))];
  const told = tool.check(folder, files);
  const about = (file: string) => told.get(file) ?? [];
  const { version } = readJson(join(folder, 'node_modules', tool.package, 'package.json')) as {
    version: string;
  };
  return {
    name: tool.name,
    version,
    verdicts: cases.map((one, i) => judge(one, about(mutantName(i)), about(nameOf(one.subject)))),
    before: subjects.map((subject) => about(nameOf(subject)).length),
  };
}

/** Lays out records and mutants beside each other, with the schema. */
function layOut(folder: string, cases: readonly Case[]): void {
  writeFileSync(join(folder, 'schema.json'), readFileSync(resolve(schemaFile)));
  for (const { subject } of cases) writeFileSync(join(folder, basename(subject.file)), subject.text);
  for (const [i, { mutant }] of cases.entries())
    writeFileSync(join(folder, `mutant-${String(i).padStart(4, '0')}.yaml`), mutant.text);
}

/** Installs the peers, and has them judge all mutants. Never throws for a peer: what cannot be run is said. */
export function askPeers(cases: readonly Case[]): Peers {
  const folder = mkdtempSync(join(tmpdir(), 'privcmp-peers-'));
  const peers: Peer[] = [];
  const missing: string[] = [];
  try {
    installPeers(folder, ['ajv-cli@5', '@stoplight/spectral-cli@6']);
    layOut(folder, cases);
    for (const tool of [ajvCli, spectral])
      try {
        peers.push(ask(tool, folder, cases));
      } catch (error) {
        missing.push(`${tool.name}: ${error}`);
      }
  } catch (error) {
    missing.push(String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { peers, missing };
}
