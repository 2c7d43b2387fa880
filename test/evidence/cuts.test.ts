import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareText } from '../../src/evidence/text.js';

/**
 * Made-up paragraphs of eight languages, one a line: `¦` stands where a sentence ends, `␣` is a no-break space. Lines below
 * `## held out` were not looked at while the rules were written.
 */
const folder = new URL('cuts/', import.meta.url);
const files = readdirSync(folder).map((file) => ({
  language: file.slice(0, 2),
  cases: readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('## ')),
}));

/** The case with `¦` where the text is cut, written as the case is. */
function cut(line: string, language: string): string {
  const raw = line.replaceAll(/(?<= )¦ |¦/gu, '').replaceAll('␣', '\u00A0');
  const { units } = prepareText(raw, language);
  const pieces = units.map(({ start, end }, i) => raw.slice(i === 0 ? 0 : start, units[i + 1]?.start ?? end));
  return pieces.join('¦').replaceAll(' ¦', ' ¦ ').replaceAll('\u00A0', '␣');
}

describe('paragraphs are cut into sentences', () => {
  it('in eight languages, more than three hundred', () => {
    expect(files.map(({ language }) => language)).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt']);
    expect(files.flatMap(({ cases }) => cases).length).toBeGreaterThan(300);
  });

  it.each(files)('in $language', ({ language, cases }) => {
    expect(cases.map((line) => cut(line, language))).toEqual(cases);
  });
});
