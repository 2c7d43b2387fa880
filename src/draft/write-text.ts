import type { Unit } from '../evidence/index.js';
import { pushTo } from '../model/groups.js';
import type { Draft } from './index.js';
import { comment, quote, wrap } from './yaml.js';

/** Columns of the listing. */
const width = 100;
/** A longer sentence is shown by its beginning: it is no sentence, and the text is at hand. */
const shownLength = 800;

/**
 * The text as comments: every sentence under its heading, with its line, an anchor ready to be cited, and what was suggested
 * of it. Words of the text follow a `>` or `|`, so that no comment can be taken for a directive to an editor or to lint.
 */
export function writeText(draft: Draft): readonly string[] {
  const { units } = draft.source;
  const margin = String(units.at(-1)?.lines[0] ?? 1).length;
  const suggested = new Map<number, string[]>();
  for (const { section, cites } of [
    ...draft.suggestions,
    { section: 'document', cites: draft.document.cites },
    { section: 'parties', cites: draft.publisher.cites },
  ])
    for (const unit of cites.flatMap((cite) => cite.units)) pushTo(suggested, unit, section);
  return [
    '# The text, sentence by sentence: its line, its words, and an anchor that means it.',
    '#',
    ...units.flatMap((unit) =>
      unit.kind === 'heading'
        ? [
            ...(unit.index === 0 ? [] : ['#']),
            `# ${'─'.repeat(margin)} | ${comment(unit.text.slice(0, shownLength))}`,
          ]
        : sentence(unit, draft, margin, [...new Set(suggested.get(unit.index))]),
    ),
  ];
}

function sentence(unit: Unit, draft: Draft, margin: number, suggested: readonly string[]): readonly string[] {
  const words = comment(unit.text.slice(0, shownLength)) + (unit.text.length > shownLength ? ' […]' : '');
  const lines = wrap(words, width - margin - 5);
  const { anchor } = draft.anchors.unit(unit.index);
  const blank = ' '.repeat(margin);
  const items = unit.items ?? [];
  const last = draft.source.units[items.at(-1) ?? -1]?.lines[1];
  return [
    ...lines.map((line, i) => `# ${i === 0 ? String(unit.lines[0]).padStart(margin) : blank} > ${line}`),
    `# ${blank}   cite: ${anchor === undefined ? 'TODO (the words stand in other places too)' : quote(anchor)}`,
    ...(items.length === 0 ? [] : [`# ${blank}   accounted for when what it introduces is, to line ${last}`]),
    ...(suggested.length === 0 ? [] : [`# ${blank}   above: ${suggested.join(', ')}`]),
  ];
}
