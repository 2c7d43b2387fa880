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

export interface Pair {
  readonly policy: Policy;
  readonly raw: string;
}

function read(folder: string, texts: string): readonly Pair[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const result = readYaml(readFileSync(resolve(folder, name), 'utf8'));
      if (!result.ok) throw new Error(`${name} cannot be read`);
      const policy = normalise(result.value);
      return {
        policy,
        raw: readFileSync(resolve(texts, policy.source.file), 'utf8').replaceAll('\r\n', '\n'),
      };
    });
}

/** The fixtures with their texts, which are always there. */
export const fixtures = (): readonly Pair[] =>
  read(resolve(root, 'test/fixtures/policies'), resolve(root, 'test/fixtures/texts'));

/** The bundled records with their source texts; none where these are not at hand. */
export const bundled = (): readonly Pair[] =>
  sources === undefined ? [] : read(resolve(root, 'policies'), sources);
