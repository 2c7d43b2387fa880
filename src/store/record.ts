import type { Lexicon } from '../model/lexicon.js';
import { normalise } from '../model/normalise.js';
import type { Policy } from '../model/policy.js';
import { type SchemaError, satisfiesSchema, schemaErrors } from './schema.js';
import { problemAt } from './yaml/problem.js';
import { wording } from './yaml/wording.js';
import { explainYaml, readYaml, type YamlProblem } from './yaml.js';

/** What keeps a text from being a record: its syntax, else the schema. */
export interface Refused {
  readonly ok: false;
  readonly syntax: readonly YamlProblem[];
  readonly schema: readonly SchemaError[];
  readonly value?: unknown;
}

/** A record's text, read: a policy, or what keeps it from being one. */
export type RecordResult = { readonly ok: true; readonly policy: Policy; readonly value: unknown } | Refused;

/** Required of every record. A mapping with none of them is a file of another kind, and one mistake. */
const keys = ['schemaVersion', 'id', 'name', 'parties', 'document', 'source', 'normalised', 'sections'];

/** Does a value satisfy the bundled schema, without terms of one's own? */
export const isPlain = satisfiesSchema;

/** Reads a record. Never throws for what the text holds. */
export async function readRecord(text: string, lexicon: Lexicon): Promise<RecordResult> {
  const read = readYaml(text);
  if (!read.ok) return { ok: false, syntax: await explainYaml(text, read), schema: [] };
  if (!keys.some((key) => Object.hasOwn(read.value as object, key)))
    return { ok: false, syntax: [problemAt(text, 'no-record', wording.noRecord(), 0, 1)], schema: [] };
  if (satisfiesSchema(read.value)) return { ok: true, policy: normalise(read.value), value: read.value };
  const schema = await schemaErrors(read.value, lexicon);
  return schema.length === 0
    ? { ok: true, policy: normalise(read.value), value: read.value }
    : { ok: false, syntax: [], schema, value: read.value };
}
