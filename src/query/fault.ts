import { given } from '../model/given.js';

/** Why a text is no query, and where. */
export interface QueryError {
  /** Offset of what is wrong, in UTF-16 code units from the start of the query. */
  readonly position: number;
  /** How much is wrong from there; 0 where something is missing. */
  readonly length: number;
  readonly message: string;
  /** What may stand there instead, the likeliest first; empty where nothing is near. */
  readonly nearest: readonly string[];
  /** What to do, where `nearest` does not say it. */
  readonly hint?: string;
}

/** Carries a QueryError out of the parser. */
export class Fault extends Error {
  constructor(readonly error: QueryError) {
    super(error.message);
  }
}

/** A part of the query's text. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

/** Stops reading: what stands at `span` is wrong. */
export function refuse(
  span: Span,
  message: string,
  { nearest = [], hint }: { readonly nearest?: readonly string[]; readonly hint?: string | undefined } = {},
): never {
  const { at: position, end } = span;
  throw new Fault({ position, length: end - position, message, nearest, ...given({ hint }) });
}
