import { formatDuration, parseDuration } from '../../model/duration.js';
import { durationPattern } from '../../model/patterns.js';
import { nearly, rule } from '../rule.js';
import { valuesOf } from '../walk.js';

export const malformedDuration = rule({
  id: 'malformed-duration',
  severity: 'error',
  title: 'A duration that is not ISO 8601',
  reason:
    'Periods are compared by a program. ISO 8601 leaves no doubt: P3Y, P18M, P90D, PT24H, in the unit the text uses.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      period: 3 years # ← 3 years\n      bound: exact\n      cite: "We keep account data"',
  right:
    'sections:\n  retention:\n    - data: account\n      period: P3Y\n      bound: exact\n      cite: "We keep account data"',
  messages: {
    near: '"{value}" is no duration. Write {near} for {words}.',
    form: '"{value}" is no duration: P3Y is 3 years, P18M 18 months, P90D 90 days, PT24H 24 hours{other}.',
    zero: 'A period of nothing. For data that are not kept, leave the period out and write "kind: kept" and "denied: true".',
    range: 'The least of the range, {min}, is not shorter than the most, {max}.',
  },
  fix: 'Writes "3 years", "p3y" or "3Y" as P3Y.',
  claim: ({ path, value, schema }) => {
    if (schema.pattern !== durationPattern || (typeof value !== 'string' && typeof value !== 'number'))
      return undefined;
    const near = guessDuration(String(value));
    if (near !== undefined) return nearly(path, near, { value, words: formatDuration(near) });
    const words = (schema['x-words'] ?? []) as string[];
    return {
      message: 'form',
      path,
      args: { value, other: words.length > 0 ? `; or ${words.join(', ')}` : '' },
    };
  },
  check: ({ policy }, report) => {
    for (const { path, value } of valuesOf(policy, 'duration')) {
      if (typeof value === 'string') {
        if (isZero(value)) report({ message: 'zero', path });
        continue;
      }
      const { min, max } = value as { min: string; max: string };
      const [least, most] = [parseDuration(min), parseDuration(max)];
      if (least !== undefined && most !== undefined && size(least) >= size(most))
        report({
          message: 'range',
          path: [...path, 'min'],
          args: { min: formatDuration(min), max: formatDuration(max) },
        });
    }
  },
});

type Parsed = NonNullable<ReturnType<typeof parseDuration>>;
const size = ({ months, days, seconds }: Parsed) => months * 30.44 + days + seconds / 86_400;

function isZero(text: string): boolean {
  const parsed = parseDuration(text);
  return parsed !== undefined && size(parsed) === 0;
}

const units: Readonly<Record<string, string>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  y: 'Y',
  m: 'M',
  w: 'W',
  d: 'D',
};

/** What a duration in plain words, or with its signs out of order, was meant to be. */
function guessDuration(written: string): string | undefined {
  const upper = written.toUpperCase().replace(/\s/g, '');
  for (const candidate of [upper, `P${upper}`]) if (parseDuration(candidate) !== undefined) return candidate;
  const hit = /^(\d{1,4})[\s-]*(years?|months?|weeks?|days?|hours?|y|m|w|d)$/i.exec(written.trim());
  const unit = units[(hit?.[2] ?? '').toLowerCase().replace(/(?<=..)s$/, '')];
  if (hit === null || unit === undefined) return undefined;
  return unit === 'H' ? `PT${hit[1]}H` : `P${hit[1]}${unit}`;
}
