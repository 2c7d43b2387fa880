import { describe, expect, it } from 'vitest';
import { resolveAnchor } from '../../src/evidence/resolve.js';
import { prepareText } from '../../src/evidence/text.js';
import { keyBetween, visible } from '../../src/evidence/visible.js';

const lines = (...all: string[]) => all.join('\n');
const read = (raw: string, language = 'en') => {
  const { units } = prepareText(raw, language);
  return units.map(({ kind, text }) => (kind === 'heading' ? `# ${text}` : text));
};

describe('columns', () => {
  const narrow = lines(
    'Vixen privacy',
    '',
    '1. Who we are',
    '',
    'Vixen Ltd mends shoes in Leeds. This page',
    'tells you what becomes of the data that you',
    'leave with us, and whom you may ask about',
    'them at any time.',
    '2. How long we keep data',
    'We keep orders for seven years after the end',
    'of the year in which they were paid, because',
    'the tax law wants it. Then we delete them.',
  );

  it('of less than fifty characters are joined, below their headings', () => {
    expect(read(narrow)).toEqual([
      '# Vixen privacy',
      '# Who we are',
      'Vixen Ltd mends shoes in Leeds.',
      'This page tells you what becomes of the data that you leave with us, and whom you may ask about them at any time.',
      '# How long we keep data',
      'We keep orders for seven years after the end of the year in which they were paid, because the tax law wants it.',
      'Then we delete them.',
    ]);
  });

  it.each([
    [
      'en',
      [
        'We keep order data for seven years after the',
        'end of the financial year, since tax law so',
        'requires.',
      ],
    ],
    [
      'de',
      [
        'Wir speichern Ihre Daten für die Dauer von',
        'zehn Jahren nach dem Ende des Vertrages, weil',
        'das Gesetz es so verlangt.',
      ],
    ],
    ['fr', ['Nous gardons vos commandes pendant la durée', 'de la garantie, puis nous les effaçons.']],
  ])('are joined in a paragraph of few lines (%s)', (language, column) => {
    expect(read(`Vixen\n\n${lines(...column)}`, language)).toEqual(['# Vixen', column.join(' ')]);
  });

  it.each([
    [
      'items',
      ['name and surname of the customer', 'street and number of the house', 'telephone and e-mail address'],
    ],
    [
      'items with an end',
      [
        'All data that we ask you for:',
        'name and surname of the customer',
        'street and number of the house.',
      ],
    ],
    ['sentences', ['We keep the orders for seven years.', 'We never sell what you told us here.']],
  ])('are not joined where they are %s', (_, column) => {
    expect(read(`Vixen\n\n${lines(...column)}`).slice(1)).toEqual(column);
  });

  it('are joined in one paragraph of a text that is not wrapped else', () => {
    const long =
      'We never sell what you told us, neither to advertisers nor to anybody else, as we said before. '.repeat(
        3,
      );
    const column = lines(
      'This page tells you what becomes of the data',
      'that you leave with us. You may ask about',
      'them at any time, by mail or in the shop, and',
      'we tell you within a month what we hold. We',
      'keep orders for seven years after the end of',
      'the year in which they were paid.',
    );
    expect(read(`${long}\n\n${column}\n\n${long}`).slice(3, -3)).toEqual([
      'This page tells you what becomes of the data that you leave with us.',
      'You may ask about them at any time, by mail or in the shop, and we tell you within a month what we hold.',
      'We keep orders for seven years after the end of the year in which they were paid.',
    ]);
  });

  it.each([
    lines(
      'We ask for:',
      'name and surname',
      'street and number',
      'phone and e-mail',
      'colour and size',
      'age of the child',
    ),
    lines(
      'Vixen Ltd',
      'Cobbler Street 12',
      'Upper Floor, left',
      'LS1 1AA Leeds',
      'United Kingdom',
      'vixen@vixen.example',
    ),
    lines(
      'Home Shoes Boots',
      'Repair and Care',
      'Help and Contact',
      'Jobs at Vixen',
      'Press and Media',
      'Your Account',
    ),
  ])('are not seen in lists, addresses and menus', (list) => {
    expect(read(list)).toHaveLength(6);
  });
});

describe('a hyphen at a line end', () => {
  const text = prepareText(
    lines(
      'We never sell personal infor-',
      'mation, and we answer each e-',
      'mail of a customer. A well-known firm',
      'keeps it.',
    ),
    'en',
  );
  const found = (anchor: string) => {
    const outcome = resolveAnchor(text, anchor);
    return outcome.state === 'found' ? outcome.span.quote : outcome.state;
  };

  it('joins the lines, whether the text is wrapped or not', () => {
    expect(text.units[0]?.text).toBe(
      'We never sell personal information, and we answer each e-mail of a customer.',
    );
  });

  it.each([
    ['personal information', 'personal information'],
    ['personal infor-mation', 'personal information'],
    ['personal information, and we answer each e-mail', 'personal information, and we answer each e-mail'],
    ['personal infor-mation, and we answer each email', 'personal information, and we answer each e-mail'],
    ['sell personal … each email of', 'sell personal information, and we answer each e-mail of'],
    ['A well-known firm', 'A well-known firm'],
  ])('may be left out of an anchor: %s', (anchor, quote) => {
    expect(found(anchor)).toBe(quote);
  });

  it('hides no sign that takes two code units', () => {
    const page = prepareText('We keep infor-\nmation 🙂 and no more.', 'en');
    expect(resolveAnchor(page, 'information 🙂 and').state).toBe('found');
  });

  it.each(['A wellknown firm', 'personal in-formation', 'never-sell personal', 'personal infor--mation'])(
    'and no other: %s',
    (anchor) => {
      expect(found(anchor)).toBe('not-found');
    },
  );
});

describe('a hyphen that words share', () => {
  it.each([
    ['de', 'Wir löschen Kunden-\nund Lieferantendaten.', 'Wir löschen Kunden- und Lieferantendaten.'],
    ['de', 'Das sind Ein-\n  oder Ausgaben.', 'Das sind Ein- oder Ausgaben.'],
    ['nl', 'Wij wissen klant-\nen leveranciersgegevens.', 'Wij wissen klant- en leveranciersgegevens.'],
    ['en', 'We keep pre-\nand post-sale data.', 'We keep pre- and post-sale data.'],
    ['fr', 'Les micro-\net petites entreprises.', 'Les micro- et petites entreprises.'],
    ['de', 'Wir sind in der Um-\nundmacherei.', 'Wir sind in der Umundmacherei.'],
    ['en', 'We keep oth-\ners.', 'We keep others.'],
  ])('stays at a line end (%s: %s)', (language, raw, shown) => {
    const text = prepareText(raw, language);
    expect(text.units.map((unit) => unit.text)).toEqual([shown]);
    expect(resolveAnchor(text, shown)).toMatchObject({ state: 'found' });
    expect(keyBetween(visible(raw), 0, raw.length)).toBe(keyBetween(visible(shown), 0, shown.length));
    expect(visible(raw).tokens.map(({ key }) => key)).toEqual(visible(shown).tokens.map(({ key }) => key));
  });
});

describe('a line that goes on below in small letters is no heading', () => {
  it.each([
    ['We keep what you order', 'for two years and no longer.'],
    ['Information that you leave with us', 'and why we hold it'],
    ['Nous gardons vos commandes', 'pendant deux ans.'],
    ['Wir löschen die Bestellungen', 'nach zwei Jahren, und'],
    ['1. What we keep', 'is kept for two years.'],
    ['We keep what you order from us until', 'Monday and no longer.'],
  ])('%s', (first, second) => {
    expect(read(`${first}\n${second}\n\nWe ask.`).filter((unit) => unit.startsWith('#'))).toEqual([]);
  });

  it.each(['## What we keep', '**What we keep**'])('but for what is marked as one: %s', (heading) => {
    expect(read(`${heading}\nwe keep data.`)).toEqual(['# What we keep', 'we keep data.']);
  });
});

describe('headings', () => {
  it.each([
    ['of few words', 'Your rights', 'Your rights'],
    ['numbered', '1. Introduction', 'Introduction'],
    ['numbered twice', '2.3 Data we keep', 'Data we keep'],
    ['a question', 'Où sont vos données ?', 'Où sont vos données ?'],
    ['marked, whatever they hold', '# Kept: 2 years.', 'Kept: 2 years.'],
    ['an article', 'Article 5 Retention', 'Article 5 Retention'],
    ['escaped', '1\\. What we keep', 'What we keep'],
    ['escaped with a bracket', '2\\) What we keep', 'What we keep'],
    ['bold', '**What we keep**', 'What we keep'],
    ['bold and numbered', '**3\\. What we keep**', 'What we keep'],
    ['with a bold number', '**4.** What we keep', 'What we keep'],
    ['of other signs', '__What we keep__', 'What we keep'],
    ['of several marks', '## 5\\. **What we keep**', 'What we keep'],
    ['underlined', 'What we keep\n------', 'What we keep'],
    ['underlined with a number', 'Data we hold since 2020\n=====', 'Data we hold since 2020'],
    [
      'underlined and long',
      'What we do with the data that you and your family gave us when you came to the shop\n---',
      'What we do with the data that you and your family gave us when you came to the shop',
    ],
    ['a name in small letters', 'iPhone privacy', 'iPhone privacy'],
    ['bold with a year', '**Data we hold since 2020**', 'Data we hold since 2020'],
    ['bold with an article', '**Your rights (Art. 15 GDPR)**', 'Your rights (Art. 15 GDPR)'],
    ['bold in German', '**Rechte nach Artikel 15**', 'Rechte nach Artikel 15'],
    ['bold with a section', '**Pflichten nach § 25 TDDDG**', 'Pflichten nach § 25 TDDDG'],
    ['bold with a law', '__Le règlement 2016/679__', 'Le règlement 2016/679'],
    ['bold with a digit in a word', '**B2B customers and COVID-19**', 'B2B customers and COVID-19'],
    ['bold with a version', '**Privacy by design 2.0**', 'Privacy by design 2.0'],
    ['bold, numbered, with a year', '**3. Wijzigingen in 2024**', 'Wijzigingen in 2024'],
  ])('are found: %s', (_, heading, shown) => {
    expect(read(`${heading}\n\nWe keep data.`)).toEqual([`# ${shown}`, 'We keep data.']);
  });

  it.each([
    ['ends as a sentence', 'We sell nothing.'],
    ['ends in a colon', 'We collect:'],
    ['goes on', 'You agree; or'],
    ['is more than one sentence', 'We sell nothing. No exceptions'],
    ['holds a number', 'Kept for 30 days'],
    ['holds an address', 'mail@example.org'],
    ['is a label with its value', 'Contact: the front desk'],
    ['is an enumeration', 'Name, address, phone number'],
    ['is an item', '• Delivery'],
    ['is a company', 'Acme Holding GmbH'],
    ['is long', 'We keep all the data that you give us for as long as you use it with us'],
    ['begins in a small letter', 'end of the year, since the law'],
    ['is a sentence in bold', '**We never sell data.**'],
    ['is a sentence above a rule', 'We never sell data.\n-----'],
    ['is a label', '**What we keep:**'],
    ['counts in bold', '**We keep orders for 7 years**'],
    ['counts in German', '**Speicherung für 30 Tage**'],
    ['counts in French', '**Conservés 13 mois**'],
    ['is an age in bold', '**Only from 16 on**'],
    ['is an address in bold', '**Fox Street 12, 10115 Berlin**'],
    ['is a number in bold', '**+49 341 1234568**'],
    ['is an amount in bold', '**Fees of € 20.50**'],
    ['is a date in bold', '**25 May 2018**'],
    ['is a year alone', '**2024**'],
  ])('are not what %s', (_, line) => {
    expect(read(`${line}\n\nWe keep data.`).some((unit) => unit.startsWith('#'))).toBe(false);
  });
});

describe('a label in bold', () => {
  it.each([
    ['en', '**Retention.** We keep data for two years.'],
    ['en', '**How long is that?** Two years.'],
    ['en', '__Your rights__. You may object.'],
    ['nl', '**Bewaartermijn.** Wij bewaren dit twee jaar.'],
    ['fr', '**Durée.** Nous les gardons deux ans.'],
    ['de', '**Speicherdauer.** Wir speichern sie zwei Jahre.'],
  ])('belongs to its sentence (%s: %s)', (language, line) => {
    expect(read(`${line} ${line}`, language)).toEqual([line, line]);
  });

  it.each([
    ['en', '**We never sell data.** Nobody gets it.'],
    ['es', '**Nunca vendemos datos.** Nadie los recibe.'],
  ])('is not a sentence in bold (%s: %s)', (language, line) => {
    if (language === 'en') expect(read(line, language)).toHaveLength(2);
    expect(read(line.replace('Nunca vendemos', 'No vendemos'), language)).toHaveLength(2);
  });
});

describe('furniture', () => {
  it.each([
    ['---\ntitle: Vixen privacy\nlayout: page\ntags:\n  - a\n---\n', '# Vixen privacy'],
    ['---\nlayout: page\ntitle: "Vixen: privacy" \n---\n', '# Vixen: privacy'],
    ['+++\ntitle = "Vixen privacy"\n+++\n', '# Vixen privacy'],
  ])('of a site generator gives the title and nothing else', (front, title) => {
    expect(read(`${front}\nWe keep data.\n`)).toEqual([title, 'We keep data.']);
  });

  it('is no front matter where it never ends or holds prose', () => {
    expect(read('---\nWe keep data.\nWe ask.')).toEqual(['We keep data.', 'We ask.']);
    expect(read('---\nWe keep data\n---\nWe ask.')).toContain('We ask.');
  });

  it.each([
    '<!-- We sell data. -->',
    '<!--\nWe sell data.\n\nWe sell all. -->',
    '{% comment %}\nWe sell data.\n{% endcomment %}',
    '{%- comment -%} We sell data. {%- endcomment -%}',
    '{::comment}\nWe sell data.\n{:/comment}',
    '{::comment}We sell data.{:/}',
    '<%= render :menu %>',
    '<% if shop %>',
    '{:toc}',
    '{: .lead #top}',
    '{{< menu >}}',
    '<div class="x">',
    '</section>',
    '{{!-- We sell\ndata. --}}',
    '{# We sell data. #}',
    '{/* We sell\ndata. */}',
    '<% if shop\n do %>',
    '<?php sell(); ?>',
  ])('is what no reader sees: %j', (unseen) => {
    expect(read(`${unseen}\n\nWe keep data.\n\n${unseen}\n`)).toEqual(['We keep data.']);
    const text = prepareText(`We keep ${unseen.replaceAll('\n', ' ')} data.`, 'en');
    expect(text.units[0]?.words).toHaveLength(3);
    expect(resolveAnchor(text, 'We keep data')).toMatchObject({ state: 'found' });
  });

  it.each(['[[toc]]', '[TOC]', '[[_TOC_]]'])('is the place of a table of contents: %s', (line) => {
    expect(read(`${line}\n\nWe keep data.`)).toEqual(['We keep data.']);
  });

  it('is no comment that never ends', () => {
    expect(read('We keep data.\n\n<!-- We sell none.\n\n{% comment %} We ask.')).toHaveLength(3);
  });

  it('is a template tag or a fence, wherever it stands', () => {
    expect(
      read(
        lines(
          '{% include head.html title="Shop" %}',
          '',
          '```yaml',
          'We keep data.',
          '```',
          '',
          '{{ site.nav }}',
        ),
      ),
    ).toEqual(['We keep data.']);
    const text = prepareText('We {{ site.verb }} keep {% if a %}data{% endif %}.', 'en');
    expect(text.units[0]?.words).toHaveLength(3);
    expect(resolveAnchor(text, 'We keep data')).toMatchObject({ state: 'found' });
  });
});

describe('tables', () => {
  it('are cut into cells, and cells at line breaks and sentence ends', () => {
    const table = lines(
      '| Data | Kept |',
      '|---|---|',
      '| Name<br>address | Two years. Then we delete it. |',
      '| a \\| b | 1 year |',
      '',
      'We ask.',
    );
    expect(read(table)).toEqual([
      'Data',
      'Kept',
      'Name',
      'address',
      'Two years.',
      'Then we delete it.',
      'a \\| b',
      '1 year',
      'We ask.',
    ]);
    expect(prepareText(table, 'en').units.map(({ row }) => row)).toEqual([0, 0, 1, 1, 1, 1, 2, 2, undefined]);
  });

  it('leave line breaks to paragraphs too', () => {
    expect(read('We keep data<br>We ask.<br/>You answer.')).toEqual([
      'We keep data',
      'We ask.',
      'You answer.',
    ]);
  });
});

describe('a paragraph in a script with signs of its own is no heading', () => {
  const kinds = (text: string, language: string) =>
    prepareText(`${text}\n\nx y z.\n`, language).units[0]?.kind;
  it.each([
    ['zh', '我们保留订单数据七年，之后删除。'],
    ['zh', '我们绝不出售数据。您可以要求获得副本'],
    ['ja', '当社は個人データを販売しません。'],
    ['ur', 'ہم ڈیٹا سات سال تک رکھتے ہیں۔'],
    ['hi', 'हम डेटा सात साल तक रखते हैं।'],
  ])('%s: %s', (language, text) => {
    expect(kinds(text, language)).toBe('sentence');
  });
  it.each([
    ['zh', '一、我们如何使用信息'],
    ['zh', '我们如何使用您的信息？'],
    ['ja', '個人情報の利用目的'],
    ['ar', 'ما هي البيانات؟'],
  ])('but a heading is, %s: %s', (language, text) => {
    expect(kinds(text, language)).toBe('heading');
  });
});

describe('quotations in Japanese and Chinese', () => {
  it.each([
    ['ja', ['当社は守ります。', '「同意しない」とお伝えください。', '次です。', '『終わり。』']],
    ['ja', ['終わり。', '(注)次です。']],
    ['ja', ['当社は守ります。', '（なお、例外があります。）', '【重要】次です。']],
    ['zh', ['“不同意”请告诉我们。', '“好。”', '他说。']],
    ['zh', ['我们保存数据。', '“同意”之后使用。', '（见下文。）', '《条例》适用。']],
  ])('begin what follows (%s)', (language, sentences) => {
    expect(read(sentences.join(''), language)).toEqual(sentences);
  });

  it('keep the particle that follows them', () => {
    expect(read('「個人情報は売りません。」と約束します。次の文です。', 'ja')).toEqual([
      '「個人情報は売りません。」と約束します。',
      '次の文です。',
    ]);
    expect(read('「売りますか？」いいえ。', 'ja')).toHaveLength(2);
  });
});
