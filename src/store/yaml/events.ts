/**
 * What we use of js-yaml. In the bundle each name imported from a CommonJS package is a getter, which costs more
 * than the reading itself if it is called for every value: so the constants are taken out once, here.
 */
import {
  type AliasEvent,
  COLLECTION_STYLE,
  type DocumentEvent,
  EVENT_ID,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { limits } from './problem.js';

export type { ScalarEvent } from 'js-yaml';

const { SCALAR, MAPPING, POP, ALIAS } = EVENT_ID;
export const { PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL_BLOCK, FOLDED_BLOCK } = SCALAR_STYLE;
const { BLOCK } = COLLECTION_STYLE;

/** Decodes the text of a scalar event. */
export const scalarSource = getScalarValue;

/** A list or a mapping, whose parts are keys and values by turns. */
export interface Collection {
  readonly event: MappingEvent | SequenceEvent;
  readonly parts: readonly Told[];
}

/** A value as the events tell it. */
export type Told = Collection | ScalarEvent | AliasEvent;

export interface Document {
  readonly event: DocumentEvent;
  readonly parts: readonly Told[];
}

export const isScalar = (told: Told): told is ScalarEvent => 'type' in told && told.type === SCALAR;
export const isAlias = (told: Told): told is AliasEvent => 'type' in told && told.type === ALIAS;
export const isMapping = ({ event }: Collection): boolean => event.type === MAPPING;
export const isBlock = ({ event }: Collection): boolean => event.style === BLOCK;

/** The sign that closes a collection; undefined without brackets, as of a property alone inside [ ], which may start with any sign. */
export function closerOf(text: string, told: Collection): ']' | '}' | undefined {
  if (isBlock(told)) return undefined;
  const [opener, closer] = isMapping(told) ? (['{', '}'] as const) : (['[', ']'] as const);
  return text[told.event.start] === opener ? closer : undefined;
}

/** The documents of a text. Throws what js-yaml throws at a mistake in the syntax. */
export function readDocuments(text: string): readonly Document[] {
  const documents: Document[] = [];
  const open: Told[][] = [];
  // js-yaml counts the values in collections too, and a little is left to it, so that our own check names the place.
  for (const event of parseEvents(text, { maxDepth: limits.depth + 8 })) {
    if (event.type === POP) open.pop();
    else if (event.type === SCALAR || event.type === ALIAS) open.at(-1)?.push(event);
    else {
      const parts: Told[] = [];
      if (event.type === EVENT_ID.DOCUMENT) documents.push({ event, parts });
      else open.at(-1)?.push({ event, parts });
      open.push(parts);
    }
  }
  return documents;
}
