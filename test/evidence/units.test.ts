import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareText, type SourceText } from '../../src/evidence/text.js';

const lines = (...all: string[]) => all.join('\n');
const counted = (text: SourceText) =>
  text.units.filter((unit) => unit.kind !== 'heading').map((unit) => unit.text);
const headings = (text: SourceText) => text.headings.map((unit) => unit.text);
const sentences = (raw: string, language = 'en') => counted(prepareText(raw, language));

describe('blocks', () => {
  it('are the lines that are not blank, also where no blank line parts them', () => {
    expect(sentences(lines('We keep logs.', 'We sell nothing.', ' \u00A0', 'You may object.'))).toHaveLength(
      3,
    );
  });

  it.each([
    '• ',
    '- ',
    '* ',
    '– ',
    '1. ',
    '12) ',
    '(a) ',
    'b. ',
    'iv. ',
    '2.1 ',
    '3.2.1. ',
    '  ◦',
    '- 1. ',
    '\uF0B7 ',
  ])('lose the mark "%s" and keep it aside', (mark) => {
    const text = prepareText(`${mark}Data are kept.`, 'en');
    expect(counted(text)).toEqual(['Data are kept.']);
    expect(text.units[0]?.mark).toBe(mark.trim());
    expect(text.raw.slice(text.units[0]?.start)).toBe('Data are kept.');
  });

  it.each([
    '020 123 is our number.',
    'J. Doe answers.',
    '(020) 123 45 67 is it.',
    '16 years is the age.',
    '2018 is past.',
    '-5 is cold.',
  ])('find no mark in "%s"', (raw) => {
    const text = prepareText(raw, 'en');
    expect(counted(text)).toEqual([raw]);
    expect(text.units[0]).not.toHaveProperty('mark');
  });

  it('give the mark to the first sentence of an item only', () => {
    const { units } = prepareText('- We ask. You answer.', 'en');
    expect(units.map((unit) => unit.mark)).toEqual(['-', undefined]);
  });

  it('without a word are no units', () => {
    expect(
      sentences(lines('We ask.', '—', '* * *', '======', '1.', '|---|:-:|', 'You answer.')),
    ).toHaveLength(2);
  });

  it('count line breaks and bars as white space', () => {
    const text = prepareText('| Kept for a year.<br>We ask. |\n|---|\n| <br> | • |', 'en');
    expect(counted(text)).toEqual(['Kept for a year.', 'We ask.']);
    expect(text.units[0]?.words).toHaveLength(4);
  });
});

describe('hard-wrapped text', () => {
  const wrapped = lines(
    'We keep the data that you give us for as long as the',
    'account is open, and for two years after you have closed',
    'it, because the tax office may ask us for them. We never',
    'sell them. Other companies may read them only if you have',
    'asked us to share them, and may keep them for at most',
    '16. We tell you before that.',
    '',
    '- The first item of this list is also so long that it has',
    '  to go on below.',
    '- The second is short.',
    'Title Of The Next Part',
    'The next paragraph begins here and is also long enough to',
    'be wrapped.',
  );

  it('is joined where the next word would not have fitted', () => {
    const text = prepareText(wrapped, 'en');
    expect(counted(text)).toEqual([
      'We keep the data that you give us for as long as the account is open, and for two years after you have closed it, because the tax office may ask us for them.',
      'We never sell them.',
      'Other companies may read them only if you have asked us to share them, and may keep them for at most 16.',
      'We tell you before that.',
      'The first item of this list is also so long that it has to go on below.',
      'The second is short.',
      'The next paragraph begins here and is also long enough to be wrapped.',
    ]);
    expect(headings(text)).toEqual(['Title Of The Next Part']);
    expect(text.units[0]?.lines).toEqual([1, 3]);
  });

  it('is told from short lines that are whole', () => {
    const items = Array.from(
      { length: 12 },
      (_, i) => `We use item number ${i} ${'very '.repeat(i % 7)}often.`,
    );
    expect(sentences(lines(...items))).toHaveLength(12);
  });

  it('is told from items of one length', () => {
    const items = Array.from(
      { length: 12 },
      (_, i) => `Item ${10 + i} of the list that has no marks and no full stop at all`,
    );
    expect(prepareText(lines(...items), 'en').units).toHaveLength(12);
  });

  it('is told from paragraphs on one line each', () => {
    const paragraph = 'We keep it. '.repeat(20).trim();
    expect(sentences(lines(paragraph, paragraph, paragraph, paragraph, paragraph))).toHaveLength(100);
  });
});

describe('headings', () => {
  it('do not depend on how letters were typeset', () => {
    const lead = 'Goods; of\ufb01ce\nWe keep data.';
    expect(headings(prepareText(lead, 'en'))).toHaveLength(
      headings(prepareText(lead.replace('\ufb01', 'fi'), 'en')).length,
    );
  });
});

describe('sentences', () => {
  it.each([
    ['en', 'We use providers, e.g. Acme Mail, for this.'],
    ['en', 'Write to Mr. Smith or Dr. Jones about it.'],
    ['en', 'Write to John M. Keys about it.'],
    ['en', 'Acme Ltd. is the controller.'],
    ['en', 'See no. 5 Acme Street and art. 6 GDPR.'],
    ['en', 'We share data (see below. Then read on.) with few.'],
    ['nl', 'Wij delen dit met derden, bijv. Acme, en o.a. Beta.'],
    ['fr', 'Nous les partageons, p.ex. Avec Acme, et avec M. Dupont.'],
    ['de', 'Wir nutzen Dienste, z.B. Acme Mail, und u.a. Beta.'],
    ['de', 'Diese Fassung gilt seit dem 15. Januar 2024 und ersetzt die vom 3. März.'],
    ['en', 'We rely on the EU-U.S. Data Bridge for this.'],
  ])('are not broken after abbreviations (%s: %s)', (language, raw) => {
    expect(sentences(raw, language)).toEqual([raw]);
  });

  it('are broken after a number that is no day, and after a country that ends one', () => {
    expect(sentences('It is for those above 16. May we ask? It closes at 12. March on.')).toHaveLength(4);
    expect(sentences('We send them to the U.S. We tell you before.')).toHaveLength(2);
  });

  it('are broken where they end', () => {
    expect(sentences('We ask. Do you? Yes! The answer is no. We stop.')).toEqual([
      'We ask.',
      'Do you?',
      'Yes!',
      'The answer is no.',
      'We stop.',
    ]);
  });

  it('are not swallowed by a bracket that never closes', () => {
    expect(sentences('We ask (kindly. You answer. We stop.')).toHaveLength(3);
    expect(sentences('We ask (kindly. You (who else? nobody. no.) answer. We stop.')).toEqual([
      'We ask (kindly.',
      'You (who else? nobody. no.) answer.',
      'We stop.',
    ]);
  });

  it('stay whole around pieces without two letters', () => {
    expect(sentences('Children under 16. 5. We ask.')).toEqual(['Children under 16. 5.', 'We ask.']);
  });

  it('are found in a language the runtime does not know', () => {
    expect(sentences('We ask. You answer.', 'not a language')).toHaveLength(2);
  });
});

describe('headings', () => {
  it('lead what stands below them', () => {
    const { headings: found, units } = prepareText(lines('Your rights', '', 'We keep data.'), 'en');
    expect([found.length, units[1]?.heading]).toEqual([1, 0]);
    expect(units[0]).not.toHaveProperty('heading');
  });

  it('need a block below them', () => {
    expect(headings(prepareText(lines('We keep data.', '', 'bottom of page'), 'en'))).toEqual([]);
  });

  it('are not the short lines that a colon announces', () => {
    const text = prepareText(
      lines('We collect:', 'Name', 'Telephone', '', 'Your rights', '', 'You may object.'),
      'en',
    );
    expect(headings(text)).toEqual(['Your rights']);
    expect(counted(text)).toEqual(['We collect:', 'Name', 'Telephone', 'You may object.']);
  });

  it('are not a numbered list of short lines', () => {
    const of = (...all: string[]) => headings(prepareText(lines(...all, 'We ask.'), 'en'));
    expect(of('1. Scope', 'We ask.', '2. Data', '1. Name', '2. Address', '3. Phone')).toEqual([
      'Scope',
      'Data',
    ]);
    expect(of('2. Data', '', '1. Name', '2. Address', '', '3. Rights', '')).toEqual(['Data', 'Rights']);
    expect(of('1. Scope', '2. Data', '1. Scope')).toEqual(['Scope']);
    expect(of('1. Scope', '1.1 Services', 'We ask.', '1.2 Websites')).toEqual([
      'Scope',
      'Services',
      'Websites',
    ]);
    expect(of('a. Name', 'b. Address')).toEqual([]);
  });

  it('are not the cells of a flattened table', () => {
    const text = prepareText(
      lines('Data', 'Purpose', 'Kept', 'Name', 'Billing', 'Seven years', 'We ask.'),
      'en',
    );
    expect(headings(text)).toEqual([]);
  });

  it('are not the last lines of an address', () => {
    const text = prepareText(
      lines('Acme Ltd.', 'High Street 1', 'The Netherlands', '', 'mail@example.org'),
      'en',
    );
    expect(headings(text)).toEqual([]);
  });

  it('can be corrected', () => {
    const raw = lines('Your rights', '', 'Kept for 30 days', '', 'We keep data.');
    const text = prepareText(raw, 'en', { add: ['Kept  for 30 days'], not: ['Your rights'] });
    expect(headings(text)).toEqual(['Kept for 30 days']);
  });
});

describe('lead-ins', () => {
  const items = (raw: string) => {
    const text = prepareText(raw, 'en');
    return text.units
      .filter((unit) => unit.kind === 'lead-in')
      .map((unit) => [unit.text, unit.items?.map((item) => text.units[item]?.text)]);
  };

  it('introduce the list below them', () => {
    expect(items(lines('We ask. We collect:', '', '- name;', '- phone. Often.', '', 'We stop.'))).toEqual([
      ['We collect:', ['name;', 'phone.', 'Often.']],
    ]);
  });

  it('introduce lists that headings divide', () => {
    const raw = lines(
      '1. Use',
      'We use data:',
      'Delivery',
      '- to deliver',
      'Mail',
      '- to write',
      '2. Rights',
      '- to object',
    );
    expect(items(raw)).toEqual([['We use data:', ['to deliver', 'to write']]]);
  });

  it('introduce nothing below a heading that follows their list', () => {
    expect(items(lines('We use data:', '- to deliver', 'Rights', '- to object'))).toEqual([
      ['We use data:', ['to deliver']],
    ]);
  });

  it('introduce lines without marks as long as these go on', () => {
    expect(items(lines('We share data if:', 'you agree; or', 'a law says so.', 'We stop.'))).toEqual([
      ['We share data if:', ['you agree; or', 'a law says so.']],
    ]);
    expect(items(lines('Our grounds are:', 'Consent: we ask.', 'Contract: we deliver.', 'We stop.'))).toEqual(
      [['Our grounds are:', ['Consent: we ask.', 'Contract: we deliver.']]],
    );
  });

  it('are items too, above deeper items', () => {
    expect(
      items(lines('- What you give', '  - name', '  - phone', '- What we see', '- All else:', '  - logs')),
    ).toEqual([
      ['What you give', ['name', 'phone']],
      ['All else:', ['logs']],
    ]);
  });

  it('are not items that say something themselves', () => {
    expect(items(lines('- We keep your name.', '  - for a year'))).toEqual([]);
  });

  it('that introduce nothing are sentences', () => {
    expect(items(lines('We ask.', 'We collect:'))).toEqual([]);
  });
});

it('every word of any text stands in one unit, except in marks', () => {
  const piece = fc.constantFrom(
    'We keep',
    'data',
    '. ',
    ': ',
    '; ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '# ',
    ' ',
    'e.g. ',
    '(',
    ')',
    '| ',
    'é',
    '漢字',
    '\u00A0',
    '“',
    '16',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: piece, maxLength: 60 })), (raw) => {
      const text = prepareText(raw, 'en');
      let last = 0;
      let outside = '';
      for (const unit of text.units) {
        expect(unit.index).toBe(text.units.indexOf(unit));
        expect(unit.start).toBeGreaterThanOrEqual(last);
        expect(unit.end).toBeGreaterThan(unit.start);
        expect(unit.words.length).toBeGreaterThan(0);
        outside += text.raw.slice(last, unit.start);
        last = unit.end;
      }
      outside += text.raw.slice(last);
      expect(last).toBeLessThanOrEqual(text.raw.length);
      expect(outside).not.toMatch(/\p{L}{2}/u);
    }),
    { numRuns: 500 },
  );
});
