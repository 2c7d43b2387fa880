import { sections } from '../../model/sections/index.js';
import { rule } from '../rule.js';

export const sectionNotAssessed = rule({
  id: 'section-not-assessed',
  severity: 'error',
  title: 'A section was not read',
  reason:
    'A missing section is neither silence nor denial: nobody has looked. A finished record says something of every section.',
  wrong: 'sections: # ← sections\n  sale: REMOVED',
  right: 'sections:\n  sale: silent',
  needs: 'whole',
  messages: {
    missing:
      'Section {section} is not assessed ({about}) Add its facts, or write "{section}: silent" after reading the whole text.',
  },
  check: ({ policy, written }, report) => {
    for (const { name, description } of sections) {
      if (policy.sections[name]?.status !== 'not-assessed') continue;
      report({
        message: 'missing',
        path: ['sections', name],
        part: written(['sections', name]) === undefined ? 'parent' : 'value',
        args: { section: name, about: description },
      });
    }
  },
});
