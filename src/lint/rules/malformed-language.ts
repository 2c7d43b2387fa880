import { canonicalTag, languageNames } from '../../model/language-tag.js';
import { nearly, rule } from '../rule.js';

export const malformedLanguage = rule({
  id: 'malformed-language',
  severity: 'error',
  title: 'A language that is no BCP 47 tag',
  reason:
    'Sentences are found by the rules of the language. An unknown one is split by the wrong rules, and coverage is counted wrongly.',
  wrong: 'document:\n  title: Privacy policy\n  language: English # ← English\n  cite: "Privacy policy Demo"',
  right: 'document:\n  title: Privacy policy\n  language: en\n  cite: "Privacy policy Demo"',
  messages: {
    near: '"{value}" is no language tag in its usual form. Write {near}.',
    form: '"{value}" is no language tag: write en, nl, fr, or with a region nl-BE.',
    unknown: 'No language has the tag "{value}". Write en, nl, fr, or with a region nl-BE.',
  },
  fix: 'Writes EN as en and nl_be as nl-BE.',
  claim: ({ path, value }) => {
    if (path.join('.') !== 'document.language' || typeof value !== 'string') return undefined;
    return judge(value) ?? { message: 'form', path, args: { value } };
  },
  check: ({ policy }, report) => {
    const found = policy.document.language === 'und' ? undefined : judge(policy.document.language);
    if (found !== undefined) report(found);
  },
});

const path = ['document', 'language'];

function judge(value: string) {
  const known = canonicalTag(value.replaceAll('_', '-').trim());
  if (known === undefined) {
    const named = byName(value);
    if (named !== undefined) return nearly(path, named, { value });
    const message = /^[A-Za-z]{2,3}(?:-|$)/.test(value) ? 'unknown' : 'form';
    return { message, path, args: { value } } as const;
  }
  return known === value ? undefined : nearly(path, known, { value });
}

const written = 'en nl fr de es it pt pl da sv fi no cs el hu ro tr ja zh ko'.split(' ');

/** The tag of a language given by its English name. */
function byName(name: string): string | undefined {
  const english = languageNames();
  return written.find((tag) => english.of(tag)?.toLowerCase() === name.toLowerCase());
}
