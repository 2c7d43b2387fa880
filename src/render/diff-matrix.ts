import type { Cell, SectionDiff } from '../compare/report.js';
import { formatDuration } from '../model/duration.js';
import { vocabularyOf } from '../model/key.js';
import type { Fact } from '../model/policy.js';
import { sectionNamed } from '../model/sections/index.js';
import { beside, fill, lay, widest } from './diff-grid.js';
import type { Page } from './diff-parts.js';
import { type DiffView, factsOf, isQuiet } from './diff-view.js';
import { clean, rule, cells as widthOf } from './layout.js';
import type { Marks } from './marks.js';

/** The most a column gets: enough for the words of a reserve, not so much that the symbols drift apart. */
const widestColumn = 18;
/** Below this a column holds symbols only. */
const wordColumn = 11;

const reserves: Readonly<Record<string, string>> = {
  may: 'may',
  typically: 'typically',
  sometimes: 'sometimes',
  'one-of': 'one of',
  exceptional: 'rarely',
  'for-example': 'example',
};

/** What keeps a fact from being a plain statement, in one word each. */
function reservesOf(fact: Fact): readonly string[] {
  return [
    ...fact.modality.flatMap((name) => (name === 'will' ? [] : [reserves[name] ?? name])),
    ...(fact.extent === undefined ? [] : ['in part']),
    ...(fact.when === undefined ? [] : ['condition']),
    ...(fact.deferred === undefined ? [] : ['announced']),
  ];
}

/** What takes something away from what is stated, even where another fact states it plainly. */
function limitsOf({ effect, limits, except }: Fact): readonly string[] {
  if (effect === 'excluded') return ['excluded'];
  return effect === 'limited' || limits !== undefined || except !== undefined ? ['limited'] : [];
}

/** Always the same order, whatever the order of the facts; what is no reserve comes last. */
const places = [...Object.values(reserves), 'in part', 'condition', 'announced', 'limited', 'excluded'];
const place = (word: string) => (places.includes(word) ? places.indexOf(word) : places.length);
const byPlace = (a: string, b: string) => place(a) - place(b) || (a < b ? -1 : 1);

/** A period as short as it can be said: "≤ 90 days". */
function periodOf(fact: Fact): readonly string[] {
  if (typeof fact.period !== 'string') return [];
  const sign = fact.bound === 'max' ? '≤ ' : fact.bound === 'min' ? '≥ ' : '';
  return [sign + (fact.period === 'reasonable' ? 'reasonable' : formatDuration(fact.period))];
}

/** The symbol of a cell that speaks: denied, in part denied, plainly stated, or with a reserve. */
function signOf(cell: Cell, mixed: boolean, plain: boolean, roomy: boolean, marks: Marks): string {
  if (cell.status === 'denied') return marks.status('denied');
  if (mixed) return marks.sign('mixed');
  if (plain) return marks.status('stated');
  return marks.sign(roomy ? 'hedged' : 'bareHedged');
}

function arrowOf(cell: Cell, marks: Marks): string {
  if (cell.covers !== undefined) return marks.sign('wider');
  return cell.narrower === undefined ? '' : marks.sign('narrower');
}

function matrixCell(cell: Cell, facts: readonly Fact[], width: number, { marks }: Page): readonly string[] {
  if (isQuiet(cell)) return [`${marks.status(cell.status)}${arrowOf(cell, marks)}`];
  const stated = facts.filter((fact) => !fact.denied);
  const told = stated.length === 0 ? facts : stated;
  const firm = told.filter((fact) => reservesOf(fact).length === 0);
  // One plain statement is enough: what others add in reserve takes nothing from it.
  const limits = told.flatMap(limitsOf);
  const words = [
    ...(firm.length > 0 ? firm.flatMap(periodOf) : [...told.flatMap(reservesOf), ...told.flatMap(periodOf)]),
    ...limits,
  ];
  const roomy = width >= wordColumn;
  const mixed = stated.length > 0 && stated.length < facts.length;
  const sign = signOf(cell, mixed, firm.length > 0 && limits.length === 0, roomy, marks);
  const arrow = arrowOf(cell, marks);
  const said = [...new Set(words)].sort(byPlace).join('\n');
  return roomy && said !== ''
    ? lay(arrow === '' ? said : `${said} ${arrow}`, width, sign, 2)
    : [sign + arrow];
}

/** A row as it is drawn: of the comparison, or of a term that no policy mentions. */
interface Line {
  readonly label: string;
  readonly rank: number;
  readonly cells: readonly Cell[];
  readonly verdict?: SectionDiff['rows'][number]['verdict'];
}

/** All rows, those of which no policy speaks at their place in the vocabulary. */
function linesOf(section: SectionDiff, view: DiffView): readonly Line[] {
  const labels = (sectionNamed(section.section)?.key ?? []).flatMap((field) => {
    const vocabulary = vocabularyOf(field) ?? '';
    return Object.keys(view.lexicon.vocabularies[vocabulary]?.terms ?? {}).map((term) =>
      view.lexicon.label(vocabulary, term),
    );
  });
  const rank = (label: string, otherwise: number) =>
    labels.includes(label) ? labels.indexOf(label) : otherwise;
  const lines: Line[] = [];
  let last = -1;
  for (const row of section.rows) {
    // "all" comes first whatever its place in the vocabulary; rows keep the order of the comparison.
    last = Math.max(last, row.key === 'all' ? -1 : rank(row.label, last));
    lines.push({ label: row.label, rank: last, cells: row.cells, verdict: row.verdict });
  }
  for (const label of section.silentInAll) {
    const silent = view.policies.map(
      (policy): Cell => ({ policy: policy.id, status: 'silent', facts: [], lines: [], text: '' }),
    );
    const place = rank(label, labels.length);
    const before = lines.findIndex((line) => line.rank > place);
    lines.splice(before < 0 ? lines.length : before, 0, { label, rank: place, cells: silent });
  }
  return lines;
}

function panel(
  lines: readonly Line[],
  title: string,
  from: number,
  to: number,
  each: number,
  label: number,
  page: Page,
): string {
  const { view, style, marks } = page;
  const policies = view.policies.slice(from, to);
  const widths = [label, 1, ...policies.map(() => each)];
  const heads = policies.map((policy, i) =>
    lay(each < wordColumn ? String(from + i + 1) : clean(policy.name), each),
  );
  const height = Math.max(...heads.map((head) => head.length));
  const low = (head: readonly string[]) =>
    [...Array.from({ length: height - head.length }, () => ''), ...head].map((line) =>
      style.paint.bold(line),
    );
  const head = beside([low([title]), [], ...heads.map(low)], widths);
  const rows = lines.map((line) => {
    const said = line.cells.slice(from, to).map((cell) => {
      const section = view.diff.sections.find(({ title: other }) => other === title)?.section ?? '';
      return matrixCell(cell, factsOf(view, section, cell), each, page);
    });
    const verdict = line.verdict === undefined ? [] : [marks.verdict(line.verdict)];
    return beside([lay(clean(line.label), label, '', 0), verdict, ...said], widths);
  });
  return [head, rule(style), ...rows].join('\n');
}

/** One row a term, one column a policy: who states it, with which reserve, who denies it, who is silent. */
export function matrix(section: SectionDiff, page: Page): string {
  const { view, style } = page;
  const lines = linesOf(section, view);
  const labels = [section.title, ...lines.map((line) => line.label)];
  const word = Math.max(...labels.map((label) => widest(label, 40)));
  const wanted = Math.min(
    30,
    Math.max(...labels.map((text) => widthOf(text))),
    Math.floor(style.width * 0.4),
  );
  // Even where a word must be broken for it, a verdict and one column of symbols stand beside.
  const label = Math.min(Math.max(word, wanted), style.width - 7);
  const room = style.width - label - 3;
  const many = view.policies.length;
  const names = Math.max(...view.policies.map((policy) => widest(policy.name, widestColumn)));
  const even = Math.floor(room / many) - 2;
  const each =
    even >= Math.max(wordColumn, names) ? Math.min(widestColumn, even) : Math.max(2, String(many).length);
  const fit = Math.max(1, Math.floor(room / (each + 2)));
  const panels = Array.from({ length: Math.ceil(many / fit) }, (_, i) =>
    panel(lines, section.title, i * fit, Math.min(many, (i + 1) * fit), each, label, page),
  );
  const key =
    each < wordColumn
      ? [
          fill(
            view.policies.map((policy, i) => `${i + 1} ${clean(policy.name)}`),
            style.width,
            '   ',
          ).join('\n'),
        ]
      : [];
  return [...key, ...panels].join('\n\n');
}
