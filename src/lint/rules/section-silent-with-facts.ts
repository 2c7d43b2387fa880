import { valueAt } from '../../model/path.js';
import { remembered } from '../../model/remembered.js';
import { rule } from '../rule.js';

/** Is a section both something else and a list of facts? */
export const sectionSilentWithFacts = rule({
  id: 'section-silent-with-facts',
  severity: 'error',
  title: 'A section is silent and states facts',
  reason:
    'A section is silent (the text says nothing of it), not applicable, or a list of facts. Two of them at once contradict each other.',
  wrong:
    'sections:\n  sale:\n    - silent # ← silent\n    - act: sell\n      denied: true\n      cite: "We never sell"',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"',
  messages: {
    both: 'Section {section} is marked "{word}" and states facts. Keep the facts, or write "{section}: {word}" alone.',
    listed:
      'Section {section} is marked "{word}" inside a list. Write "{section}: {word}", without the dash.',
  },
  claim: ({ path, value }, { section, root }) => {
    if (section === undefined) return undefined;
    if (path.length === 3 && value === 'silent') {
      const facts = valueAt(root, path.slice(0, 2)) as unknown[];
      return {
        message: facts.length > 1 ? 'both' : 'listed',
        path,
        args: { section: section.name, word: 'silent' },
      };
    }
    if (typeof value !== 'object' || value === null) return undefined;
    const word = ['silent', 'not-applicable'].find((mark) => Object.hasOwn(value, mark));
    if (word === undefined) return undefined;
    const at = { path: [...path, word], part: 'key', args: { section: section.name, word } } as const;
    if (path.length === 2 && sizeOf(value) > 1) return { message: 'both', ...at };
    return path.length === 3 ? { message: 'listed', ...at } : undefined;
  },
});

const sizeOf = remembered((mapping: object) => Object.keys(mapping).length);
