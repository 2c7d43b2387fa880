/** A plain (unquoted) scalar that is a number, but not one that JavaScript can hold as it is written. */
export const outOfRange = Symbol('out of range');

const integer = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const words: ReadonlyMap<string, null | boolean> = new Map([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/**
 * The value of a plain scalar by the core schema of YAML 1.2 (10.3.2): null, true, false, a number, or else the text.
 * `NO`, `on` and `2024-06-03` are text. An integer past 2^53, `.inf`, `.nan` and `1e999` are `outOfRange`: the first would
 * silently become another number, and JSON knows none of the others.
 */
export function plainValue(source: string): string | number | boolean | null | typeof outOfRange {
  const known = source.length <= 5 ? words.get(source) : undefined;
  if (known !== undefined) return known;
  const first = source.charCodeAt(0);
  const numeric = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
  return numeric ? numberOr(source) : source;
}

function numberOr(source: string): string | number | typeof outOfRange {
  if (infinite.test(source)) return outOfRange;
  const isWhole = integer.test(source);
  if (!isWhole && !float.test(source)) return source;
  const value = Number(source);
  return (isWhole ? Number.isSafeInteger(value) : Number.isFinite(value)) ? value : outOfRange;
}
