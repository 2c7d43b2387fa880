import type { Verdict } from '../compare/report.js';
import type { Policy } from '../model/policy.js';
import { escaped, fragment, sectionHtml } from './diff-html-rows.js';
import { script, scriptHash } from './diff-html-script.js';
import { style, styleHash } from './diff-html-style.js';
import { summaryTable, tallies } from './diff-summary.js';
import { type DiffView, subtitle } from './diff-view.js';
import { verdicts } from './marks.js';

/** Nothing is fetched, sent or framed; only the style and the script of this very page have effect. */
const contentSecurity = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;

function policyHtml(policy: Policy, view: DiffView): string {
  const { url } = policy.source;
  // A record may hold any address; only these two open as a page and nothing else.
  const link =
    url !== undefined && /^https?:\/\//i.test(url)
      ? ` · <a href="${escaped(url)}" rel="noopener noreferrer">source</a>`
      : '';
  return `<li><b>${escaped(policy.name)}</b> <span class="soft">${escaped(subtitle(policy, view))}${link}</span></li>`;
}

/** Links to the sections, each with its counts in the colours of the verdicts. */
function contentsHtml(view: DiffView): string {
  const items = view.diff.sections.map((section) => {
    const counts = tallies
      .filter(({ key }) => section.summary[key] > 0)
      .map(({ key, verdict, one, many }) => {
        const amount = section.summary[key];
        return `<span class="badge ${verdict}">${verdicts[verdict].symbol} ${amount}<span class="vh"> ${amount === 1 ? one : many}</span></span>`;
      });
    return `<li><a href="${fragment(section.section)}">${escaped(section.title)}</a> ${counts.join(' ')}</li>`;
  });
  return `<nav aria-label="Sections"><ul class="contents">${items.join('')}</ul></nav>`;
}

function filtersHtml(view: DiffView): string {
  const used = new Set(view.diff.sections.flatMap((section) => section.rows.map((row) => row.verdict)));
  const boxes = (Object.keys(verdicts) as Verdict[])
    .filter((verdict) => used.has(verdict))
    .map(
      (verdict) =>
        `<label><input type="checkbox" name="verdict" value="${verdict}" checked> <span class="badge ${verdict}">${verdicts[verdict].symbol} ${verdicts[verdict].meaning}</span></label>`,
    );
  const options = view.diff.sections.map(
    ({ section, title }) => `<option value="${section}">${escaped(title)}</option>`,
  );
  return `<form id="filters" class="still" role="search" aria-label="Filter the rows" autocomplete="off" hidden>
<label class="field">Text <input type="search" name="text" placeholder="in terms, cells and passages"></label>
<label class="field">Section <select name="section"><option value="">All sections</option>${options.join('')}</select></label>
<fieldset><legend>Verdict</legend>${boxes.join('')}</fieldset>
<label><input type="checkbox" role="switch" name="differences"> Only differences</label>
<button type="button" id="all-passages" aria-pressed="false">Show all passages</button>
<button type="button" id="all-rows">Show all rows</button>
<p id="count" class="count" role="status" aria-live="polite"></p>
</form>`;
}

/** One row a section: how many of its rows have which verdict. */
function summaryHtml(view: DiffView): string {
  const { head, rows } = summaryTable(view);
  const line = ([title = '', ...counts]: readonly string[]) =>
    `<tr><th scope="row">${escaped(title)}</th>${counts.map((count) => `<td>${count}</td>`).join('')}</tr>`;
  return `<main id="comparison" tabindex="-1">
<table class="counts"><thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(line).join('\n')}
</tbody></table>
</main>`;
}

const rowsHtml = (view: DiffView): string => `${filtersHtml(view)}
<main id="comparison" tabindex="-1">
${view.diff.sections.map((section) => sectionHtml(section, view)).join('\n')}
<p id="none" class="still none" hidden>No row fits the filters.</p>
</main>`;

/**
 * The comparison as one page that needs nothing but itself, with filters, links to rows, and the passages behind cells; or
 * its counts alone.
 */
export function diffHtml(view: DiffView, onlySummary = false): string {
  const title = `Privacy policies compared: ${view.policies.map((policy) => policy.name).join(', ')}`;
  return `<!doctype html>
<html lang="en" data-n="${view.policies.length}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurity}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#comparison">Skip to the comparison</a>
<div class="page">
<header class="still">
<h1>Privacy policies compared</h1>
<ul class="policies">${view.policies.map((policy) => policyHtml(policy, view)).join('')}</ul>
${onlySummary ? '' : contentsHtml(view)}
</header>
${onlySummary ? summaryHtml(view) : rowsHtml(view)}
<footer class="still">Made with privcmp. A record of what the texts say, not legal advice.</footer>
</div>
${onlySummary ? '' : `<script>${script}</script>`}
</body>
</html>
`;
}
