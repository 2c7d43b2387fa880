import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { normalise } from '../../src/model/normalise.js';
import type { Policy } from '../../src/model/policy.js';
import { root } from '../run-cli.js';

/** The bundled records. */
export const bundled: readonly Policy[] = ['cartropic', 'james-pro', 'jifeline', 'jp-cars', 'jump'].map(
  (id) => normalise(parse(readFileSync(`${root}/policies/${id}.yaml`, 'utf8'))),
);
