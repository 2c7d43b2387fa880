import type { UnitCoverage } from '../evidence/coverage.js';
import type { Drift, Passage } from '../evidence/drift.js';
import type { Report } from '../evidence/report.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import { sections } from '../model/sections/index.js';
import { citedBy } from './coverage-text.js';
import { driftView, factsAgain, factText, passageText, tagged } from './drift-view.js';
import { escapeHtml, htmlPage } from './html.js';
import { at } from './layout.js';

const style = `
:root { color-scheme: light dark; --ink: #1c1c1e; --paper: #fff; --soft: #6b6b70; --line: #ddd; --bad: #b00020; --badpaper: #ffe3e6; --good: #0a5c2b; --goodpaper: #dff5e5 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --paper: #17181a; --soft: #a0a0a8; --line: #3a3a3f; --bad: #ff8a95; --badpaper: #4a1a20; --good: #8fe0a8; --goodpaper: #143a20 } }
body { font: 16px/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 1.6rem 0 .3rem }
p { margin: .35rem 0 } .by { color: var(--soft); font-size: .8rem }
.unit { border-left: 4px solid hsl(var(--hue, 0) 55% 50%); padding-left: .7rem }
.omitted { border-color: var(--line); color: var(--soft) }
.unaccounted, .partly { border-color: var(--bad); background: var(--badpaper) }
.swatch { display: inline-block; width: .8em; height: .8em; margin-right: .35em; background: hsl(var(--hue) 55% 50%) }
.legend { columns: 12rem; list-style: none; padding: 0 } table { border-collapse: collapse; width: 100%; table-layout: fixed } td, th { border: 1px solid var(--line); padding: .4rem .6rem; vertical-align: top; text-align: left; overflow-wrap: anywhere }
del { color: var(--bad); background: var(--badpaper) } ins { color: var(--good); background: var(--goodpaper) }
details { display: inline } summary { display: inline; cursor: pointer; color: var(--soft); font-size: .8rem }
`;

/** A colour for each section: hues far apart for neighbours. */
function hue(section: string): number {
  const at = sections.findIndex(({ name }) => name === section);
  return (Math.max(0, at) * 137) % 360;
}

function unitHtml(covered: UnitCoverage, policy: Policy, lexicon: Lexicon): string {
  const { unit, state, refs, reasons } = covered;
  const text = escapeHtml(unit.text);
  if (state === 'heading') return `<h2 id="l${unit.lines[0]}">${text}</h2>`;
  const by = citedBy(covered);
  const colour = by.slice(0, 1).map((section) => ` style="--hue:${hue(section)}"`);
  const facts = refs.map((ref) => factItem(ref, factText(policy, ref, lexicon))).join('');
  const cited = `${escapeHtml(by.join(', '))}</summary><ul class="by">${facts}</ul></details>`;
  const how = {
    cited: `<details><summary>${cited}`,
    partly: `<details><summary>partly: ${cited}`,
    omitted: `<span class="by">omitted: ${escapeHtml(reasons.join(', '))}</span>`,
    unaccounted: '<strong class="by">unaccounted for</strong>',
  }[state];
  return `<p class="unit ${state}" id="l${unit.lines[0]}"${colour}>${text} ${how}</p>`;
}

/** A fact in a list: its name, and what it says. */
const factItem = (ref: string, says: string): string =>
  `<li><code>${escapeHtml(ref)}</code> ${escapeHtml(says)}</li>`;

const refs = (names: readonly string[]): string =>
  names.length === 0 ? 'no fact' : names.map((name) => `<code>${escapeHtml(name)}</code>`).join(', ');

const besides = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` <span class="by">beside ${refs(names)}</span>`;

const place = (lines: readonly [number, number]): string => `<span class="by">${at(lines)}</span><br>`;

const said = ({ text }: Passage): string => escapeHtml(passageText(text));

const row = (sign: string, facts: string, old: string, now: string): string =>
  `<tr>${[`${sign} ${facts}`, old, now].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** What a new version means for the facts, old and new words side by side: part of a page. */
function driftHtml(policy: Policy, drift: Drift, lexicon: Lexicon): string {
  const { summary, reworded, moves, gone, fresh } = driftView(drift);
  const again = factsAgain(policy, drift, lexicon).map(({ ref, says }) => factItem(ref, says));
  const passages = (all: readonly Passage[]) =>
    all.map((one) => `<br>${at(one.lines)}: ${said(one)}`).join('');
  const rows = [
    ...reworded.map((change) => {
      const old = place(change.old.lines) + tagged(change, 'removed', escapeHtml);
      return row('≠', refs(change.facts), old, place(change.new.lines) + tagged(change, 'added', escapeHtml));
    }),
    ...moves.map(({ facts, from, to, sentences }) => {
      const old = escapeHtml(from) + passages(sentences.map((one) => one.old));
      return row('↷', refs(facts), old, escapeHtml(to) + passages(sentences.map((one) => one.new)));
    }),
    ...gone.map(({ facts, beside, old }) =>
      row('✕', refs(facts) + besides(beside), `${place(old.lines)}<del>${said(old)}</del>`, 'gone'),
    ),
    ...fresh.map(({ facts, beside, new: now }) =>
      row('+', refs(facts) + besides(beside), 'new', `${place(now.lines)}<ins>${said(now)}</ins>`),
    ),
    ...drift.links.map(({ facts, new: now, from, to }) => {
      const target = place(now.lines) + escapeHtml(to.join(' '));
      return row('link changed:', refs(facts), escapeHtml(from.join(' ')), target);
    }),
  ];
  const list = again.length === 0 ? '' : `<h3>To read again</h3><ul>${again.join('')}</ul>`;
  const head = ['facts', 'old', 'new'].map((name) => `<th scope="col">${name}</th>`).join('');
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  return `<h2>Since the record was made</h2><p>${escapeHtml(summary)}.</p>${list}${rows.length === 0 ? '' : table}`;
}

/** A source text, every sentence coloured by the sections that cite it. */
export function reportHtml(report: Report, lexicon: Lexicon): string {
  const head = `<h1>${escapeHtml(report.policy.name)}</h1><p class="by">${escapeHtml(report.policy.source.file)} · ${report.state}</p>`;
  const coverage = report.evidence?.proof.coverage;
  if (coverage === undefined) return head;
  const { sentences, cited, omitted, partly, unaccounted } = coverage;
  const figure = `<p>${sentences} sentences: ${cited} cited, ${omitted} omitted with a reason, ${partly} partly cited, ${unaccounted.length} unaccounted for.</p>`;
  const changes = report.evidence?.drift?.compared
    ? driftHtml(report.policy, report.evidence.drift, lexicon)
    : '';
  const used = new Set(coverage.units.flatMap(citedBy));
  const swatch = (name: string) => `<span class="swatch" style="--hue:${hue(name)}"></span>`;
  const legend = sections.flatMap(({ name, title }) =>
    used.has(name) ? [`<li>${swatch(name)}${escapeHtml(title)}</li>`] : [],
  );
  const body = coverage.units.map((unit) => unitHtml(unit, report.policy, lexicon)).join('\n');
  return `${head}${figure}${changes}<ul class="legend">${legend.join('')}</ul>\n<article lang="${escapeHtml(report.policy.document.language)}">\n${body}\n</article>`;
}

/** One self-contained page of the texts of the policies named. */
export function coverageHtml(reports: readonly string[], names: readonly string[]): string {
  const body = `<main>\n${reports.join('\n<hr>\n')}\n</main>`;
  return htmlPage(`Coverage: ${names.join(', ')}`, "style-src 'unsafe-inline'", style, body);
}
