import type { UnitCoverage } from '../evidence/coverage.js';
import { type Doubt, doubtsToShow, type Report, type Sums } from '../evidence/report.js';
import { tally } from '../model/groups.js';
import { count } from '../model/words.js';
import { cleanLine } from './clean.js';
import { driftView, mostShown, type Of, openUnits, passageText, side, wrongAnchors } from './drift-view.js';
import { at, clean, clip, indented, item, rule, shortened, wrap } from './layout.js';
import type { Style } from './style.js';

/** As many of a kind as are shown of a record, each as `line` tells it, and how many more there are. */
function listed<T>(
  items: readonly T[],
  line: (one: T, style: Style) => string,
  [what, how]: readonly [what: string, how: string],
  style: Style,
): readonly string[] {
  const left = items.length - mostShown;
  const rest = `and ${count(left, `more ${what}`)} ${how} (all: --format json)`;
  const shown = items.slice(0, mostShown).map((one) => line(one, style));
  return left > 0 ? [...shown, style.paint.dim(item(rest, style))] : shown;
}

/** Words of a text, and the lines they stand in. */
interface Words {
  readonly lines: readonly [number, number];
  readonly text: string;
}

/** The beginning of a passage and its lines, below what it belongs to. */
const passageLine = ({ lines, text }: Words, style: Style): string =>
  indented(`${at(lines)}: ${clip(clean(text), 120)}`, style, 8);

const why: Readonly<Record<string, string>> = {
  absent: 'the words are not in the text',
  spelling: 'only case or accents differ',
  'inside-word': 'it would begin or end inside a word',
  order: 'the end stands before the start',
  heading: 'it would run over a heading',
  'before-context': 'it stands only before its context',
};

/** What is wrong with an anchor, the passages that may be meant, and what to write instead. */
function doubtBlock({ cited: { anchor, ref, resolution }, offers }: Doubt, style: Style): string {
  const head = `${style.paint.red('doubtful')} ${style.paint.bold(clean(ref))}  “${clean(anchor)}”`;
  const told = (wrong: string, meant: readonly Words[] = [], instead = '') =>
    [
      item(head, style),
      indented(wrong, style, 6),
      ...meant.map((one) => passageLine(one, style)),
      ...(instead === '' ? [] : [indented(`write one of: ${instead}`, style, 6)]),
    ].join('\n');
  if (resolution.state === 'ambiguous') {
    const spans = resolution.spans.slice(0, 5).map(({ lines, quote }) => ({ lines, text: quote }));
    const written = offers.map((offer) => `“${clean(offer)}”`).join('  ');
    return told(`means ${resolution.total} passages:`, spans, written);
  }
  if (resolution.state === 'not-found') {
    const { reason, nearest } = resolution;
    return told(`not found: ${why[reason] ?? reason}${nearest.length > 0 ? '; nearest:' : ''}`, nearest);
  }
  return told(`not an anchor: ${resolution.state === 'malformed' ? resolution.reason : ''}`);
}

function stateLine({ policy, state, evidence }: Report, { paint }: Style): string {
  const file = cleanLine(policy.source.file);
  const text = cleanLine(evidence?.file ?? '');
  return {
    unchecked: `unchecked: no folder of source texts is named (${file})`,
    missing: paint.red(`missing: ${file} is not in the sources folder`),
    unreadable: paint.red(`unreadable: ${file}`),
    verified: `${paint.green('verified')}: ${text} is the text that was read`,
    changed: `${paint.yellow('changed')}: ${text} is not the text that was read (its sha256 is ${evidence?.sha256})`,
  }[state];
}

/** How many anchors are found and sentences accounted for, and the omitted ones by reason: as many as are counted above. */
function countLines({ evidence, doubts }: Report, style: Style): readonly string[] {
  if (evidence === undefined) return [];
  const { coverage, citations } = evidence.proof;
  const { sentences, cited, omitted, partly, unaccounted, units } = coverage;
  const share = sentences === 0 ? 100 : Math.floor(((cited + omitted) / sentences) * 1000) / 10;
  const reasons = units
    .filter(({ state }) => state === 'omitted')
    .map((unit) => unit.reasons.join(' and ') || 'before omitted items');
  const told = [...tally(reasons)].map(([reason, amount]) => `${amount} ${reason}`).join(', ');
  return [
    item(`anchors: ${citations.length - doubts.length} of ${citations.length} found exactly once`, style),
    item(
      `sentences: ${share} % of ${sentences} accounted for: ${cited} cited, ${omitted} omitted with a reason, ${partly} partly cited, ${unaccounted.length} left over`,
      style,
    ),
    ...(told === '' ? [] : [style.paint.dim(item(`omitted sentences: ${told}`, style))]),
  ];
}

const named = (facts: readonly string[], { paint }: Style): string =>
  facts.length === 0 ? paint.dim('no fact') : paint.bold(clean(facts.join(', ')));

const besides = (refs: readonly string[], { paint }: Style): string =>
  refs.length === 0 ? '' : paint.dim(` (beside ${clean(refs.join(', '))})`);

/** What has become of facts, behind a sign. */
const fate = (sign: string, facts: readonly string[], said: string, style: Style): string =>
  item(`${sign} ${named(facts, style)}  ${said}`, style);

/** What only one side has stands between signs, so that it is seen without colour too. */
function rewordedBlock({ facts, old, new: now, words }: Of<'reworded'>, style: Style): string {
  const { red, green, yellow } = style.paint;
  const before = side(words, 'removed', clean, (text) => red(`[-${clean(text)}-]`));
  const after = side(words, 'added', clean, (text) => green(`{+${clean(text)}+}`));
  const [from, to] = [at(old.lines), at(now.lines)];
  return [
    fate(yellow('≠'), facts, from === to ? to : `${from}, now ${to}`, style),
    indented(before, style, 8, '      − '),
    indented(after, style, 8, '      + '),
  ].join('\n');
}

function movedBlock({ from, to, facts, sentences }: Moved, style: Style): string {
  const head = fate(style.paint.yellow('↷'), facts, `now ${clean(to)}, was ${clean(from)}`, style);
  return [head, ...sentences.slice(0, mostShown).map((one) => passageLine(one.new, style))].join('\n');
}

type Moved = ReturnType<typeof driftView>['moves'][number];

function goneBlock({ facts, beside, old }: Of<'gone'>, style: Style): string {
  const head = fate(
    style.paint.red('✕'),
    facts,
    `gone, was ${at(old.lines)}${besides(beside, style)}`,
    style,
  );
  return `${head}\n${indented(clean(passageText(old.text)), style, 8, '      − ')}`;
}

function freshLine(words: Words, style: Style, inside = '', below = ''): string {
  const { cyan, bold } = style.paint;
  const where = `${cyan('+')} ${bold(at(words.lines))}${inside}`;
  return item(`${where}: ${clean(passageText(words.text))}${below}`, style);
}

/** What a new version of the text means for the facts; nothing where the text is the one that was read. */
function driftLines({ policy, evidence }: Report, style: Style): readonly string[] {
  const { proof, drift } = evidence ?? {};
  if (proof === undefined || drift === undefined) return [];
  const { dim, yellow } = style.paint;
  if (!drift.compared) {
    const why = `no fact was compared: the text that was read (${clean(policy.source.file)}) is not at hand. Give it as --sources and the new one as --against, or read all ${count(drift.facts.length, 'fact')} again`;
    const units = drift.newUnits.flatMap((index) => proof.text.units[index] ?? []);
    const rest = listed(units, (unit) => freshLine(unit, style), ['sentence', 'that no anchor holds'], style);
    return [item(`${yellow('?')} ${why}`, style), ...rest];
  }
  const { summary, reworded, moves, gone, fresh } = driftView(drift);
  const inside = (facts: readonly string[]) => (facts.length === 0 ? '' : ` inside ${named(facts, style)}`);
  return [
    item(`since the record was made: ${summary}`, style),
    ...listed(reworded, rewordedBlock, ['sentence', 'reworded'], style),
    ...listed(moves, movedBlock, ['sentence', 'moved'], style),
    ...listed(gone, goneBlock, ['sentence', 'gone'], style),
    ...listed(
      fresh,
      ({ facts, beside, new: now }) => freshLine(now, style, inside(facts), besides(beside, style)),
      ['sentence', 'new'],
      style,
    ),
    ...wrongAnchors(drift).map(({ ref, anchor, offer }) => {
      const instead = offer === undefined ? 'no short anchor means it there' : `write “${clean(offer)}”`;
      const said = `unchanged, but “${clean(anchor)}” no longer means it: ${instead}`;
      return fate(yellow('⚓'), [ref], said, style);
    }),
    ...drift.links.slice(0, mostShown).map(({ facts, new: now, from, to }) => {
      const targets = `${clip(clean(from.join(' ')), 200)} → ${clip(clean(to.join(' ')), 200)}`;
      return fate(`${dim('⚭')} link changed:`, facts, `${at(now.lines)}: ${targets}`, style);
    }),
  ];
}

function leftOver({ evidence }: Report, style: Style): readonly string[] {
  if (evidence === undefined) return [];
  const { units } = evidence.proof.coverage;
  const line = ({ unit, state, rest, refs }: UnitCoverage) => {
    const heading = unit.heading === undefined ? undefined : (units[unit.heading]?.unit.text ?? '');
    const under = heading === undefined ? '' : ` under “${clean(clip(heading, 60))}”`;
    const what =
      state === 'partly'
        ? `partly cited by ${refs.slice(0, mostShown).join(', ')}; left: ${clean(shortened(rest ?? ''))}`
        : clean(passageText(unit.text));
    const { yellow, bold } = style.paint;
    return item(`${yellow('left over')} ${bold(at(unit.lines))}${under}: ${what}`, style);
  };
  return listed(openUnits(units, evidence.drift?.newUnits), line, ['sentence', 'left over'], style);
}

/** What verifying a policy found. */
export const reportText = (report: Report, style: Style): string =>
  [
    style.paint.bold(clean(report.policy.id)),
    item(stateLine(report, style), style),
    ...countLines(report, style),
    ...listed(doubtsToShow(report), doubtBlock, ['anchor', 'in doubt'], style),
    ...driftLines(report, style),
    ...leftOver(report, style),
  ].join('\n');

/** What stands below the reports. */
export function closingText({ all: reports, open, unchecked }: Sums, style: Style): string {
  const all = count(reports, 'record');
  const said =
    open > 0
      ? `${open} of ${all} ${open === 1 ? 'needs' : 'need'} a human`
      : unchecked > 0
        ? `${unchecked} of ${all} unchecked`
        : `${all}: nothing needs a human`;
  return `${rule(style)}\n${wrap(said, style.width)}`;
}
