/**
 * What we use of js-yaml's events. In the bundle each name imported from a CommonJS package is a getter, which costs more
 * than the reading itself if it is called for every value: so the constants are taken out once, here.
 */
import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';

export type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';

export const { SCALAR, MAPPING, POP, DOCUMENT, ALIAS } = EVENT_ID;
export const { PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL_BLOCK, FOLDED_BLOCK } = SCALAR_STYLE;
export const { BLOCK } = COLLECTION_STYLE;

/** Decodes the text of a scalar event. */
export const scalarSource = getScalarValue;
