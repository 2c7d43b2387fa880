import type { Drift } from '../evidence/drift.js';
import type { Report } from '../evidence/report.js';
import { count } from '../model/words.js';
import {
  driftView,
  listed,
  mostShown,
  type Of,
  passageLine,
  passageText,
  side,
  type Words,
} from './drift-view.js';
import { at, clean, clip, indented, item } from './layout.js';
import type { Style } from './style.js';

const named = (facts: readonly string[], style: Style): string =>
  facts.length === 0 ? style.paint.dim('no fact') : style.paint.bold(clean(facts.join(', ')));

const besides = (refs: readonly string[], style: Style): string =>
  refs.length === 0 ? '' : style.paint.dim(` (beside ${clean(refs.join(', '))})`);

const was = (text: string, style: Style): string => indented(text, style, 8, '      − ');

/** What only one side has stands between signs, so that it is seen without colour too. */
function rewordedBlock({ facts, old, new: now, words }: Of<'reworded'>, style: Style): string {
  const { red, green, yellow } = style.paint;
  const before = side(words, 'removed', clean, (text) => red(`[-${clean(text)}-]`));
  const after = side(words, 'added', clean, (text) => green(`{+${clean(text)}+}`));
  const from = at(old.lines);
  const to = at(now.lines);
  const head = `${yellow('≠')} ${named(facts, style)}  ${from === to ? to : `${from}, now ${to}`}`;
  return [item(head, style), was(before, style), indented(after, style, 8, '      + ')].join('\n');
}

function goneBlock({ facts, beside, old }: Of<'gone'>, style: Style): string {
  const head = `${style.paint.red('✕')} ${named(facts, style)}  gone, was ${at(old.lines)}${besides(beside, style)}`;
  return [item(head, style), was(clean(passageText(old.text)), style)].join('\n');
}

const freshLine = ({ lines, text }: Words, style: Style, inside = '', below = ''): string =>
  item(
    `${style.paint.cyan('+')} ${style.paint.bold(at(lines))}${inside}: ${clean(passageText(text))}${below}`,
    style,
  );

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
  const { dim, yellow } = style.paint;
  const { summary, reworded, moves, gone, fresh } = driftView(drift);
  return [
    item(`since the record was made: ${summary}`, style),
    ...listed(reworded, (one) => rewordedBlock(one, style), ['sentence', 'reworded'], style),
    ...listed(
      moves,
      ({ from, to, facts, sentences }) => {
        const head = `${yellow('↷')} ${named(facts, style)}  now ${clean(to)}, was ${clean(from)}`;
        const shown = sentences.slice(0, mostShown);
        return [item(head, style), ...shown.map((one) => passageLine(one.new, style))].join('\n');
      },
      ['sentence', 'moved'],
      style,
    ),
    ...listed(gone, (one) => goneBlock(one, style), ['sentence', 'gone'], style),
    ...listed(
      fresh,
      ({ facts, beside, new: now }) => {
        const inside = facts.length === 0 ? '' : ` inside ${named(facts, style)}`;
        return freshLine(now, style, inside, besides(beside, style));
      },
      ['sentence', 'new'],
      style,
    ),
    ...anchorLines(drift, style),
    ...drift.links.slice(0, mostShown).map(({ facts, new: now, from, to }) => {
      const targets = `${clip(clean(from.join(' ')), 200)} → ${clip(clean(to.join(' ')), 200)}`;
      return item(`${dim('⚭')} link changed: ${named(facts, style)}  ${at(now.lines)}: ${targets}`, style);
    }),
  ];
}

function uncomparedLines(report: Report, { facts, newUnits }: Drift, style: Style): readonly string[] {
  const why = `no fact was compared: the text that was read (${clean(report.policy.source.file)}) is not at hand. Give it as --sources and the new one as --against, or read all ${count(facts.length, 'fact')} again`;
  const units = newUnits.flatMap((index) => report.evidence?.proof.text.units[index] ?? []);
  return [
    item(`${style.paint.yellow('?')} ${why}`, style),
    ...listed(units, (unit) => freshLine(unit, style), ['sentence', 'that no anchor holds'], style),
  ];
}
