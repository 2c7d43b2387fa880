import { rule } from '../rule.js';
import { misplacedTo, unknownKey } from '../schema-mistakes.js';

export const wrongSection = rule({
  id: 'wrong-section',
  severity: 'error',
  title: 'A fact stands in the wrong section',
  reason: 'The section gives a fact its key, and the key aligns it with the facts of other policies.',
  wrong: 'sections:\n  security:\n    - right: access # ← right\n      cite: "We keep account data"',
  right: 'sections:\n  rights:\n    - right: access\n      cite: "We keep account data"',
  messages: {
    moved:
      'This fact has the fields of section {fitting|or}, and stands in {section}. Move it, or give it "{key}".',
  },
  claim: (mistake, { section }) => {
    const fitting = misplacedTo(mistake, section?.name);
    const key = unknownKey(mistake)?.key;
    if (section === undefined || key === undefined || fitting.length === 0) return undefined;
    const args = { fitting, section: section.name, key: section.key[0]?.name ?? '' };
    return { message: 'moved', path: [...mistake.path, key], part: 'key', args };
  },
});
