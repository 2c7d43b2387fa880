import { rule } from '../rule.js';
import { valueAt } from '../schema-context.js';

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
  claim: ({ path, value, keyword, params }, { section, root }) => {
    if (section === undefined) return undefined;
    if (path.length === 3 && value === 'silent') {
      const facts = valueAt(root, path.slice(0, 2)) as unknown[];
      return {
        message: facts.length > 1 ? 'both' : 'listed',
        path,
        args: { section: section.name, word: 'silent' },
      };
    }
    const word = keyword === 'additionalProperties' ? String(params.additionalProperty) : '';
    const marks = (key: string) => key === 'silent' || key === 'not-applicable';
    if (
      path.length === 2 &&
      typeof value === 'object' &&
      value !== null &&
      Object.keys(value).some(marks) &&
      Object.keys(value).length > 1
    ) {
      const mark = Object.keys(value).find(marks) ?? word;
      return {
        message: 'both',
        path: [...path, mark],
        part: 'key',
        args: { section: section.name, word: mark },
      };
    }
    if (path.length === 3 && typeof value === 'object' && value !== null && Object.keys(value).some(marks)) {
      const mark = Object.keys(value).find(marks) ?? word;
      return {
        message: 'listed',
        path: [...path, mark],
        part: 'key',
        args: { section: section.name, word: mark },
      };
    }
    return undefined;
  },
});
