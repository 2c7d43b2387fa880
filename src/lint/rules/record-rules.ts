import { sections } from '../../model/sections/index.js';
import { exampleText, source } from '../example.js';
import { remark, rule, warning } from '../rule.js';
import { factsOf, termsIn } from '../walk.js';

/** How the comments begin that `privcmp new` writes for whoever makes a record of a draft. */
const begin = [
  'A draft, made on ',
  'What is left to do:  privcmp lint',
  'Sentences that carry no fact, by the reason',
  'The text, sentence by sentence: ',
];

/** Rules on a record as a whole, and on whether its source text is the one that was read. */
export const recordRules = {
  'section-not-assessed': rule({
    title: 'A section was not read',
    reason:
      'A missing section is neither silence nor denial: nobody has looked. A finished record says something of every section.',
    wrong: '«sections»:\n  -sale: REMOVED\n  +sale: silent',
    needs: 'whole',
    says: 'Section {section} is not assessed ({about}) Add its facts, or write "{section}: silent" after reading the whole text.',
    *check({ policy, written }) {
      for (const { name, description } of sections)
        if (policy.sections[name]?.status === 'not-assessed') {
          const path = ['sections', name];
          const part = written(path) === undefined ? 'parent' : 'value';
          yield { path, part, args: { section: name, about: description } };
        }
    },
  }),
  'draft-unconfirmed': rule({
    title: 'A value that nobody has confirmed against the text',
    reason:
      'A record is made by careful reading. What `privcmp new` found, and what `privcmp verify --update` saw changed in a new version of the text, stands under `draft` until somebody has checked it against the text.',
    wrong: 'draft: [«document.language»]',
    right: 'normalised: { date: 2026-11-22 }',
    says: 'Nobody has confirmed {what}: a program found it, or the text has changed. Check it against the text, then take it out of draft.',
    check: ({ policy }) => (policy.draft ?? []).map((what, i) => ({ path: ['draft', i], args: { what } })),
  }),
  'draft-leftover': warning({
    title: 'A comment of the draft in a finished record',
    reason:
      'A draft explains what is left to do and carries the text for whoever reads it. A record without `draft` is finished: what is left of this says that it is not, and the text belongs to others.',
    wrong:
      'name: Demo\n«# A draft, made on 2026-01-31 from a text of 6 sentences.|# The name as in the imprint.»',
    says: 'A comment of the draft, and the record is no draft any more. Take {what} away.',
    check: ({ policy, comments }) => {
      const [first, ...more] = comments.filter(({ text }) => begin.some((words) => text.startsWith(words)));
      if (first === undefined || policy.draft?.length) return false;
      const what = more.length > 0 ? `it, and ${more.length} more like it,` : 'it';
      return { args: { what }, range: first.range };
    },
  }),
  'not-covered': warning({
    title: 'Content that the model has no place for',
    reason:
      'A passage omitted as not-covered says something that no field or term can hold: the model or the vocabulary should grow.',
    wrong: 'omitted:\n  -not-covered:\n  +courtesy:\n    - «"Thank you for your trust"»',
    says: 'This passage has content without a place in the model. Use a term of your own (vocabulary, in the configuration), or section other.',
    check: ({ policy }) =>
      (policy.omitted['not-covered'] ?? []).map((_, i) => ({ path: ['omitted', 'not-covered', i] })),
  }),
  'unused-term': remark({
    title: 'A vocabulary term that no record uses',
    reason:
      'A term nobody needs makes the choice harder for everybody. It matters for a complete set of records, so it is asked for by name.',
    wrong: '# a vocabulary with a term that stands in no record',
    right: '# every term stands in some record',
    optional: true,
    says: 'No record uses {terms} of the vocabulary {vocabulary}.',
    *checkFolder(entries, lexicon) {
      const used = new Set<string>();
      for (const { policy } of entries) {
        for (const { vocabulary, term } of factsOf(policy).flatMap(termsIn))
          used.add(`${vocabulary}/${term}`);
        for (const reason of Object.keys(policy.omitted)) used.add(`omission/${reason}`);
      }
      const [first] = entries;
      for (const { name, terms } of Object.values(lexicon.vocabularies)) {
        const idle = Object.keys(terms).filter((term) => term !== 'other' && !used.has(`${name}/${term}`));
        if (first && idle.length > 0) yield { file: first.file, args: { terms: idle, vocabulary: name } };
      }
    },
  }),
  'source-missing': warning({
    title: 'The source text is not in the sources folder',
    reason:
      'A folder of sources was named, so its texts were to be checked, and this record could not be. Without a folder nothing is reported.',
    wrong:
      '# run with --sources texts, where there is only demo.txt\nsource:\n  file: «missing.txt»\n  sha256: SHA',
    right: source,
    text: exampleText,
    says: 'The text {name} is not in {folder}, so no anchor of this record was checked.',
    check: ({ policy: { source: named }, source }) =>
      source.state === 'missing' &&
      named.file !== '' && { path: ['source', 'file'], args: { name: named.file, folder: source.folder } },
  }),
  'source-unreadable': rule({
    title: 'The source text cannot be read, or may not be',
    reason:
      'A text that is there and cannot be read proves nothing. A path that leads out of the folder of the source texts is never followed: a record can come from anyone.',
    wrong:
      '# run with --sources texts, where texts/old.txt is written in UTF-16\nsource:\n  file: «old.txt»\n  sha256: SHA',
    right: source,
    text: exampleText,
    says: 'The text {name} cannot be read, so no anchor of this record was checked. {reason|whole}',
    check: ({ policy: { source: named }, source }) =>
      source.state === 'unreadable' && {
        path: ['source', 'file'],
        args: { name: named.file, reason: source.reason },
      },
  }),
  'source-changed': rule({
    title: 'The source text is not the one that was read',
    reason:
      'The SHA-256 pins the version the facts were taken from. Another text may say something else, even where every anchor is still found.',
    wrong: `source:\n  file: demo.txt\n  sha256: «${'ab'.repeat(32)}|SHA»`,
    says: 'The text {file} has another SHA-256 ({sha256|whole}). Run "privcmp verify {id}" for what changed, review it, then write the new one.',
    checkText: ({ policy: { id, source: named }, source: { state, sha256 } }) =>
      state === 'changed' &&
      named.sha256 !== '' && { path: ['source', 'sha256'], args: { file: named.file, sha256, id } },
  }),
};
