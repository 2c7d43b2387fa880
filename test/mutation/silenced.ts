import type { Path } from '../../src/model/path.js';
import { list, type Policy } from '../../src/model/policy.js';
import { sections } from '../../src/model/sections/index.js';
import { askedTerms } from '../../src/query/index.js';
import { facts, type Kind, lineOf, linesOf, type Mutant, mostly, quoted, words } from './make.js';
import { type Subject, withLines } from './subject.js';

/** Does the record fall silent on a section or on an asked term when a fact is taken out? */
function speaksAlone({ policy }: Subject, [, name, index]: Path): boolean {
  const section = sections.find((one) => one.name === name);
  const record = policy.sections[String(name)];
  if (section === undefined || record === undefined) return false;
  if (record.facts.length === 1) return true;
  if (name === 'retention') return false;
  const rest: Policy = {
    ...policy,
    sections: {
      ...policy.sections,
      [section.name]: { ...record, facts: record.facts.filter((_, i) => i !== index) },
    },
  };
  const fact = record.facts[Number(index)];
  return askedTerms(rest, section, words).some(
    ({ field, term, standing }) =>
      fact !== undefined && standing.is === 'silent' && list(fact, field).includes(term),
  );
}

/** Anchors of a fact whose sentences nothing else accounts for. */
const ownAnchors = ({ proof }: Subject, path: Path): readonly string[] =>
  (proof?.citations ?? []).flatMap(({ path: at, anchor, resolution, ref }) =>
    at[1] === path[1] &&
    at[2] === path[2] &&
    resolution.state === 'found' &&
    resolution.span.units.every((unit) => proof?.coverage.units[unit]?.refs.every((one) => one === ref))
      ? [anchor]
      : [],
  );

/** The record without a fact, with its sentences put away as courtesy. */
function silenced(s: Subject, path: Path): readonly Mutant[] {
  const anchors = ownAnchors(s, path);
  if (anchors.length === 0) return [];
  const { first, last } = linesOf(s, path);
  const alone = s.policy.sections[String(path[1])]?.facts.length === 1;
  const header = lineOf(s, ['sections', String(path[1])]);
  const without = alone
    ? withLines(s, header - 1, [`  ${String(path[1])}: silent`], last - header + 1)
    : withLines(s, first - 1, [], last - first + 1);
  const items = anchors.map((anchor) => `    - ${quoted(anchor)}`).join('\n');
  const text = /^ {2}courtesy:\n/m.test(without)
    ? without.replace(/^( {2}courtesy:\n)/m, `$1${items}\n`)
    : /^omitted:\n/m.test(without)
      ? without.replace(/^(omitted:\n)/m, `$1  courtesy:\n${items}\n`)
      : `${without}\nomitted:\n  courtesy:\n${items}\n`;
  return [{ text, line: 1, lastLine: Number.POSITIVE_INFINITY }];
}

/** Facts that alone speak of something, taken out as if their sentences said nothing. */
export const silencedKinds: readonly Kind[] = [
  mostly('a fact put away as courtesy', 'silence-contradicted', (s) =>
    facts(s, () => true, Number.POSITIVE_INFINITY)
      .filter((path) => speaksAlone(s, path))
      .flatMap((path) => silenced(s, path)),
  ),
];
