import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { normalise } from '../../src/model/normalise.js';
import type { Policy } from '../../src/model/policy.js';
import { readYaml } from '../../src/store/yaml.js';
import { root } from '../run-cli.js';

/** Folder of the bundled records' source texts, where it is at hand. They are not part of the project. */
export const sources = [process.env.PRIVCMP_SOURCES, resolve(root, '../shared/sources')].find(
  (folder): folder is string => folder !== undefined && existsSync(folder),
);

/** A record as it stands in a file, and what it says. */
export interface RecordFile {
  readonly name: string;
  readonly text: string;
  readonly value: unknown;
  readonly policy: Policy;
}

/** The records of a folder, by the names of their files; those of the current schema. */
export const recordsIn = (folder: string): readonly RecordFile[] =>
  readdirSync(resolve(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(resolve(root, folder, name), 'utf8');
      const read = readYaml(text);
      if (!read.ok) throw new Error(`${name} cannot be read: ${read.problems[0]?.message}`);
      return { name, text, value: read.value, policy: normalise(read.value) };
    });

/** The bundled policies. */
export const bundled: readonly Policy[] = recordsIn('policies').map(({ policy }) => policy);

export interface Pair {
  readonly policy: Policy;
  readonly raw: string;
}

const withTexts = (policies: readonly Policy[], texts: string): readonly Pair[] =>
  policies.map((policy) => ({
    policy,
    raw: readFileSync(resolve(texts, policy.source.file), 'utf8').replaceAll('\r\n', '\n'),
  }));

/** The fixtures with their texts, which are always there. */
export const fixturePairs = (): readonly Pair[] =>
  withTexts(
    recordsIn('test/fixtures/policies').map(({ policy }) => policy),
    resolve(root, 'test/fixtures/texts'),
  );

/** The bundled policies with their source texts; none where these are not at hand. */
export const bundledPairs = (): readonly Pair[] => (sources === undefined ? [] : withTexts(bundled, sources));
