import { count } from '../model/words.js';
import type { LookedUp } from '../search/look-up.js';
import { clean } from './clean.js';
import { indented, quiet } from './layout.js';
import type { Style } from './style.js';

/** More are counted, not printed: a list that long answers nobody. */
const most = 40;

/** `access  Inzage`: the name to use in a query and a record, what the reader calls it, and below what it means. */
function entry({ name, label, definition, called, vocabulary }: LookedUp, style: Style): string {
  const { bold, dim } = style.paint;
  const of = vocabulary === 'section' ? 'section' : `term of ${vocabulary}`;
  const [title, meaning] =
    called === undefined || called.language === 'en'
      ? [label, definition]
      : [called.label, `${label}: ${definition}`];
  const head = `${bold(clean(name))}  ${clean(title)}  ${dim(of)}`;
  return `${indented(head, style, 2, '')}\n${indented(clean(meaning), style, 4)}`;
}

/** What words mean, for people. */
export function lookedUpText(found: readonly LookedUp[], style: Style): string {
  const shown = found.slice(0, most).map((one) => entry(one, style));
  const more = found.length - shown.length;
  if (more > 0) shown.push(quiet(`and ${count(more, 'more term')} (all: --format json)`, style));
  return `${shown.join('\n')}\n`;
}
