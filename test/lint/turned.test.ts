import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { says } from '../../src/evidence/values/index.js';
import { lexicon } from '../../src/model/lexicon.js';
import { sections as every } from '../../src/model/sections/index.js';
import { lintFiles } from '../../src/store/lint-files.js';
import { memoryFiles } from '../setup/memory-files.js';
import { hashOf } from './demo.js';

type Sections = Readonly<Record<string, readonly object[]>>;

/** What the rule finds in a record of one sentence: the fields or sections that it names. */
async function found(rule: string, language: string, sentence: string, sections: Sections) {
  const text = `Policy of Fern\n\n${sentence}\n`;
  const cited = Object.entries(sections).map(([name, facts]) => [
    name,
    facts.map((fact) => ({ ...fact, cite: sentence })),
  ]);
  const record = {
    schemaVersion: 2,
    id: 'fern',
    name: 'Fern',
    parties: [{ id: 'fern', name: 'Fern', role: 'publisher', cite: 'Policy of Fern' }],
    document: { title: 'Policy of Fern', language, cite: 'Policy of Fern' },
    source: { file: 'fern.txt', sha256: hashOf(text) },
    normalised: { date: '2026-11-22' },
    sections: {
      ...Object.fromEntries(every.map(({ name }) => [name, 'silent'])),
      ...Object.fromEntries(cited),
    },
    ...(cited.length === 0 ? { omitted: { courtesy: [sentence] } } : {}),
  };
  const files = memoryFiles({ 'policies/fern.yaml': stringify(record), 'texts/fern.txt': text });
  const settings = { lexicon: lexicon(), today: '2026-11-22', only: [rule] };
  const { files: results } = await lintFiles(['policies/fern.yaml'], { files, settings, sources: 'texts' });
  return results.flatMap(({ findings }) =>
    findings.map(({ args }) => args.words ?? args.name ?? args.section),
  );
}

const decision = { automation: [{ kind: 'automated-decision', denied: true }] };
const sharing = { recipients: [{ recipient: 'partner' }] };

describe('words that turn a sentence', () => {
  test.each<readonly [string, string, Sections, readonly string[]]>([
    ['en', 'We never decide by a machine alone.', decision, []],
    ['de', 'Wir treffen keine Entscheidung, die allein auf einer Maschine beruht.', decision, []],
    [
      'en',
      'Partners may use the data only for delivery.',
      { recipients: [{ recipient: 'partner', only: true }] },
      [],
    ],
    ['en', 'Partners may use the data only for delivery.', sharing, ['only']],
    ['nl', 'Partners mogen de gegevens alleen voor bezorging gebruiken.', sharing, ['alleen']],
    ['en', 'We may share the data only with partners.', sharing, ['may']],
    ['en', 'Data may be shared and used only for delivery.', sharing, ['may']],
  ])('%s: %s %j', async (language, sentence, sections, words) => {
    expect(await found('polarity', language, sentence, sections)).toEqual(words);
  });
});

describe('words of a silent section', () => {
  test.each([
    ['en', 'We sell tickets at the door.', []],
    ['en', 'We sell your data to the best bidder.', ['sale']],
    ['en', 'Children enter for free.', []],
    ['en', 'Our site is not directed at children.', ['minors']],
    ['fr', 'Les cookies au chocolat sont bons.', []],
    ['en', 'Cookies help us to analyse visits.', ['cookies']],
    ['en', 'You have the right to a second cup.', []],
    ['nl', 'De lijst wordt bewaard in de kast.', []],
    ['nl', 'De lijst wordt twee jaar bewaard.', ['retention']],
  ])('%s: %s', async (language, sentence, sections) => {
    const names = await found('silence-contradicted', language, sentence, {});
    expect(
      names.filter((name) => ['sale', 'minors', 'cookies', 'rights', 'retention'].includes(String(name))),
    ).toEqual(sections);
  });
});

describe('a period that takes its unit from the one beside it', () => {
  test.each([
    ['within one month, or three if the request is complex', 'P3M', 'en', true],
    ['binnen een maand, of twee bij drukte', 'P2M', 'nl', true],
    ['un mois ou trois', 'P3M', 'fr', true],
    ['einen Monat oder drei', 'P3M', 'de', true],
    ['one month for 3 copies', 'P3M', 'en', false],
    ['one month or 3 requests', 'P4M', 'en', false],
    ['24 hours, or at most 48', 'PT48H', 'en', true],
    ['24 hours, or at most 48', 'P48D', 'en', false],
  ])('%s: %s', (words, period, language, holds) => {
    expect(says(words, 'duration', period, language)).toBe(holds);
  });
});
