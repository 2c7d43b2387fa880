/** A place inside a record: property names and list indexes from the root, e.g. `['sections','retention',0,'period']`. */
export type Path = readonly (string | number)[];

/** `sections.retention[0].period`: how a path is shown to people and in JSON. */
export const formatPath = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');

/** A mapping as YAML or JSON has it. */
export type Raw = { readonly [key: string]: unknown };

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value where one or a list may stand, as a list; none where nothing stands. */
export const asList = <Item = string>(value: unknown): readonly Item[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Item];

/** The value at a path; undefined where it leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The path that a JSON pointer writes (`/sections/rights/0/how`); numbers become indexes. */
export const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
