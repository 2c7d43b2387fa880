import type { Field } from '../model/field.js';
import type { Lexicon } from '../model/lexicon.js';
import { type Fact, list } from '../model/policy.js';
import { fieldsOf } from '../model/section.js';
import { differences, type Ground } from './facts.js';

/** Do two lists of terms exclude each other? Lists that one side lacks do not: it then speaks of everything. */
function apart(field: Field, a: Fact, b: Fact, lexicon: Lexicon): boolean {
  if (field.kind.is !== 'term' && field.kind.is !== 'place') return false;
  const vocabulary = field.kind.is === 'term' ? field.kind.vocabulary : 'region';
  const [left, right] = [list(a, field.name), list(b, field.name)];
  const meet = (x: string, y: string) =>
    x === 'all' || y === 'all' || lexicon.includes(vocabulary, x, y) || lexicon.includes(vocabulary, y, x);
  return left.length > 0 && right.length > 0 && !left.some((x) => right.some((y) => meet(x, y)));
}

/** What a rule on storage consists of: to deny one rule does not deny another. */
const rule = new Set(['from', 'period', 'bound', 'until', 'criteria', 'kind', 'archive', 'then']);

function contrary(a: Fact, b: Fact, ground: Ground): boolean {
  if (a.denied === b.denied) return false;
  if (ground.section.name === 'retention')
    return !differences(a, b, ground).some((one) => rule.has(one.field));
  return !fieldsOf(ground.section)
    .filter((field) => field.name !== ground.keyOf(a) && field.name !== 'modality' && field.name !== 'except')
    .some((field) => apart(field, a, b, ground.lexicon));
}

/** Does any fact of one side deny what one of the other states, of the same persons, data, places and the like? */
export const contradicts = (a: readonly Fact[], b: readonly Fact[], ground: Ground): boolean =>
  a.some((left) => b.some((right) => contrary(left, right, ground)));
