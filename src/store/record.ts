import type { SchemaMistake } from '../lint/rule.js';
import type { Lexicon } from '../model/lexicon.js';
import { normalise } from '../model/normalise.js';
import type { Policy } from '../model/policy.js';
import { satisfiesSchema, schemaErrors } from './schema.js';
import { problemAt } from './yaml/problem.js';
import { wording } from './yaml/wording.js';
import { explainYaml, readYaml, type YamlProblem } from './yaml.js';

/** What keeps a text from being a record: its syntax, else the schema. */
export interface Refused {
  readonly ok: false;
  readonly syntax: readonly YamlProblem[];
  readonly schema: readonly SchemaMistake[];
  readonly value?: unknown;
  /** The record as it is written, where that is in version 1. */
  readonly old?: unknown;
}

/** A record's text, read: a policy, or what keeps it from being one. */
export type RecordResult =
  | { readonly ok: true; readonly policy: Policy; readonly value: unknown; readonly old?: unknown }
  | Refused;

/** Required of every record. A mapping with none of them is a file of another kind, and one mistake. */
const keys = ['schemaVersion', 'id', 'name', 'parties', 'document', 'source', 'normalised', 'sections'];

/** Is it a set of questions? Told from a record with mistakes by what a record cannot do without. */
export function isQuestionSet(value: unknown): boolean {
  const has = (key: string) => Object.hasOwn(value as object, key);
  return (has('set') || has('questions')) && !['schemaVersion', 'parties', 'document', 'sections'].some(has);
}

/** Does a value satisfy the bundled schema, without terms of one's own? */
export const isPlain = satisfiesSchema;

/** Reads a record; one of version 1 as the record of version 2 that `lint --fix` makes of it. Never throws for what the text holds. */
export async function readRecord(text: string, lexicon: Lexicon): Promise<RecordResult> {
  const read = readYaml(text);
  if (!read.ok) return { ok: false, syntax: await explainYaml(text, read), schema: [] };
  if (isQuestionSet(read.value)) {
    const problem = problemAt(text, 'no-record', wording.questionSet(), 0, 1);
    return { ok: false, syntax: [problem], schema: [], value: read.value };
  }
  if (!keys.some((key) => Object.hasOwn(read.value as object, key)))
    return { ok: false, syntax: [problemAt(text, 'no-record', wording.noRecord(), 0, 1)], schema: [] };
  if ((read.value as { schemaVersion?: unknown }).schemaVersion === 1) {
    const { migrateText } = await import('./edits.js');
    const now = await readRecord(migrateText(text, read.value as Record<string, unknown>).text, lexicon);
    return { ...now, old: read.value };
  }
  const schema = satisfiesSchema(read.value) ? [] : await schemaErrors(read.value, lexicon);
  return schema.length === 0
    ? { ok: true, policy: normalise(read.value), value: read.value }
    : { ok: false, syntax: [], schema, value: read.value };
}
