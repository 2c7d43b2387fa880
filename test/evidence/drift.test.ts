import { describe, expect, it } from 'vitest';
import { drift } from '../../src/evidence/drift.js';
import { prepareText } from '../../src/evidence/text.js';

/** The states of facts `0`, `1`, … that cite the anchors, from one text to the other. */
function states(before: string, after: string, ...anchors: readonly string[]): readonly string[] {
  const followed = anchors.map((anchor, i) => ({ ref: String(i), anchor }));
  return drift(prepareText(before, 'en'), prepareText(after, 'en'), followed).facts.map(({ state }) => state);
}

const under = (heading: string, ...paragraphs: readonly string[]) =>
  `# Fox privacy\n\n## ${heading}\n\n${paragraphs.join('\n\n')}\n\n## End\n\nThat is all.\n`;

describe('a fact is to be read again', () => {
  const old = 'We keep orders for 7 years. We never sell data to anyone. We ask your age.';
  it.each([
    ['an exception behind the anchor', 'We never sell data to anyone, unless you agreed.'],
    ['an exception before the anchor', 'Unless you agreed, We never sell data to anyone.'],
    ['an exception in brackets', 'We never sell data (much) to anyone.'],
    ['a word swapped', 'We never rent data to anyone.'],
    ['a word gone', 'We sell data to anyone.'],
    ['a sentence split', 'We never sell data. To anyone we give it.'],
    ['a sentence gone', ''],
    ['a question made of it', 'We never sell data to anyone?'],
    ['its words inside another sentence', 'It is untrue that We never sell data to anyone.'],
  ])('%s', (_, sentence) => {
    const now = under('Sale', old.replace('We never sell data to anyone.', sentence));
    expect(states(under('Sale', old), now, 'We never sell data', 'We keep orders', 'We ask')).toEqual([
      'again',
      'unchanged',
      'unchanged',
    ]);
  });

  const list = 'We share orders with:\n\n- carriers;\n- banks.';
  it.each([
    ['only the menu below it changed', `${old}\n\nHome · Shop`, `${old}\n\nHome · Shop · Blog`],
    ['its section stands elsewhere', `${old}\n\n## Who\n\nWe are Fox.`, `We are Fox.\n\n## Sale\n\n${old}`],
    [
      'a list below it became a table',
      `${old}\n\n${list}`,
      `${old}\n\nWe share orders with:\n\n| carriers; |\n| banks. |`,
    ],
    [
      'a line above it no longer breaks, and reads as no heading',
      `Use for\nMarketing is none of it.\n\n${old}`,
      `Use for Marketing is none of it.\n\n${old}`,
    ],
    ['a list below it has other marks', `${old}\n\n${list}`, `${old}\n\n${list.replaceAll('- ', '* ')}`],
  ])('but not where %s', (name, before, after) => {
    const isMoved = name.includes('elsewhere');
    const text = (words: string, first: string) => under(first, words);
    expect(
      states(text(before, 'Sale'), text(after, isMoved ? 'Who' : 'Sale'), 'We never sell data', 'We ask'),
    ).toEqual(['unchanged', 'unchanged']);
  });

  it.each([
    ['the head of its row', 'Photos', 'again', 'unchanged'],
    ['the head of its column', 'Term', 'again', 'again'],
    ['the cell of another row', '3 years', 'unchanged', 'again'],
  ])('in a table where %s is another', (_, cell, photos, videos) => {
    const table = '| Data | Term |\n|---|---|\n| Photos | 2 years |\n| Videos | 3 years |';
    const now = under('Storage', table.replace(cell, 'Letters'));
    expect(states(under('Storage', table), now, '2 years', '3 years')).toEqual([photos, videos]);
  });

  it('under another heading, and under one with other words', () => {
    const before = `${under('Invoices', 'We keep them for 7 years. We print them.')}${under('Photos', 'We keep a few. We show them.')}`;
    const moved = before
      .replace(' We print them.', '')
      .replace('We show them.', 'We show them. We print them.');
    expect(states(before, moved, 'We print them', 'We show them')).toEqual(['again', 'unchanged']);
    const renamed = before.replace('Photos', 'Videos');
    expect(states(before, renamed, 'We print them', 'We show them')).toEqual(['unchanged', 'again']);
  });

  it('behind a lead-in with other words', () => {
    const before = under('Sharing', 'We never share it with:', '- banks;\n- carriers.', 'We share little.');
    const after = before.replace('never share', 'share');
    expect(states(before, after, 'carriers', 'We share little')).toEqual(['again', 'unchanged']);
  });

  it('in another order, which may be another subject', () => {
    const before = under(
      'Data',
      'We take photos. They go after a year. We take notes. Those stay for ever. Ask us.',
    );
    const after = under(
      'Data',
      'We take photos. We take notes. Those stay for ever. They go after a year. Ask us.',
    );
    expect(states(before, after, 'They go after', 'We take notes', 'Ask us')).toEqual([
      'again',
      'unchanged',
      'unchanged',
    ]);
  });

  it('with something new inside its passage', () => {
    const before = under('Data', 'We keep your name. That is for two years. Ask us.');
    const after = before.replace('name. That', 'name. We mean mostly. That');
    expect(states(before, after, 'We keep your name … two years', 'We keep your name')).toEqual([
      'again',
      'unchanged',
    ]);
  });

  it('in a sub-section that moved to another chapter', () => {
    const parts = [
      '## Staff',
      '### Retention',
      'Ten years.',
      '## Clients',
      'We like them.',
      '## Guests',
      'Them too.',
    ];
    const moved = [
      '## Staff',
      '## Clients',
      'We like them.',
      '### Retention',
      'Ten years.',
      '## Guests',
      'Them too.',
    ];
    const text = (lines: readonly string[]) => `# Fox\n\n${lines.join('\n\n')}\n`;
    expect(states(text(parts), text(moved), 'Ten years', 'We like them')).toEqual(['again', 'unchanged']);
  });
});

describe('a fact is unchanged', () => {
  const sentence = 'We keep [our terms](#terms) of **your orders** for "7 years", see e-mail information.';
  const before = under('What we keep', `${sentence} Ask us.`, '- first, of all;\n- second.');
  it.each([
    ['another target of a link', '(#terms)', '(<#1. Terms>)'],
    ['a target with a title', '(#terms)', '(https://fox.example/a_(b)?s=1 "Terms")'],
    ['a link taken away', '[our terms](#terms)', 'our terms'],
    ['a link of HTML', '[our terms](#terms)', '<a href="https://fox.example/t">our terms</a>'],
    ['emphasis taken away', '**your orders**', 'your orders'],
    ['other emphasis', '**your orders**', '_your_ <b>orders</b>'],
    ['other list marks', '- first, of all;\n- second.', '* first, of all;\n* second.'],
    ['list marks that stay away', '- first, of all;\n- second.', 'first, of all;\nsecond.'],
    ['another sign behind an item', '- first, of all;', '- first, of all,'],
    ['other quotes', '"7 years"', '“7 years”'],
    ['more white space', 'for "7 years"', 'for\u00a0  "7 years"'],
    ['a line that breaks', 'orders** for', 'orders**\nfor'],
    ['a hyphen at the end of a line', 'information', 'infor-\nmation'],
    ['a hyphen that stood there, at the end of a line', 'e-mail', 'e-\nmail'],
    ['a heading set otherwise', '## What we keep', '**What we keep**'],
    ['CRLF', /\n/g, '\r\n'],
    ['quotes by reference', '"7 years"', '&ldquo;7&nbsp;years&rdquo;'],
    ['letters by reference', /or(?=ders)/, '&#111;r'],
    ['a soft hyphen by reference', 'information', 'infor&shy;mation'],
  ])('with %s', (_, from, to) => {
    const after = before.replace(from as string, to);
    expect(after).not.toBe(before);
    expect(states(before, after, 'We keep … information', 'Ask us', 'first, of all', 'second')).toEqual(
      Array(4).fill('unchanged'),
    );
  });

  it.each([
    ['Fox & Bird keep < 5 items.', 'Fox &amp; Bird keep &lt; 5 items.'],
    ['Nous gardons les données – à part.', 'Nous gardons les donn&eacute;es &ndash; &agrave;&nbsp;part.'],
    ['Wir prüfen das „größte“ Maß.', 'Wir pr&uuml;fen das &bdquo;gr&ouml;&szlig;te&ldquo; Ma&szlig;.'],
    ["We don't sell it…", 'We don&#x2019;t sell it&hellip;'],
  ])('with references for the characters of %s', (written, referred) => {
    const [one, other] = [under('Data', `${written} Ask us.`), under('Data', `${referred} Ask us.`)];
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      expect(states(from, to, written, 'Ask us')).toEqual(['unchanged', 'unchanged']);
  });

  it('where its whole section moves', () => {
    const parts = ['## One', 'We keep it for a year.', '## Two', 'We sell nothing.', '## Three', 'Ask us.'];
    const text = (order: readonly number[]) =>
      `# Fox\n\n${order.map((i) => parts.slice(2 * i, 2 * i + 2).join('\n\n')).join('\n\n')}\n`;
    expect(states(text([0, 1, 2]), text([2, 0, 1]), 'We keep it', 'We sell nothing', 'Ask us')).toEqual(
      Array(3).fill('unchanged'),
    );
  });

  it('of several with the same words each by its own place', () => {
    const before = `${under('Bills', 'We keep it for a year.')}${under('Notes', 'We keep it for a year.')}`;
    const after = before.replace('## Bills\n\nWe keep it for a year.', '## Bills\n\nWe keep it for a day.');
    expect(states(before, after, 'Bills >> We keep it for a year', 'Notes >> We keep it for a year')).toEqual(
      ['again', 'unchanged'],
    );
  });
});

describe('drift', () => {
  const before = prepareText(under('Data', 'We keep it for 7 years, always. See [terms](#a). Old.'), 'en');
  const after = prepareText(under('Data', 'New. We keep it for 5 years. See [terms](#b).'), 'en');

  it('shows old and new words, what is new and gone, beside which facts, and other links', () => {
    const found = drift(before, after, [
      { ref: 'a', anchor: 'We keep it' },
      { ref: 'b', anchor: 'See terms' },
      { ref: 'b', anchor: 'See [terms](#a)' },
    ]);
    expect(found.changes).toMatchObject([
      { kind: 'new', new: { text: 'New.', heading: 'Data' }, facts: [], beside: [] },
      {
        kind: 'reworded',
        facts: ['a'],
        words: [
          { is: 'same', text: 'We keep it for' },
          { is: 'removed', text: ' 7' },
          { is: 'added', text: ' 5' },
          { is: 'same', text: ' years' },
          { is: 'removed', text: ', always' },
          { is: 'same', text: '.' },
        ],
      },
      { kind: 'gone', old: { text: 'Old.' }, beside: ['b'] },
    ]);
    expect(found.links).toMatchObject([{ facts: ['b'], from: ['#a'], to: ['#b'] }]);
  });

  it('offers another anchor where the words around an unchanged passage have changed', () => {
    const found = drift(
      prepareText('Storage lasts. We keep it.\n\nSale ends. We keep it.', 'en'),
      prepareText('Storing lasts. We keep it.\n\nSale ends. We keep it.', 'en'),
      [{ ref: 'a', anchor: 'Storage >> We keep it' }],
    );
    expect(found.facts).toEqual([
      {
        ref: 'a',
        state: 'unchanged',
        anchors: [
          { anchor: 'Storage >> We keep it', state: 'not-found', offer: 'Storing lasts. >> We keep it' },
        ],
      },
    ]);
  });

  it('compares nothing without the old text, or where the old text lacks the passage', () => {
    const none = drift(undefined, after, [{ ref: 'a', anchor: 'We keep it' }]);
    expect(none).toMatchObject({ compared: false, facts: [{ ref: 'a', state: 'uncompared' }] });
    const lacking = drift(before, after, [{ ref: 'a', anchor: 'Nothing of the kind' }]);
    expect(lacking.facts).toMatchObject([{ state: 'uncompared' }]);
  });

  it('takes time that grows with the text, whatever it holds', () => {
    const hostile = ['[', '](', '<', '<!--', '_', '**', '[a](', '- a:\n', 'a. '].map((part) =>
      part.repeat(Math.floor(12_000 / part.length)),
    );
    for (const text of hostile)
      expect(drift(prepareText(text, 'en'), prepareText(`b ${text}`, 'en'), []).links).toEqual([]);
  });
});
