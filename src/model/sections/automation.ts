import { key, many, words } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, forPurposes } from './shared.js';

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
