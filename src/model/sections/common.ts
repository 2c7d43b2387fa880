import { condition, duration, type Field, flag, hedge, manner, many, one, words } from '../field.js';

/** Fields that every fact may have. */
export const hedges: readonly Field[] = [
  hedge('denied', 'The text says that it does not. Absence is silence, not denial.', flag),
  hedge('modality', 'How firmly the text speaks; `will` where nothing is said.', many('modality')),
  condition('only', 'Exclusively. It does not deny the rest.', flag, 'only', { unsaid: true }),
  condition('extent', 'Some or most, when not all.', one('extent'), '{}'),
  condition('subjects', 'Whom the fact concerns, when not everybody.', many('subject'), 'concerning {}', {
    title: 'Persons',
  }),
  condition(
    'residents',
    'Residents of a country or state whom it concerns: ISO 3166 codes, such as CH or US-CA.',
    { is: 'territory', many: true },
    'for residents of {}',
  ),
  words('when', 'The condition, in own words.', 'when {}', { role: 'condition' }),
  manner('open', 'The text’s own list is open ("including", "among others").', flag, 'among others', {
    title: 'Open list',
  }),
  condition('except', 'Grounds on which it does not hold.', many('ground'), 'except for {}'),
  words('consequence', 'What follows for the person, in own words.', 'consequence: {}'),
  condition('deferred', 'Announced, but not given here.', one('deferral'), '{}'),
  hedge('reading', 'A trouble with the passage itself.', one('reading')),
];

/** Fields that say where a fact comes from or add to it, and are not compared. */
export const notes: readonly Field[] = [
  condition(
    'party',
    'The party whose contact, basis, measure or right it is.',
    {
      is: 'party',
      many: false,
    },
    undefined,
    { silent: true, unsaid: true },
  ),
  words('law', 'A law or article, only as the text names it.', 'citing {}', { verbatim: 'reference' }),
  words('instrument', 'A decision or instrument as the text names it.', 'citing {}', {
    verbatim: 'reference',
  }),
  manner('url', 'A link as the text gives it.', { is: 'url' }, '{}', { title: 'Link', silent: true }),
  words('id', 'Pairs a fact across versions and translations.', undefined, { unsaid: true }),
  words('summary', 'The fact in one line of own words, English.', undefined, { unsaid: true }),
  words('note', 'A remark of the normaliser, not of the policy.', undefined, { unsaid: true }),
];

/* Fields that several sections have. */

export const forPurposes = condition(
  'purposes',
  'The purposes the text ties it to.',
  many('purpose'),
  'for {}',
);
export const aboutData = condition('data', 'The data it is about.', many('data'), 'of {}');
export const inContext = condition('context', 'The situation it is about.', many('context'), '{}', {
  // That they are used is said by which technologies are.
  unsaid: ({ context, technologies }) => technologies !== undefined && [context].flat().join() === 'cookies',
});
export const onBases = condition(
  'bases',
  'The legal bases the text ties it to.',
  many('basis'),
  'based on {}',
  { title: 'Legal bases', joined: 'or' },
);
export const whose = manner('whose', 'Whose interests.', many('interest'), 'interests of {}');
export const consent = condition(
  'consent',
  'Only with consent, or until refused.',
  one('consent-rule'),
  '{}',
  {
    // The legal basis says so.
    unsaid: ({ consent: rule, bases }) => rule === 'required' && [bases].flat().join() === 'consent',
  },
);
export const form = manner('form', 'The form of consent.', one('consent-form'), '{}');
export const within = manner('within', 'How soon: a duration, or `promptly`.', duration(['promptly']), '{}');

/** How exact the duration beside it is; said with it, never alone. */
export const boundOf = (
  description = 'A maximum ("up to") or a minimum ("at least"); without it the time is exact.',
) => manner('bound', description, one('bound'), undefined, { unsaid: true });
