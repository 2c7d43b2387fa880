/**
 * What the page can do with scripting; without it everything is shown. Named in its content security policy by
 * `scriptHash`, the SHA-256 of exactly this text in base64; a test says the right value after a change.
 */
export const script = `
'use strict';
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
  const form = one('filters');
  const count = one('count');
  const none = one('none');
  const sections = all('section[data-section]').map((element) => ({
    element,
    name: element.dataset.section,
    silent: all('.silent', element),
    table: element.querySelector('table'),
    rows: all('tbody tr', element).map((row) => ({ row, verdict: row.dataset.verdict, text: fold(row.textContent) })),
  }));
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const verdicts = all('input[name=verdict]', form);

  function filter() {
    const words = fold(form.elements.text.value).split(/\\s+/).filter(Boolean);
    const chosen = new Set(verdicts.filter((box) => box.checked).map((box) => box.value));
    const onlyDifferences = form.elements.differences.checked;
    const wanted = form.elements.section.value;
    const narrowed = words.length > 0 || chosen.size < verdicts.length;
    let shown = 0;
    let shownSections = 0;
    for (const { element, name, silent, table, rows } of sections) {
      let here = 0;
      for (const { row, verdict, text } of rows) {
        const fits = (wanted === '' || wanted === name) && chosen.has(verdict) && !(onlyDifferences && verdict === 'same') && words.every((word) => text.includes(word));
        row.hidden = !fits;
        if (fits) here += 1;
      }
      const silences = !narrowed && !onlyDifferences && (wanted === '' || wanted === name);
      for (const line of silent) line.hidden = !silences;
      if (table) table.hidden = here === 0;
      const whole = !narrowed && (wanted === name || (wanted === '' && !onlyDifferences));
      element.hidden = here === 0 && !whole;
      shown += here;
      if (here > 0) shownSections += 1;
    }
    none.hidden = shown > 0;
    const rows = total === 1 ? 'row' : 'rows';
    const many = sections.length === 1 ? 'section' : 'sections';
    say(shown === total ? total + ' ' + rows + ' shown' : shown + ' of ' + total + ' ' + rows + ' shown, in ' + shownSections + ' of ' + sections.length + ' ' + many);
  }

  let waiting;
  // Screen readers would speak at every letter.
  function say(text) {
    clearTimeout(waiting);
    waiting = setTimeout(() => { count.textContent = text; }, 150);
  }

  function reset() {
    form.reset();
    filter();
  }

  // A link to a row that a filter hides shows all rows again.
  function follow() {
    let id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id === '' ? null : one(id);
    if (!target) return;
    if (target.closest('[hidden]')) reset();
    target.scrollIntoView({ block: target.tagName === 'TR' ? 'center' : 'start' });
    if (target.tagName === 'TR') target.querySelector('.link').focus({ preventScroll: true });
  }

  function move(event) {
    const link = event.target.closest?.('.link');
    if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = all('.link').filter((one) => !one.closest('[hidden]'));
    const at = links.indexOf(link);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (to === undefined || !links[to]) return;
    event.preventDefault();
    links[to].focus({ preventScroll: true });
    links[to].closest('tr').scrollIntoView({ block: 'center' });
  }

  document.addEventListener('keydown', move);
  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('.link')) return;
    // After the address has changed. Where copying is not allowed the address is in its bar.
    setTimeout(() => navigator.clipboard?.writeText(location.href).then(() => say('link copied'), () => {}), 0);
  });
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  // No id may be a name of a form's method, which it would hide: reset.
  one('all-rows').addEventListener('click', reset);
  const passages = one('all-passages');
  passages?.addEventListener('click', () => {
    const open = passages.getAttribute('aria-pressed') !== 'true';
    passages.setAttribute('aria-pressed', String(open));
    for (const details of all('details.passages')) details.open = open;
  });
  addEventListener('hashchange', follow);
  form.hidden = false;
  filter();
  follow();
})();
`;

export const scriptHash = 'sha256-/cebYb2aa+rbyblCjPuqvSDjzDc9gWZl9fCROExuCds=';
