import { condition, duration, manner, many, one } from '../field.js';

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
