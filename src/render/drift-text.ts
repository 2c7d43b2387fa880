import type { Drift } from '../evidence/drift.js';
import type { Report } from '../evidence/report.js';
import { count } from '../model/words.js';
import {
  driftView,
  type Fresh,
  type Gone,
  type Move,
  more,
  mostShown,
  passageLine,
  passageText,
  type Reworded,
  side,
} from './drift-view.js';
import { at, clean, clip, indented, item } from './layout.js';
import type { Style } from './style.js';

const named = (facts: readonly string[], style: Style): string =>
  facts.length === 0 ? style.paint.dim('no fact') : style.paint.bold(clean(facts.join(', ')));

const besides = (refs: readonly string[], style: Style): string =>
  refs.length === 0 ? '' : style.paint.dim(` (beside ${clean(refs.join(', '))})`);

/** What only one side has stands between signs, so that it is seen without colour too. */
function rewordedBlock({ facts, old, new: now, words }: Reworded, style: Style): string {
  const { red, green } = style.paint;
  const before = side(words, 'removed', clean, (text) => red(`[-${clean(text)}-]`));
  const after = side(words, 'added', clean, (text) => green(`{+${clean(text)}+}`));
  const from = at(old.lines);
  const to = at(now.lines);
  const head = `${style.paint.yellow('≠')} ${named(facts, style)}  ${from === to ? to : `${from}, now ${to}`}`;
  return [
    item(head, style),
    indented(before, style, 8, '      − '),
    indented(after, style, 8, '      + '),
  ].join('\n');
}

function moveBlock({ from, to, facts, sentences }: Move, style: Style): string {
  const head = `${style.paint.yellow('↷')} ${named(facts, style)}  now ${clean(to)}, was ${clean(from)}`;
  const lines = sentences.slice(0, mostShown).map(({ new: now }) => passageLine(now.lines, now.text, style));
  return [item(head, style), ...lines].join('\n');
}

function goneBlock({ facts, beside, old }: Gone, style: Style): string {
  const head = `${style.paint.red('✕')} ${named(facts, style)}  gone, was ${at(old.lines)}${besides(beside, style)}`;
  return [item(head, style), indented(clean(passageText(old.text)), style, 8, '      − ')].join('\n');
}

function freshLine({ facts, beside, new: now }: Fresh, style: Style): string {
  const inside = facts.length === 0 ? '' : ` inside ${named(facts, style)}`;
  const head = `${style.paint.cyan('+')} ${style.paint.bold(at(now.lines))}${inside}: `;
  return item(`${head}${clean(passageText(now.text))}${besides(beside, style)}`, style);
}

function linkLine({ facts, new: now, from, to }: Drift['links'][number], style: Style): string {
  const targets = `${clip(clean(from.join(' ')), 200)} → ${clip(clean(to.join(' ')), 200)}`;
  const head = `${style.paint.dim('⚭')} link changed: ${named(facts, style)}  ${at(now.lines)}`;
  return item(`${head}: ${targets}`, style);
}

/** Anchors of unchanged facts that must be written otherwise, as the words around them have changed. */
function anchorLines({ facts }: Drift, style: Style): readonly string[] {
  return facts.flatMap(({ ref, anchors }) =>
    anchors.flatMap(({ anchor, offer, lost }) => {
      if (offer === undefined && !lost) return [];
      const instead = offer === undefined ? 'no short anchor means it there' : `write “${clean(offer)}”`;
      const line = `${style.paint.yellow('⚓')} ${named([ref], style)}  unchanged, but “${clean(anchor)}” no longer means it: ${instead}`;
      return [item(line, style)];
    }),
  );
}

/** What a new version of the text means for the facts; nothing where the text is the one that was read. */
export function driftLines(report: Report, style: Style): readonly string[] {
  const drift = report.evidence?.drift;
  if (drift === undefined) return [];
  if (!drift.compared) return uncomparedLines(report, drift, style);
  const { summary, reworded, moves, gone, fresh } = driftView(drift);
  const shown = <T>(items: readonly T[], line: (item: T, style: Style) => string, how: string) => [
    ...items.slice(0, mostShown).map((item) => line(item, style)),
    ...more(items.length - mostShown, 'sentence', how, style),
  ];
  return [
    item(`since the record was made: ${summary}`, style),
    ...shown(reworded, rewordedBlock, 'reworded'),
    ...shown(moves, moveBlock, 'moved'),
    ...shown(gone, goneBlock, 'gone'),
    ...shown(fresh, freshLine, 'new'),
    ...anchorLines(drift, style),
    ...drift.links.slice(0, mostShown).map((link) => linkLine(link, style)),
  ];
}

function uncomparedLines(report: Report, { facts, newUnits }: Drift, style: Style): readonly string[] {
  const why = `no fact was compared: the text that was read (${clean(report.policy.source.file)}) is not at hand. Give it as --sources and the new one as --against, or read all ${count(facts.length, 'fact')} again`;
  const fresh = newUnits.slice(0, mostShown).flatMap((index) => {
    const unit = report.evidence?.proof.text.units[index];
    if (unit === undefined) return [];
    const line = `${style.paint.cyan('+')} ${style.paint.bold(at(unit.lines))}: ${clean(passageText(unit.text))}`;
    return [item(line, style)];
  });
  return [
    item(`${style.paint.yellow('?')} ${why}`, style),
    ...fresh,
    ...more(newUnits.length - mostShown, 'sentence', 'that no anchor holds', style),
  ];
}
