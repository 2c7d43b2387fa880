import { condition, duration, key, manner, many, names, words } from '../field.js';
import type { Section } from '../section.js';
import { aboutData, boundOf, consent, form, inContext, onBases } from './shared.js';

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
