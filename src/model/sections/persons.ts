import { condition, duration, key, manner, many, names, words } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, boundOf, consent, form, forPurposes, inContext, onBases, within } from './common.js';

export const minors: Section = {
  name: 'minors',
  title: 'Minors',
  description: 'What is said about children.',
  says: { may: 'may be so', denied: 'not so', extent: 'in {} of the cases' },
  cues: { everyday: true },
  key: [key('rule', 'The rule.', many('minors-rule'))],
  fields: [
    condition('age', 'Years; those younger are meant.', { is: 'number' }, 'under {}'),
    condition(
      'lower-age',
      'A lower age, in years, where the law of a country allows one.',
      { is: 'number' },
      'or {} where local law allows',
    ),
    within,
    manner('how', 'Where to report.', many('way'), '{}', { joined: 'or' }),
  ],
};

export const automation: Section = {
  name: 'automation',
  title: 'Automation',
  description: 'Automated decisions, profiling and analysis.',
  says: { may: 'may take place', denied: 'not carried out', extent: 'in {} of the processing' },
  cues: { alone: true },
  key: [key('kind', 'Decision, profiling or analysis.', many('automation'))],
  fields: [
    aboutData,
    forPurposes,
    words('logic', 'How it works, in own words.', 'logic: {}'),
    words('effects', 'What follows for the person, in own words.', 'effects: {}'),
  ],
};

export const cookies: Section = {
  name: 'cookies',
  title: 'Cookies',
  description: 'Cookies and similar technologies, and how the person controls them.',
  says: { may: 'may be used', denied: 'not used', extent: '{} of the technologies' },
  cues: { everyday: true },
  key: [
    key('use', 'What they are used for.', many('cookie-use')),
    key('control', 'How the person controls them or learns about them.', many('cookie-control')),
  ],
  fields: [
    condition('technologies', 'By which means.', many('technology'), 'by means of {}', {
      // The section says so.
      unsaid: ({ technologies, use }) => use !== undefined && [technologies].flat().join() === 'cookie',
    }),
    consent,
    form,
    onBases,
    condition('by', 'The company or others.', many('tracker-party'), 'by {}'),
    manner('vendors', 'Vendors as the text names them.', names, 'vendors: {}', {
      silent: true,
      verbatim: 'name',
    }),
    words('vendor-note', 'What limits the naming of vendors ("or similar").', '{}', { title: 'On vendors' }),
    manner('lifetime', 'How long they live.', duration(['session']), 'for {}'),
    boundOf(),
    { ...aboutData, phrase: 'as to {}' },
    inContext,
  ],
};
