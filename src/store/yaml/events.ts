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
import { limits, type Span } from './problem.js';

export type { AliasEvent, ScalarEvent } from 'js-yaml';

const { SCALAR, MAPPING, POP, ALIAS } = EVENT_ID;
const { PLAIN, SINGLE_QUOTED } = SCALAR_STYLE;
export const { DOUBLE_QUOTED, LITERAL_BLOCK, FOLDED_BLOCK } = SCALAR_STYLE;
const { BLOCK } = COLLECTION_STYLE;

/** Decodes the text of a scalar event. */
export const scalarSource = getScalarValue;

/** A list or a mapping, whose parts are keys and values by turns. */
export interface Collection {
  readonly type: typeof MAPPING | typeof EVENT_ID.SEQUENCE;
  readonly event: MappingEvent | SequenceEvent;
  readonly parts: readonly Told[];
}

/** A value as the events tell it. */
export type Told = Collection | ScalarEvent | AliasEvent;

export interface Document {
  readonly event: DocumentEvent;
  readonly parts: readonly Told[];
}

export const isScalar = (told: Told): told is ScalarEvent => told.type === SCALAR;
export const isAlias = (told: Told): told is AliasEvent => told.type === ALIAS;
export const isMapping = ({ type }: Collection): boolean => type === MAPPING;
export const isBlock = ({ event }: Collection): boolean => event.style === BLOCK;

/** The sign that closes a collection; undefined without brackets, as of a property alone inside [ ], which may start with any sign. */
export function closerOf(text: string, told: Collection): ']' | '}' | undefined {
  if (isBlock(told)) return undefined;
  const [opener, closer] = isMapping(told) ? (['{', '}'] as const) : (['[', ']'] as const);
  return text[told.event.start] === opener ? closer : undefined;
}

/** A scalar as it stands in the text, quotes included; an absent one (`a:`) has no length. */
export interface Written extends Span {
  readonly isAbsent: boolean;
  readonly isPlain: boolean;
}

/** Where a scalar stands; `at` is where an absent one does. */
export function writtenScalar(event: ScalarEvent, at: number): Written {
  const isPlain = event.style === PLAIN;
  if (event.valueStart === -1) return { start: at, end: at, isAbsent: true, isPlain };
  const quote = event.style === SINGLE_QUOTED || event.style === DOUBLE_QUOTED ? 1 : 0;
  return { start: event.valueStart - quote, end: event.valueEnd + quote, isAbsent: false, isPlain };
}

/** The documents of a text. Throws what js-yaml throws at a mistake in the syntax. */
export function readDocuments(text: string): readonly Document[] {
  const documents: Document[] = [];
  const open: Told[][] = [];
  // js-yaml counts the values in collections too, and compact lists once more.
  for (const event of parseEvents(text, { maxDepth: limits.depth + 2 })) {
    if (event.type === POP) open.pop();
    else if (event.type === SCALAR || event.type === ALIAS) open.at(-1)?.push(event);
    else {
      const parts: Told[] = [];
      if (event.type === EVENT_ID.DOCUMENT) documents.push({ event, parts });
      else open.at(-1)?.push({ type: event.type, event, parts });
      open.push(parts);
    }
  }
  return documents;
}
