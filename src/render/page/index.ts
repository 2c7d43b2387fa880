import type { Answer, Row } from '../../questions/index.js';
import { answerText, verdictOrder } from '../../questions/index.js';
import { clean } from '../clean.js';
import { pageScript, pageScriptHash, pageStyle, pageStyleHash } from '../generated/page.js';
import { escapeHtml, htmlPage } from '../html.js';
import { answerLegend, markWords, signText, verdicts } from '../marks.js';
import {
  dateline,
  grouped,
  groupTitle,
  handleOf,
  type MatrixView,
  ownWords,
  proofs,
  rowId,
  rowLabel,
} from '../matrix/view.js';
import { normalisedLine } from '../show-text.js';

/** Data inside a script element: nothing in it can end the element, and no harmful character stands raw. */
const embedded = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? clean(inner) : inner)).replaceAll(
    '<',
    '\\u003c',
  );

function answerData(answer: Answer, policy: number, view: MatrixView): object {
  const marks = answer.values.flatMap((value) => value.marks);
  return {
    outcome: answer.outcome,
    text: answerText(answer),
    marks: [...new Set(markWords(marks))],
    flagged: marks.includes('flagged'),
    facts: answer.facts.map((item) => ({
      handle: handleOf(item),
      words: ownWords(item)
        .map(([, text]) => text)
        .join(' · '),
      passages: proofs(view, policy, [item]),
    })),
  };
}

const rowData = (row: Row, view: MatrixView): object => ({
  id: rowId(row),
  group: groupTitle(row.question.group),
  label: rowLabel(row),
  ask: row.question.ask,
  line: row.line !== undefined,
  answers: row.answers.map((answer, i) => answerData(answer, i, view)),
  // The verdicts of the pairs, a digit each: of each policy with all after it, or with a baseline of that one with all others.
  // Of 200 policies there are 19,900 pairs a row, so nothing else is told of them.
  pairs: Array.from(row.pairs(), ({ verdict }) => verdictOrder.indexOf(verdict)).join(''),
});

const filters: Readonly<Record<string, string>> = {
  all: 'All',
  differ: 'Differences',
  gaps: 'Gaps',
  flagged: 'Must be read',
};

/**
 * The matrix as one page that loads nothing: choose policies, find, filter, and open an answer with its passages. Its style and
 * its script are the only ones its policy of content allows; what records hold is put in as text.
 */
export function matrixPage(view: MatrixView): string {
  const { policies, rows, set, baseline } = view.matrix;
  const data = {
    policies: policies.map((policy) => ({
      id: policy.id,
      name: policy.name,
      title: policy.document.title,
      language: policy.document.language,
      dateline: dateline(policy),
      sha256: policy.source.sha256,
      normalised: normalisedLine(policy),
    })),
    groups: [...grouped(rows).keys()].map(groupTitle),
    rows: rows.map((row) => rowData(row, view)),
    verdicts,
    order: verdictOrder,
    baseline,
  };
  const marks = answerLegend(rows.flatMap(({ answers }) => answers));
  const legend = [...Object.values(verdicts).map(signText), marks];
  const policy = `style-src 'sha256-${pageStyleHash}'; script-src 'sha256-${pageScriptHash}'`;
  const body = `<header>
<h1>${escapeHtml(set.title)}</h1>
<div class="tools">
<label>Find <input type="search" id="find"></label>
<fieldset><legend>Show</legend>${Object.entries(filters)
    .map(([value, label]) => `<label><input type="radio" name="filter" value="${value}"> ${label}</label> `)
    .join('')}</fieldset>
<details class="choose"><summary>Policies (${policies.length})</summary><label>Find a policy <input type="search" id="find-policy"></label><fieldset><legend>Compare</legend>${policies
    .map(
      ({ name }, i) =>
        `<label><input type="checkbox" name="policy" value="${i}"> ${escapeHtml(name)}</label>`,
    )
    .join('')}</fieldset></details>
</div>
</header>
<main>
<nav aria-label="Groups of questions"><ul id="groups"></ul></nav>
<div class="sheet">
<p class="count" id="count" role="status"></p>
<table id="table"></table>
<p class="legend">${escapeHtml(legend.join('   '))}</p>
<noscript><p>This page needs its script to draw the table; nothing is loaded from elsewhere.</p></noscript>
</div>
</main>
<dialog id="drawer" aria-labelledby="drawer-title"></dialog>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${pageScript}</script>`;
  return htmlPage(set.title, policy, pageStyle, body);
}
