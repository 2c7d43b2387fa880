import { foldText } from '../../evidence/index.js';
import { rule } from '../rule.js';

export const headingNotFound = rule({
  id: 'heading-not-found',
  severity: 'error',
  title: 'A correction of a heading that is not in the text',
  reason: 'Corrections of headings name a whole line of the text. One that fits no line corrects nothing.',
  wrong: 'source:\n  file: demo.txt\n  sha256: SHA\n  headings:\n    add: [Contacts] # ← Contacts',
  right: 'source:\n  file: demo.txt\n  sha256: SHA',
  messages: { absent: 'No line of the text is "{line}". Write the whole line as it stands.' },
  checkText: ({ policy, source }, report) => {
    const { raw, blocks } = source.proof.text;
    const lines = new Set(blocks.map(({ start, end }) => foldText(raw.slice(start, end))));
    for (const kind of ['add', 'not'] as const) {
      for (const [i, line] of (policy.source.headings?.[kind] ?? []).entries()) {
        if (!lines.has(foldText(line)))
          report({ message: 'absent', path: ['source', 'headings', kind, i], args: { line } });
      }
    }
  },
});
