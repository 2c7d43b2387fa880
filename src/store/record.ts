import type { RecordReading } from '../lint/run-rules.js';
import type { Lexicon } from '../model/lexicon.js';
import { normalise } from '../model/normalise.js';
import type { Raw } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import { satisfiesSchema, schemaErrors } from './schema.js';
import { type Mistake, problem } from './yaml/problem.js';
import { head, placed, readYaml, refusals } from './yaml.js';

/** What keeps a text from being a record: its syntax, else the schema. */
export interface Refused extends Pick<RecordReading, 'syntax' | 'schema' | 'value'> {
  readonly ok: false;
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
  if (!read.ok) return { ok: false, syntax: await refusals(text, read), schema: [] };
  const value = read.value as Raw;
  const refuse = (mistake: Mistake): Refused => {
    return { ok: false, syntax: placed(text, [problem(mistake, head)]), schema: [], value };
  };
  if (isQuestionSet(value)) return refuse('no-record/questions');
  if (!keys.some((key) => Object.hasOwn(value, key))) return refuse('no-record');
  if (value.schemaVersion === 1) {
    const { migrateText } = await import('./edits.js');
    return { ...(await readRecord(migrateText(text, value).text, lexicon)), old: value };
  }
  const schema = satisfiesSchema(value) ? [] : await schemaErrors(value, lexicon);
  return schema.length === 0
    ? { ok: true, policy: normalise(value), value }
    : { ok: false, syntax: [], schema, value };
}
