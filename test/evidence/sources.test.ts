import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resolveAnchor } from '../../src/evidence/resolve.js';
import { shortestAnchor } from '../../src/evidence/shorten.js';
import { prepareText } from '../../src/evidence/text.js';

/** The five texts belong to others and lie beside the repository; without them these tests are skipped. */
const { PRIVCMP_SOURCES } = process.env;
const folder =
  PRIVCMP_SOURCES === undefined
    ? new URL('../../../shared/sources/', import.meta.url)
    : pathToFileURL(`${PRIVCMP_SOURCES}/`);
const absent = !existsSync(folder);
const counted: Record<string, { language: string; units: number; headings: number }> = {
  '000': { language: 'en', units: 51, headings: 15 },
  '001': { language: 'en', units: 104, headings: 34 },
  '002': { language: 'en', units: 62, headings: 19 },
  '003': { language: 'nl', units: 233, headings: 22 },
  '004': { language: 'fr', units: 63, headings: 16 },
};

describe.skipIf(absent)(`the five texts${absent ? ' (skipped: ../shared/sources is not there)' : ''}`, () => {
  it.each(Object.entries(counted))(
    '%s has its units, and each can be cited',
    (number, { language, units, headings }) => {
      const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? '';
      const text = prepareText(readFileSync(new URL(file, folder), 'utf8'), language);
      expect({ units: text.units.length - headings, headings: text.headings.length }).toEqual({
        units,
        headings,
      });
      for (const unit of text.units) {
        const anchor = shortestAnchor(text, unit.start, unit.end);
        // A title that is repeated at once, with nothing above it, is all that cannot be cited.
        if (anchor === undefined) expect(unit.kind).toBe('heading');
        else
          expect(resolveAnchor(text, anchor)).toMatchObject({
            state: 'found',
            span: { start: unit.start, end: unit.end },
          });
      }
    },
  );
});
