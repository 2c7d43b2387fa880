import { drift } from '../../src/evidence/drift.js';
import { resolveAnchor } from '../../src/evidence/resolve.js';
import { prepareText } from '../../src/evidence/text.js';
import { type Kind, kinds } from './edits.js';
import { type Subject, seeded } from './make.js';

/** What came of the edits of one kind. */
export interface Result {
  readonly kind: string;
  readonly edits: number;
  /** Facts whose sentences changed, over all edits; those of them that were named or not. */
  readonly changed: number;
  readonly missed: number;
  /** Facts whose sentences stayed; those of them that were named all the same. */
  readonly stayed: number;
  readonly alarms: number;
  readonly slips: readonly string[];
}

/** Makes `times` edits of each kind in each subject and counts which facts `verify --against` names. */
export function measure(subjects: readonly Subject[], times: number, seed: number): readonly Result[] {
  return kinds.map((kind) => {
    const random = seeded(seed);
    const found = subjects.flatMap((subject) =>
      Array.from({ length: times }, () => one(kind, subject, random)).flatMap((result) => result ?? []),
    );
    const sum = (field: 'changed' | 'missed' | 'stayed' | 'alarms') =>
      found.reduce((total, result) => total + result[field], 0);
    return {
      kind: kind.name,
      edits: found.length,
      changed: sum('changed'),
      missed: sum('missed'),
      stayed: sum('stayed'),
      alarms: sum('alarms'),
      slips: found.flatMap(({ slips }) => slips),
    };
  });
}

function one(kind: Kind, { name, text, cites }: Subject, random: ReturnType<typeof seeded>) {
  const edit = kind.edit(text, random);
  if (edit === undefined) return undefined;
  const touched = new Set(edit.units);
  const isTouched = (units: readonly number[]) =>
    units.some((unit) => touched.has(unit)) ||
    (edit.behind !== undefined && units.includes(edit.behind) && units.includes(edit.behind + 1));
  const changed = new Set(
    cites.flatMap(({ ref, anchor }) => {
      const found = resolveAnchor(text, anchor);
      return found.state === 'found' && isTouched(found.span.units) ? [ref] : [];
    }),
  );
  const { facts } = drift(text, prepareText(edit.raw, text.language), cites);
  const named = new Set(facts.flatMap(({ ref, state }) => (state === 'unchanged' ? [] : [ref])));
  const missed = [...changed].filter((ref) => !named.has(ref));
  const alarms = [...named].filter((ref) => !changed.has(ref));
  const slip = (what: string, refs: readonly string[]) =>
    refs.length === 0 ? [] : [`${name}, ${kind.name}: ${what} ${refs.join(', ')}`];
  return {
    changed: changed.size,
    missed: missed.length,
    stayed: new Set(cites.map(({ ref }) => ref)).size - changed.size,
    alarms: alarms.length,
    slips: [...slip('missed', missed), ...slip('false alarm', alarms)],
    edit,
  };
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(2)} %`;

/** The results as a table of Markdown. */
export function tableOf(results: readonly Result[]): string {
  const sum = (field: 'edits' | 'changed' | 'missed' | 'stayed' | 'alarms') =>
    results.reduce((total, result) => total + result[field], 0);
  const total = {
    kind: '**all**',
    edits: sum('edits'),
    changed: sum('changed'),
    missed: sum('missed'),
    stayed: sum('stayed'),
    alarms: sum('alarms'),
  };
  const rows = [...results, total].map(({ kind, edits, changed, missed, stayed, alarms }) => [
    kind,
    String(edits),
    String(changed),
    String(changed - missed),
    String(missed),
    String(stayed),
    String(alarms),
    percent(alarms, stayed),
  ]);
  const head = [
    'kind of edit',
    'edits',
    'facts changed',
    'named',
    'missed',
    'facts the same',
    'false alarms',
    '',
  ];
  const line = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, line, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
