import type { Drift, Passage } from '../evidence/drift.js';
import { doubtsToShow, type Report, type Sums } from '../evidence/report.js';
import type { Lexicon } from '../model/lexicon.js';
import { count } from '../model/words.js';
import { markdownTable, markdownText } from './clean.js';
import {
  driftView,
  factsAgain,
  mostShown,
  openUnits,
  passageText,
  tagged,
  wrongAnchors,
} from './drift-view.js';
import { at } from './layout.js';

const refs = (names: readonly string[]): string =>
  names.length === 0 ? 'no fact' : names.map((name) => `**${markdownText(name)}**`).join(', ');

const besides = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` (beside ${names.map(markdownText).join(', ')})`;

const said = (text: string): string => markdownText(passageText(text));

const passage = ({ lines, text }: Passage): string => `${at(lines)}: ${said(text)}`;

/** A part with a table; nothing where it has no rows. */
function part(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  const left = rows.length - mostShown;
  const rest = left > 0 ? `\n\nand ${left} more (all: --format json)` : '';
  return [`### ${title}`, markdownTable([head, ...rows.slice(0, mostShown)]) + rest];
}

function driftParts(report: Report, drift: Drift, lexicon: Lexicon): readonly string[] {
  if (!drift.compared)
    return ['No fact was compared: the text that was read is not at hand (give its folder as `--sources`).'];
  const { summary, reworded, moves, gone, fresh } = driftView(drift);
  const again = factsAgain(report.policy, drift, lexicon);
  const tasks = again.map(({ ref, says }) => `- [ ] ${refs([ref])} ${markdownText(says)}`.trimEnd());
  const bearing = (facts: readonly string[], beside: readonly string[]) => refs(facts) + besides(beside);
  return [
    `${markdownText(summary)}.`,
    ...(tasks.length === 0 ? [] : ['### To read again', tasks.join('\n')]),
    ...part(
      'Reworded',
      ['facts', 'old', 'new'],
      reworded.map((change) => [
        `${refs(change.facts)}<br>${at(change.new.lines)}`,
        tagged(change, 'removed', markdownText),
        tagged(change, 'added', markdownText),
      ]),
    ),
    ...part(
      'Moved',
      ['facts', 'was', 'now', 'sentences'],
      moves.map(({ facts, from, to, sentences }) => [
        ...[refs(facts), markdownText(from), markdownText(to)],
        sentences.map(({ new: now }) => passage(now)).join('<br>'),
      ]),
    ),
    ...part(
      'Gone',
      ['facts', 'was'],
      gone.map(({ facts, beside, old }) => [bearing(facts, beside), passage(old)]),
    ),
    ...part(
      'New',
      ['facts', 'is'],
      fresh.map(({ facts, beside, new: now }) => [bearing(facts, beside), passage(now)]),
    ),
    ...part(
      'Unchanged, with an anchor to write otherwise',
      ['fact', 'anchor', 'write'],
      wrongAnchors(drift).map(({ ref, anchor, offer = '' }) => [
        refs([ref]),
        ...[anchor, offer].map(markdownText),
      ]),
    ),
    ...part(
      'Links changed',
      ['facts', 'was', 'now'],
      drift.links.map(({ facts, new: now, from, to }) => [
        `${refs(facts)}<br>${at(now.lines)}`,
        ...[from, to].map((targets) => markdownText(targets.join(' '))),
      ]),
    ),
  ];
}

/** What verifying a policy found, for a ticket: a task for each fact to read again, old and new words side by side. */
export function reportMarkdown(report: Report, lexicon: Lexicon): string {
  const { policy, state, evidence } = report;
  const file = markdownText(evidence?.file ?? policy.source.file);
  const head = [`## ${markdownText(policy.name)}`, `**${state}**: ${file}`];
  if (evidence === undefined) return head.join('\n\n');
  const { citations, coverage } = evidence.proof;
  const doubts = doubtsToShow(report).map(({ cited }) => [
    refs([cited.ref]),
    markdownText(cited.anchor),
    cited.resolution.state,
  ]);
  const told = evidence.drift?.compared ? evidence.drift.newUnits : [];
  const left = openUnits(coverage.units, told).map(({ unit, rest, refs: names }) => [
    at(unit.lines),
    refs(names),
    said(rest ?? unit.text),
  ]);
  const counts = `${citations.length - report.doubts.length} of ${count(citations.length, 'anchor')} found exactly once; ${coverage.cited + coverage.omitted} of ${count(coverage.sentences, 'sentence')} accounted for.`;
  return [
    ...head,
    counts,
    ...(evidence.drift === undefined ? [] : driftParts(report, evidence.drift, lexicon)),
    ...part('Anchors in doubt', ['fact', 'anchor', 'state'], doubts),
    ...part('Left over', ['where', 'cited by', 'words'], left),
  ].join('\n\n');
}

/** What stands below the reports. */
export const closingMarkdown = ({ all, open }: Sums): string =>
  `${open} of ${count(all, 'record')} ${open === 1 ? 'needs' : 'need'} a human.`;
