// What the page does in a browser. It gets its data from the page and puts text in as text only.
const data = JSON.parse(document.getElementById('data').textContent);
const shown = document.getElementById('table');
const drawer = document.getElementById('drawer');
const fewest = 5;

/** The address keeps which policies are compared, what is looked for, the filter and the open answer. */
function readState() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const ids = data.policies.map(({ id }) => id);
  const named = (asked.get('p') ?? '').split(',').filter((id) => ids.includes(id));
  return {
    policies: (named.length > 0 ? named : ids.slice(0, fewest)).map((id) => ids.indexOf(id)),
    find: asked.get('q') ?? '',
    filter: asked.get('f') ?? 'all',
    open: asked.get('o') ?? '',
  };
}

function writeState(change) {
  const { policies, find, filter, open } = { ...readState(), ...change };
  const asked = new URLSearchParams({ p: policies.map((i) => data.policies[i].id).join(',') });
  for (const [name, value] of [
    ['q', find],
    ['f', filter === 'all' ? '' : filter],
    ['o', open],
  ])
    if (value !== '') asked.set(name, value);
  history.replaceState(null, '', `#${asked}`);
  draw();
}

function make(tag, text = '', attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** The gravest verdict among the policies that are compared. */
function verdictOf(row, policies) {
  const count = data.policies.length;
  let gravest = data.order.length;
  const look = (place) => {
    gravest = Math.min(gravest, Number(row.pairs[place] ?? gravest));
  };
  for (const a of policies)
    for (const b of policies) {
      if (data.baseline === undefined && a < b) look(a * count - (a * (a + 1)) / 2 + b - a - 1);
      if (data.baseline === a && a !== b) look(b < a ? b : b - 1);
    }
  return data.order[gravest] ?? 'neither';
}

const isSaid = ({ outcome }) => !['silent', 'not-applicable', 'not-assessed'].includes(outcome);
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const filters = {
  all: () => true,
  differ: (_answers, verdict) => verdict !== 'same' && verdict !== 'neither',
  gaps: (answers) => answers.some((one) => !isSaid(one) || ['partly', 'deferred'].includes(one.outcome)),
  flagged: (answers) => answers.some((one) => one.flagged),
};

const known = new WeakMap();

/** What can be found in a row's question, or in an answer and its passages: folded once, not at each letter that is typed. */
function folded(one, texts) {
  if (!known.has(one)) known.set(one, fold(texts().join('\n')));
  return known.get(one);
}

const isFound = (row, answers, find) =>
  find === '' ||
  folded(row, () => [row.label, row.ask]).includes(find) ||
  answers.some((one) =>
    folded(one, () => [
      one.text,
      ...one.facts.flatMap((fact) => [fact.words, ...fact.passages.map(({ quote }) => quote ?? '')]),
    ]).includes(find),
  );

function marked(text, find) {
  const cell = document.createDocumentFragment();
  const at = find === '' ? -1 : fold(text).indexOf(fold(find));
  if (at < 0 || fold(text).length !== text.length) {
    cell.append(text);
    return cell;
  }
  cell.append(
    text.slice(0, at),
    make('mark', text.slice(at, at + find.length)),
    text.slice(at + find.length),
  );
  return cell;
}

function cellOf(row, policy, find) {
  const answer = row.answers[policy];
  const cell = make('td', '', { 'data-policy': data.policies[policy].name });
  if (!isSaid(answer)) {
    cell.className = 'unsaid';
    cell.textContent = `${answer.text} ${answer.outcome.replace('-', ' ')}`;
    return cell;
  }
  const button = make('button', '', { type: 'button' });
  button.append(marked(answer.text, find));
  button.addEventListener('click', () => writeState({ open: `${row.id}@${data.policies[policy].id}` }));
  cell.append(button);
  return cell;
}

function draw() {
  const { policies, find, filter, open } = readState();
  const head = make('tr');
  head.append(make('th', 'Question', { scope: 'col' }));
  for (const i of policies) {
    const cell = make('th', data.policies[i].name, { scope: 'col' });
    cell.append(make('small', data.policies[i].dateline));
    head.append(cell);
  }
  const body = make('tbody');
  const counts = new Map();
  let group = '';
  let kept = 0;
  for (const row of data.rows) {
    const answers = policies.map((i) => row.answers[i]);
    const verdict = verdictOf(row, policies);
    if (!answers.some(isSaid) && filter === 'all' && find === '' && row.line) continue;
    if (!filters[filter](answers, verdict) || !isFound(row, answers, fold(find))) continue;
    kept += 1;
    counts.set(row.group, (counts.get(row.group) ?? 0) + 1);
    if (row.group !== group) {
      group = row.group;
      const line = make('tr', '', { class: 'group' });
      line.append(
        make('th', group, {
          colspan: policies.length + 1,
          scope: 'rowgroup',
          id: `g-${data.groups.indexOf(group)}`,
        }),
      );
      body.append(line);
    }
    const line = make('tr', '', row.line ? { class: 'line' } : {});
    const name = make('th', '', { scope: 'row', title: row.ask });
    const sign = data.verdicts[verdict];
    if (policies.length > 1)
      name.append(
        make('span', sign.symbol, {
          class: 'sign',
          title: sign.meaning,
          role: 'img',
          'aria-label': sign.meaning,
        }),
      );
    name.append(marked(row.label, find));
    line.append(name, ...policies.map((i) => cellOf(row, i, find)));
    body.append(line);
  }
  const top = make('thead');
  top.append(head);
  shown.replaceChildren(make('caption', '', {}), top, body);
  shown.querySelector('caption').hidden = true;
  document.getElementById('count').textContent = `${kept} of ${data.rows.length} rows`;
  document.getElementById('groups').replaceChildren(
    ...data.groups.map((name, i) => {
      const item = make('li');
      const link = make('a', name, { href: `#g-${i}` });
      link.append(make('span', String(counts.get(name) ?? 0)));
      link.addEventListener('click', (event) => {
        event.preventDefault();
        document.getElementById(`g-${i}`)?.scrollIntoView();
      });
      item.append(link);
      return item;
    }),
  );
  document.getElementById('find').value = find;
  for (const input of document.querySelectorAll('input[name="filter"]'))
    input.checked = input.value === filter;
  for (const input of document.querySelectorAll('input[name="policy"]'))
    input.checked = policies.includes(Number(input.value));
  drawDrawer(open);
}

function citation(policy, fact, passage) {
  const [from, to] = passage.lines ?? [];
  const where = from === undefined ? '' : from === to ? `, line ${from}` : `, lines ${from}–${to}`;
  return `${policy.name}, ${policy.title} (${policy.dateline})${where}: “${passage.quote ?? passage.anchor}” [${fact.handle}; SHA-256 of the text ${policy.sha256}; normalised ${policy.normalised}]`;
}

function drawDrawer(open) {
  const [id, owner] = open.split('@');
  const row = data.rows.find((one) => one.id === id);
  const at = data.policies.findIndex((one) => one.id === owner);
  const answer = row?.answers[at];
  if (answer === undefined) {
    if (drawer.open) drawer.close();
    return;
  }
  const policy = data.policies[at];
  const close = make('button', 'Close', { type: 'button' });
  close.addEventListener('click', () => drawer.close());
  const parts = [
    make('h2', `${policy.name}: ${row.label}`, { id: 'drawer-title' }),
    make('p', row.ask),
    make('p', answer.text),
    ...(answer.marks.length > 0 ? [make('p', answer.marks.join('; '), { class: 'where' })] : []),
  ];
  for (const fact of answer.facts) {
    parts.push(make('h3', fact.handle));
    if (fact.words !== '') parts.push(make('p', fact.words));
    for (const passage of fact.passages) {
      if (passage.quote === undefined) {
        parts.push(
          make('p', `${passage.state}${passage.anchor === undefined ? '' : `: ${passage.anchor}`}`, {
            class: 'where',
          }),
        );
        continue;
      }
      const copy = make('button', 'Copy as citation', { type: 'button' });
      copy.addEventListener('click', () =>
        navigator.clipboard?.writeText(citation(policy, fact, passage)).then(() => {
          copy.textContent = 'Copied';
        }),
      );
      const [from, to] = passage.lines;
      parts.push(
        make('blockquote', passage.quote, { lang: policy.language }),
        make('p', `line${from === to ? ` ${from}` : `s ${from}–${to}`} · ${passage.anchor}`, {
          class: 'where',
        }),
        copy,
      );
    }
  }
  parts.push(
    make('p', `Text of ${policy.dateline}; record checked ${policy.normalised}; SHA-256 ${policy.sha256}`, {
      class: 'where',
    }),
    close,
  );
  drawer.replaceChildren(...parts);
  if (!drawer.open) drawer.showModal();
}

drawer.addEventListener('close', () => {
  if (readState().open !== '') writeState({ open: '' });
});
document
  .getElementById('find')
  .addEventListener('input', (event) => writeState({ find: event.target.value }));
document.getElementById('find-policy').addEventListener('input', (event) => {
  const wanted = fold(event.target.value);
  for (const input of document.querySelectorAll('input[name="policy"]'))
    input.parentElement.hidden = !fold(input.parentElement.textContent).includes(wanted);
});
for (const input of document.querySelectorAll('input[name="filter"]'))
  input.addEventListener('change', () => writeState({ filter: input.value }));
for (const input of document.querySelectorAll('input[name="policy"]'))
  input.addEventListener('change', () => {
    const chosen = [...document.querySelectorAll('input[name="policy"]:checked')].map(({ value }) =>
      Number(value),
    );
    if (chosen.length > 0) writeState({ policies: chosen });
    else input.checked = true;
  });
window.addEventListener('hashchange', draw);
draw();
