import { describe, expect, it } from 'vitest';
import { prepareText } from '../../src/evidence/text.js';
import { passagesIn } from '../../src/search/passages.js';
import { query } from '../query/made.js';

/** Lines of one width, as in a text that was wrapped by hand: a sentence goes on in the next. */
const text = prepareText(
  [
    'We keep your per\u00adsonal data for a year, and then we look at all of',
    'it again and take away whatever nobody has asked for in the while.',
    '',
    'Nous gardons dans tous nos bureaux vos données à caractère per-',
    'sonnel pendant une année, puis nous regardons tout cela de nouveau',
    'avec beaucoup de soin et nous effaçons ce que personne ne demande.',
    '',
    'The newsletter is sent by mail to all those who asked for it in the',
    'shop or on the site. Opt-out is free and takes a moment of the day.',
    '',
    'Wij bewaren persoonsgegevens en de adressen van al wie ooit onze',
    'nieuwsbrieven heeft gelezen, en wel zo lang als iemand dat nog wil.',
  ].join('\n'),
  'en',
);

describe('passages', () => {
  it.each<[query: string, found: readonly string[]]>([
    ['personal', ['We keep']],
    ['"personal data"', ['We keep']],
    ['DONNEES', ['Nous gardons']],
    ['personnel', ['Nous gardons']],
    ['"caractère personnel"', ['Nous gardons']],
    ['opt-out', ['Opt-out']],
    ['gegevens', ['Wij bewaren']],
    ['gegevens*', []],
    ['"onze nieuwsbrieven"', ['Wij bewaren']],
    // The end of one word and the beginning of the next are no word.
    ['lett', ['The newsletter']],
    ['thenews', []],
    // A phrase is found as it stands, and not in one word.
    ['"news letter"', []],
    ['then', ['We keep']],
    ['data OR (mail* -newsletter)', ['We keep']],
    ['mail newsletter', ['The newsletter']],
    ['a:b', []],
  ])('%s', (asked, found) => {
    const passages = passagesIn(text, query(asked, { as: 'text' })).map((unit) => unit.text);
    expect(passages).toHaveLength(found.length);
    for (const [i, begins] of found.entries()) expect(passages[i]?.startsWith(begins)).toBe(true);
  });
});
