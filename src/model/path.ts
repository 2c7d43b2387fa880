/** A place inside a record: property names and list indexes from the root, e.g. `['sections','retention',0,'period']`. */
export type Path = readonly (string | number)[];

/** `sections.retention[0].period`: how a path is shown to people and in JSON. */
export function formatPath(path: Path): string {
  let out = '';
  for (const step of path) {
    if (typeof step === 'number') out += `[${step}]`;
    else out += out === '' ? step : `.${step}`;
  }
  return out;
}
