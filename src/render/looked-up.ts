import { count } from '../model/words.js';
import type { LookedUp } from '../search/look-up.js';
import { clean } from './clean.js';
import { indented, quiet } from './layout.js';
import type { Style } from './style.js';

/** More are counted, not printed: a list that long answers nobody. */
const most = 40;

/** `access  Inzage`: the name to use in a query and a record, and what the reader calls it. */
function head({ name, label, called, vocabulary }: LookedUp, { paint }: Style): string {
  const title = called === undefined || called.language === 'en' ? label : called.label;
  const of = vocabulary === 'section' ? 'section' : `term of ${vocabulary}`;
  return `${paint.bold(clean(name))}  ${clean(title)}  ${paint.dim(of)}`;
}

function entry(one: LookedUp, style: Style): string {
  const english = one.called === undefined || one.called.language === 'en' ? '' : `${one.label}: `;
  return [
    indented(head(one, style), style, 2, ''),
    indented(clean(`${english}${one.definition}`), style, 4),
  ].join('\n');
}

/** What words mean, for people. */
export function lookedUpText(found: readonly LookedUp[], style: Style): string {
  const shown = found.slice(0, most).map((one) => entry(one, style));
  const more = found.length - shown.length;
  if (more > 0) shown.push(quiet(`and ${count(more, 'more term')} (all: --format json)`, style));
  return `${shown.join('\n')}\n`;
}
