import { describe, expect, it } from 'vitest';
import { anchorProblems, parseAnchor } from '../../src/evidence/anchor.js';
import { resolveAnchor } from '../../src/evidence/resolve.js';
import { prepareText } from '../../src/evidence/text.js';

const raw = `Example policy

1. Data

We collect your name and your e-mail address. We keep logs for 2.5 years; we can't shorten that.
We never sell “personal data”.

• The data we use:
  • your name,
  • your phone number.

2. Rights

You can object. You can withdraw your consent at any time (it's free). We keep your name until then.

Contact

Write to us, etc… and wait. Or call. L'accès est gratuit.
`;
const text = prepareText(raw, 'en');
const resolve = (anchor: string, source = text) => resolveAnchor(source, anchor);
const quote = (anchor: string, source = text) => {
  const found = resolve(anchor, source);
  return found.state === 'found' ? found.span.quote : found.state;
};
const whyNot = (anchor: string) => {
  const found = resolve(anchor);
  return found.state === 'not-found' ? `${found.part} ${found.reason}` : found.state;
};

describe('an anchor', () => {
  it('is a phrase, a pair, and may have context', () => {
    expect(parseAnchor('a b')).toEqual({ start: 'a b' });
    expect(parseAnchor('a … b')).toEqual({ start: 'a', end: 'b' });
    expect(parseAnchor('a ... b')).toEqual({ start: 'a', end: 'b' });
    expect(parseAnchor('c >> a … b')).toEqual({ start: 'a', end: 'b', context: { start: 'c' } });
    expect(parseAnchor('c … d >> a')).toEqual({ start: 'a', context: { start: 'c', end: 'd' } });
  });

  it('is cut only where white space stands around the sign', () => {
    expect(parseAnchor('etc… and a...b, c>>d')).toEqual({ start: 'etc… and a...b, c>>d' });
    expect(parseAnchor('a\u00A0…\nb')).toEqual({ start: 'a', end: 'b' });
  });

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['… a', 'empty-side'],
    ['a …', 'empty-side'],
    ['a … .', 'empty-side'],
    ['>> a', 'empty-side'],
    ['a … b … c', 'too-many-separators'],
    ['a >> b >> c', 'too-many-contexts'],
  ])('"%s" is malformed: %s', (anchor, problem) => {
    expect(anchorProblems(anchor)).toContain(problem);
    expect(resolve(anchor)).toEqual({ state: 'malformed', reason: problem });
  });

  it('is too long with more than twelve words on a side, and still resolved', () => {
    const twelve = 'a b c d e f g h i j k l';
    expect(anchorProblems(twelve)).toEqual([]);
    expect(anchorProblems(`a … ${twelve}`)).toEqual([]);
    expect(anchorProblems(`– ${twelve} –`)).toEqual([]);
    expect(anchorProblems(`${twelve} m`)).toEqual(['too-long']);
    expect(anchorProblems(`a … ${twelve} m`)).toEqual(['too-long']);
    expect(anchorProblems(`${twelve} m >> a`)).toEqual(['too-long']);
    expect(quote('We collect your name and your e-mail address. We keep logs for 2.5 years')).toContain(
      '2.5',
    );
  });
});

describe('a phrase', () => {
  it('is found with its place', () => {
    const found = resolve('your e-mail address');
    expect(found).toEqual({
      state: 'found',
      span: {
        start: raw.indexOf('your e-mail'),
        end: raw.indexOf('. We keep logs'),
        lines: [5, 5],
        heading: 'Data',
        units: [2],
        quote: 'your e-mail address',
      },
    });
  });

  it('is compared without white space, with quotes and dashes folded', () => {
    expect(quote('youre‑mail\u00A0address')).toBe('your e-mail address');
    expect(quote('never sell "personal data"')).toBe('never sell “personal data”');
    expect(quote('we can’t shorten')).toBe("we can't shorten");
  });

  it('is not found in another spelling', () => {
    expect(whyNot('we collect your name')).toBe('phrase spelling');
    expect(whyNot('L’acces est')).toBe('phrase spelling');
    expect(whyNot('We collect your nome')).toBe('phrase absent');
    const street = resolveAnchor(prepareText('Unsere Straße ist lang.', 'de'), 'Unsere Strasse ist');
    expect(street).toMatchObject({ state: 'not-found', reason: 'spelling' });
  });

  it('begins and ends at the edges of words', () => {
    expect(whyNot('ollect your name')).toBe('phrase inside-word');
    expect(whyNot('We collect your nam')).toBe('phrase inside-word');
    expect(whyNot('we can')).toBe('phrase inside-word');
    expect(whyNot('logs for 2')).toBe('phrase inside-word');
    expect(whyNot('5 years; we')).toBe('phrase inside-word');
    expect(quote('accès est')).toBe('accès est');
    expect(quote('mail address')).toBe('mail address');
  });

  it('that stands twice is ambiguous', () => {
    const found = resolve('your name');
    expect(found.state).toBe('ambiguous');
    expect(found.state === 'ambiguous' && found.spans.map((span) => span.lines[0])).toEqual([5, 9, 14]);
  });

  it('runs across sentences and list items, whose marks are not text', () => {
    expect(quote('sell “personal data”. The data we use: your name, your phone')).toBe(
      'sell “personal data”. The data we use: your name, your phone',
    );
    expect(quote('• your name, • your phone')).toBe('your name, your phone');
    expect(resolve('sell “personal data”. The data we use: your name,')).toMatchObject({
      span: { lines: [6, 9], units: [4, 5, 6] },
    });
  });

  it('may be copied with its mark', () => {
    const dashed = prepareText('- We ask.\n- We wait.\n1. We stop.', 'en');
    expect(quote('- We wait.', dashed)).toBe('We wait.');
    expect(quote('1. We stop.', dashed)).toBe('We stop.');
    expect(quote('- We ask. … 1. We stop.', dashed)).toBe('We ask. We wait. We stop.');
  });

  it('may be a heading, and never runs over one', () => {
    expect(resolve('Rights')).toMatchObject({ state: 'found', span: { heading: 'Rights', units: [8] } });
    expect(whyNot('Rights You can object')).toBe('phrase heading');
    expect(whyNot('phone number. Rights')).toBe('phrase heading');
  });

  it('may hold the signs of an anchor, written without the space before them', () => {
    expect(quote('us, etc… and wait')).toBe('us, etc… and wait');
    expect(quote('us, etc... and wait')).toBe('us, etc… and wait');
  });
});

describe('a pair', () => {
  it('is the shortest span: the last start before an end, the first end after it', () => {
    expect(quote('We keep … your phone')).toBe(
      "We keep logs for 2.5 years; we can't shorten that. We never sell “personal data”. The data we use: your name, your phone",
    );
    expect(quote('You can … at any time')).toBe('You can withdraw your consent at any time');
    expect(quote('e-mail address … years')).toBe('e-mail address. We keep logs for 2.5 years');
  });

  it('is ambiguous when two spans have nothing inside them', () => {
    const found = resolve('We … your name');
    expect(found.state === 'ambiguous' && found.spans.map((span) => span.quote)).toEqual([
      'We collect your name',
      'We never sell “personal data”. The data we use: your name',
      'We keep your name',
    ]);
  });

  it('says which side is missing', () => {
    expect(whyNot('We collected … address')).toBe('start absent');
    expect(whyNot('We collect … adress')).toBe('end absent');
    expect(whyNot('at any time … You can object')).toBe('end order');
    expect(whyNot('e-mail address … You can object')).toBe('end heading');
    expect(whyNot('We collect … Your name')).toBe('end spelling');
  });

  it('does not overlap itself', () => {
    expect(whyNot('Or call … call')).toBe('end order');
  });
});

describe('context', () => {
  it('chooses the first match on its right', () => {
    expect(resolve('Rights >> your name')).toMatchObject({
      state: 'found',
      span: { lines: [14, 14], quote: 'your name' },
    });
    expect(resolve('we use: >> your name')).toMatchObject({ state: 'found', span: { lines: [9, 9] } });
    expect(quote('withdraw >> We … your name')).toBe('We keep your name');
  });

  it('is unique, and itself on the left', () => {
    expect(whyNot('Contact >> your name')).toBe('context before-context');
    expect(whyNot('We keep logs >> keep logs')).toBe('context before-context');
    expect(whyNot('Contract >> your name')).toBe('context absent');
    expect(whyNot('Rights >> your surname')).toBe('phrase absent');
    expect(resolve('You can >> your name')).toMatchObject({ state: 'ambiguous', part: 'context' });
  });

  it('that several passages hold is the one heading that consists of it', () => {
    const twice = prepareText('Data\n\nWe ask. Data we keep.\n\nMore\n\nData\n\nWe stop. We ask.', 'en');
    const once = prepareText('More\n\nData we keep. We ask.\n\nData\n\nWe stop. We ask.', 'en');
    expect(resolve('Data >> We ask', twice)).toMatchObject({ state: 'ambiguous', part: 'context' });
    expect(resolve('Data >> We ask', once)).toMatchObject({ state: 'found', span: { lines: [7, 7] } });
    expect(resolve('Data', once)).toMatchObject({ state: 'ambiguous', part: 'phrase' });
  });
});

describe('a heading right below the same heading', () => {
  it.each([
    ['alone', 'Fox privacy', [1, 1]],
    ['as the context', 'Fox privacy >> We keep data.', [5, 5]],
  ])('counts once: %s', (_, anchor, lines) => {
    const text = prepareText('Fox privacy\n\n# **Fox privacy**\n\nWe keep data.\n', 'en');
    const found = resolveAnchor(text, anchor);
    expect(found.state === 'found' && found.span.lines).toEqual(lines);
  });

  it.each([
    ['with a sentence between', 'Fox privacy\n\nWe keep data.\n\nFox privacy\n\nWe sell.\n'],
    ['in a sentence below', 'Fox privacy\n\nFox privacy is ours.\n'],
    ['as a part of the next', 'Fox privacy\n\nThe Fox privacy notice\n\nWe keep data.\n'],
  ])('does not count once %s', (_, raw) => {
    expect(resolveAnchor(prepareText(raw, 'en'), 'Fox privacy').state).toBe('ambiguous');
  });
});

describe('what is not found', () => {
  it('comes with the passages nearest to it', () => {
    const found = resolve('We collect your surname and your e-mail adress');
    expect(found.state === 'not-found' && found.nearest[0]).toEqual({
      text: 'We collect your name and your e-mail address.',
      lines: [5, 5],
    });
  });

  it('comes with nothing where nothing is near', () => {
    expect(resolve('Wholly unrelated words')).toMatchObject({ state: 'not-found', nearest: [] });
  });
});

describe('in other scripts and formats', () => {
  it('finds a phrase in a text written without spaces', () => {
    const japanese = prepareText('個人情報を収集します。個人情報は販売しません。', 'ja');
    expect(quote('販売しません', japanese)).toBe('販売しません');
    expect(resolve('個人情報', japanese).state).toBe('ambiguous');
  });

  it('finds a phrase across the cells of a table and across its line ends', () => {
    const table = prepareText(
      '| Name<br>phone | 2 years \\| more |\n|---|---|\n| Logs | [text](https://example.org/a) |',
      'en',
    );
    expect(quote('Name phone 2 years more', table)).toBe('Name phone 2 years \\| more');
    expect(quote('https://example.org/a', table)).toBe('https://example.org/a');
    expect(resolve('more Logs', table)).toMatchObject({ state: 'found', span: { units: [2, 3] } });
  });
});
