import type { Drift } from '../evidence/drift.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import { driftView, factsAgain, passageText, tagged } from './drift-view.js';
import { escapeHtml } from './html.js';
import { at } from './layout.js';

const refs = (names: readonly string[]): string =>
  names.length === 0 ? 'no fact' : names.map((name) => `<code>${escapeHtml(name)}</code>`).join(', ');

const besides = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` <span class="by">beside ${refs(names)}</span>`;

const row = (facts: string, old: string, now: string): string =>
  `<tr><td>${facts}</td><td>${old}</td><td>${now}</td></tr>`;

const place = (lines: readonly [number, number]): string => `<span class="by">${at(lines)}</span><br>`;

/** What a new version means for the facts, old and new words side by side: part of a page. */
export function driftHtml(policy: Policy, drift: Drift, lexicon: Lexicon): string {
  const { summary, reworded, moves, gone, fresh } = driftView(drift);
  const again = factsAgain(policy, drift, lexicon).map(
    ({ ref, says }) => `<li><code>${escapeHtml(ref)}</code> ${escapeHtml(says)}</li>`,
  );
  const rows = [
    ...reworded.map((change) =>
      row(
        `≠ ${refs(change.facts)}`,
        place(change.old.lines) + tagged(change, 'removed', escapeHtml),
        place(change.new.lines) + tagged(change, 'added', escapeHtml),
      ),
    ),
    ...moves.map(({ facts, from, to, sentences }) => {
      const lines = (which: 'old' | 'new') =>
        sentences
          .map((one) => `<br>${at(one[which].lines)}: ${escapeHtml(passageText(one[which].text))}`)
          .join('');
      return row(`↷ ${refs(facts)}`, escapeHtml(from) + lines('old'), escapeHtml(to) + lines('new'));
    }),
    ...gone.map(({ facts, beside, old }) =>
      row(
        `✕ ${refs(facts)}${besides(beside)}`,
        `${place(old.lines)}<del>${escapeHtml(passageText(old.text))}</del>`,
        'gone',
      ),
    ),
    ...fresh.map(({ facts, beside, new: now }) =>
      row(
        `+ ${refs(facts)}${besides(beside)}`,
        'new',
        `${place(now.lines)}<ins>${escapeHtml(passageText(now.text))}</ins>`,
      ),
    ),
    ...drift.links.map(({ facts, new: now, from, to }) =>
      row(
        `link changed: ${refs(facts)}`,
        escapeHtml(from.join(' ')),
        place(now.lines) + escapeHtml(to.join(' ')),
      ),
    ),
  ];
  const list = again.length === 0 ? '' : `<h3>To read again</h3><ul>${again.join('')}</ul>`;
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th scope="col">facts</th><th scope="col">old</th><th scope="col">new</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  return `<h2>Since the record was made</h2><p>${escapeHtml(summary)}.</p>${list}${table}`;
}
