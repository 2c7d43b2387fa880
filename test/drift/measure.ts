import { drift } from '../../src/evidence/drift.js';
import { prepareText, resolveAnchor } from '../../src/evidence/index.js';
import { markdownTable } from '../setup/markdown.js';
import { seeded } from '../setup/random.js';
import { type Edit, kinds } from './edits.js';
import type { Subject } from './make.js';

interface Counts {
  readonly edits: number;
  /** Facts whose sentences changed, over all edits; those of them that were not named. */
  readonly changed: number;
  readonly missed: number;
  /** Facts whose sentences stayed; those of them that were named all the same. */
  readonly stayed: number;
  readonly alarms: number;
}

/** What came of the edits of one kind. */
export interface Result extends Counts {
  readonly kind: string;
  readonly slips: readonly string[];
}

export const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, one) => ({
      edits: sum.edits + one.edits,
      changed: sum.changed + one.changed,
      missed: sum.missed + one.missed,
      stayed: sum.stayed + one.stayed,
      alarms: sum.alarms + one.alarms,
    }),
    { edits: 0, changed: 0, missed: 0, stayed: 0, alarms: 0 },
  );

/** Makes `times` edits of each kind in each subject and counts which facts `verify --against` names. */
export function measure(subjects: readonly Subject[], times: number, seed: number): readonly Result[] {
  return kinds.map(({ name: kind, edit }) => {
    const random = seeded(seed);
    const found = subjects.flatMap((subject) =>
      Array.from({ length: times }, () => edit(subject.text, random)).flatMap((made) =>
        made === undefined ? [] : resultOf(made, subject),
      ),
    );
    return {
      kind,
      ...sumOf(found),
      slips: found.flatMap(({ slips }) => slips.map((slip) => `${kind}: ${slip}`)),
    };
  });
}

function resultOf(edit: Edit, { name, text, cites }: Subject) {
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
    refs.length === 0 ? [] : [`${name}: ${what} ${refs.join(', ')}`];
  return {
    edits: 1,
    changed: changed.size,
    missed: missed.length,
    stayed: new Set(cites.map(({ ref }) => ref)).size - changed.size,
    alarms: alarms.length,
    slips: [...slip('missed', missed), ...slip('false alarm', alarms)],
  };
}

/** The results as a table of Markdown. */
export function tableOf(results: readonly Result[]): string {
  const rows = [...results, { kind: '**all**', ...sumOf(results) }].map(
    ({ kind, edits, changed, missed, stayed, alarms }) => {
      const share = stayed === 0 ? '' : `${((100 * alarms) / stayed).toFixed(2)} %`;
      return [kind, edits, changed, changed - missed, missed, stayed, alarms, share];
    },
  );
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
  return markdownTable(head, rows);
}
