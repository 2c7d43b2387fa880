import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, audit } from '../../src/audit/audit.js';
import { bundledFramework, frameworkNames } from '../../src/audit/bundled.js';
import { asked, letterFrame, written } from '../../src/audit/letter.js';
import type { Policy } from '../../src/model/policy.js';
import { languages } from '../../src/model/word-list.js';
import { type QuestionSet, severities } from '../../src/questions/question.js';
import { auditLetter } from '../../src/render/audit/letter.js';
import { markdownText } from '../../src/render/clean.js';
import { policy, type RawSections, words } from '../questions/records.js';

const day = '2026-11-28';
const frameworks = new Map<string, QuestionSet>();
for (const name of frameworkNames) {
  const found = await bundledFramework(name, words, day);
  if (found !== undefined) frameworks.set(name, found);
}
const framework = (name: string) => frameworks.get(name) as QuestionSet;
const letter = (of: Policy, name = 'gdpr', language: (typeof languages)[number] = 'en') =>
  auditLetter({ audit: audit(framework(name), [of], words, day), lexicon: words, language });

/** Parts of a record, any of which may be there; some in part, some put off, some denied. */
const parts: RawSections = {
  contacts: [{ role: ['general'], channel: 'email', value: 'hello@example.com' }],
  purposes: [{ purpose: ['marketing'], modality: 'may' }],
  bases: [{ basis: ['legitimate-interests'] }],
  recipients: 'silent',
  transfers: [
    { act: 'transfer', modality: 'may' },
    { safeguard: ['eu-us-privacy-shield'] },
    { safeguard: ['standard-contractual-clauses'], modality: 'one-of' },
  ],
  retention: [{ data: ['all'], deferred: 'on-request' }],
  rights: [
    { right: ['access'], as: 'offer' },
    { right: ['erasure'], as: 'right', denied: true },
  ],
  data: [{ category: ['contact'], source: ['third-party'] }],
  cookies: [{ use: ['analytics'] }],
  automation: [{ kind: 'automated-decision' }],
};
const some = fc
  .subarray(Object.keys(parts))
  .map((names) => policy('made', Object.fromEntries(names.map((name) => [name, parts[name] ?? 'silent']))));

/** Words by which a text is judged, and not asked about. */
const verdicts: Readonly<Record<(typeof languages)[number], RegExp>> = {
  en: /violat|illegal|unlawful|breach(?!es)|infring|complian|must comply|fail(?:s|ed|ure)|obliged/i,
  nl: /overtred|onwettig|onrechtmatig|inbreuk|schend|in strijd|verplicht|nalaat/i,
  fr: /\bviol|illégal|illicite|infraction|enfrei|conforme|manquement|tenu de vous conformer/i,
  de: /versto(?:ß|ss)|rechtswidrig|verletz|unzulässig|gesetzwidrig|verpflichtet|versäum/i,
};

describe('a letter', () => {
  test('asks each gap that counts once, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        some,
        fc.constantFrom(...frameworkNames),
        fc.constantFrom(...severities),
        fc.constantFrom(...languages),
        async (of, name, least, language) => {
          const chosen = atLeast(audit(framework(name), [of], words, day), least);
          const text = await auditLetter({ audit: chosen, lexicon: words, language });
          const wanted = asked(chosen).map(({ question }) => markdownText(written(question, language) ?? ''));
          const found = text.split('\n').flatMap((line) => line.match(/^\d+\. (.*)$/)?.[1] ?? []);
          expect(found.toSorted()).toEqual(wanted.toSorted());
          expect(new Set(found).size).toBe(found.length);
        },
      ),
      { seed: 12, numRuns: 100 },
    );
  });

  test.each(languages)('judges nothing (%s)', async (language) => {
    const whole = policy('made', parts);
    for (const name of frameworkNames) {
      const text = await letter(whole, name, language);
      expect(text).toMatch(/^1\. /m);
      expect(text).not.toMatch(verdicts[language]);
      for (const question of framework(name).questions)
        expect(written(question, language) ?? '', question.id).not.toMatch(verdicts[language]);
    }
  });

  test.each(languages)('has the same frame as the others (%s)', async (language) => {
    const [frame, english] = await Promise.all([letterFrame(language), letterFrame('en')]);
    const slots = (value: unknown) =>
      JSON.stringify(value)
        .match(/\{\w+\}/g)
        ?.toSorted();
    expect(Object.keys(frame)).toEqual(Object.keys(english));
    expect(Object.keys(frame.groups)).toEqual(Object.keys(english.groups));
    expect(Object.keys(frame.laws)).toEqual(frameworkNames);
    for (const part of ['subject', 'opening', 'updated', 'effective'] as const)
      expect(slots(frame[part]), part).toEqual(slots(english[part]));
  });

  test.each(languages)('says what each answer in part leaves open (%s)', async (language) => {
    const { reasons } = await letterFrame(language);
    const says = [...frameworks.values()].flatMap(({ questions }) =>
      questions
        .filter(({ kind }) => kind !== 'guidance')
        .flatMap((question) => question.else.map(({ say }) => say)),
    );
    // What is announced and not given has a sentence of its own.
    const partial = new Set(says.filter((say) => !say.startsWith('announced')));
    expect(Object.keys(reasons).toSorted()).toEqual([...partial].toSorted());
    expect(new Set(Object.values(reasons)).size).toBe(partial.size);
  });

  test.each([
    ['en', 'As we read it, this is an offer', 'Art. 13(2)(b), 14(2)(c), with Art. 15'],
    [
      'nl',
      'Zoals wij het lezen, biedt u dit aan',
      'art. 13 lid 2 sub b, 14 lid 2 sub c, in samenhang met art. 15',
    ],
    [
      'fr',
      'Selon notre lecture, vous proposez cela',
      "art. 13 § 2 point b), 14 § 2 point c), en liaison avec l'art. 15",
    ],
    [
      'de',
      'Nach unserem Verständnis bieten Sie dies an',
      'Art. 13 Abs. 2 lit. b, 14 Abs. 2 lit. c, in Verbindung mit Art. 15',
    ],
  ] as const)('gives the reason and the article behind a passage (%s)', async (language, reason, article) => {
    const text = await letter(policy('made', parts), 'gdpr', language);
    const [asked = ''] = text
      .split('\n\n')
      .filter((part) => part.includes(`: ${article}*`) || part.includes(`\u00a0: ${article}*`));
    expect(asked).not.toBe('');
    expect(text.slice(0, text.indexOf(asked)).trimEnd().split('\n').at(-1)).toMatch(
      new RegExp(`^   ${reason}`),
    );
  });

  test('names every group that a bundled framework has', async () => {
    const { groups } = await letterFrame('en');
    for (const { questions } of frameworks.values())
      for (const { group } of questions) expect(Object.keys(groups)).toContain(group);
  });

  test('lets nothing of a record become markup', async () => {
    const hostile = '[Acme](http://evil.example) <b>*&* {law} @all';
    const made = policy(
      'made',
      { contacts: [{ role: ['privacy'], channel: 'post', value: `1 Road\n# ${hostile}` }] },
      hostile,
    );
    const text = await letter({ ...made, document: { ...made.document, title: `x\n# ${hostile}` } });
    expect(text).not.toMatch(/(?<!\\)\[Acme|<b>|(?<!\\)\*&|@all|^# \[|http:\/\/evil/m);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).toContain('{law}');
  });

  test('begins no list or heading with a day or an address', async () => {
    const contacts = ['1. Yard', '# 3', '- 4', '5) Lane'].map((value) => ({
      role: ['privacy'],
      channel: 'post',
      value,
    }));
    const text = await letter(policy('made', { contacts }), 'gdpr', 'de');
    const head = text.slice(0, text.indexOf('# Fragen'));
    expect(head.split(/\s*\n+/).slice(1, 6)).toEqual([
      '1\\. Yard',
      '\\# 3',
      '\\- 4',
      '5\\) Lane',
      '28\\. November 2026',
    ]);
  });

  test('quotes the words that the record cites where no text is at hand', async () => {
    const rights = [{ right: ['access'], as: 'offer', cite: 'Your choices >> you may … look' }];
    const text = await letter(policy('made', { rights }));
    expect(text).toContain('On this your text says:\n\n   > “you may (…) look”\n');
  });

  test('goes to the contact for privacy', async () => {
    const contacts = [
      { role: ['general'], channel: 'email', value: 'hello@example.com' },
      { role: ['privacy'], channel: 'phone', value: '+32 1' },
      { role: ['privacy'], channel: 'email', value: 'privacy@example.com' },
    ];
    const head = (await letter(policy('made', { contacts }))).split('\n\n')[0];
    expect(head).toBe('To: made  \nprivacy@example.com');
    const none = await letter(policy('made', { contacts: 'silent' }));
    expect(none.split('\n\n')[0]).toBe('To: made');
  });
});
