import { condition, type Field, flag, hedge, manner, many, one, words } from '../field.js';

/** Fields that every fact may have. */
export const hedges: readonly Field[] = [
  hedge(
    'denied',
    'Denied',
    'The text says that it does not. Absence is silence, not denial.',
    flag,
    undefined,
    { unsaid: true },
  ),
  hedge(
    'modality',
    'Modality',
    'How firmly the text speaks; `will` where nothing is said.',
    many('modality'),
    undefined,
    { unsaid: true },
  ),
  condition('only', 'Only', 'Exclusively. It does not deny the rest.', flag, 'only', { unsaid: true }),
  condition('extent', 'Extent', 'Some or most, when not all.', one('extent'), '{}'),
  condition(
    'subjects',
    'Persons',
    'Whom the fact concerns, when not everybody.',
    many('subject'),
    'concerning {}',
  ),
  condition(
    'residents',
    'Residents',
    'Residents of a country or state whom it concerns: ISO 3166 codes, such as CH or US-CA.',
    { is: 'territory', many: true },
    'for residents of {}',
  ),
  words('when', 'When', 'The condition, in own words.', 'when {}', { role: 'condition' }),
  manner(
    'open',
    'Open list',
    'The text’s own list is open ("including", "among others").',
    flag,
    'among others',
  ),
  condition('except', 'Except', 'Grounds on which it does not hold.', many('ground'), 'except for {}'),
  words('consequence', 'Consequence', 'What follows for the person, in own words.', 'consequence: {}'),
  condition('deferred', 'Deferred', 'Announced, but not given here.', one('deferral'), '{}'),
  hedge('reading', 'Reading', 'A trouble with the passage itself.', one('reading'), undefined, {
    unsaid: true,
  }),
];

/** Fields that say where a fact comes from or add to it, and are not compared. */
export const notes: readonly Field[] = [
  condition(
    'party',
    'Party',
    'The party whose contact, basis, measure or right it is.',
    {
      is: 'party',
      many: false,
    },
    undefined,
    { silent: true, unsaid: true },
  ),
  words('law', 'Law', 'A law or article, only as the text names it.', 'citing {}', { verbatim: 'reference' }),
  words('instrument', 'Instrument', 'A decision or instrument as the text names it.', 'citing {}', {
    verbatim: 'reference',
  }),
  manner('url', 'Link', 'A link as the text gives it.', { is: 'url' }, '{}', { silent: true }),
  words('id', 'Id', 'Pairs a fact across versions and translations.', undefined, { unsaid: true }),
  words('summary', 'Summary', 'The fact in one line of own words, English.', undefined, { unsaid: true }),
  words('note', 'Note', 'A remark of the normaliser, not of the policy.', undefined, { unsaid: true }),
];
