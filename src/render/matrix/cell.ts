import { type Answer, answerText } from '../../questions/index.js';
import { clean } from '../clean.js';
import { lay } from '../grid.js';
import { cells } from '../layout.js';

/** The lines of a cell: the whole, a shorter answer, or as many values as fit and how many more there are: "hosting, e-mail, analytics +5". */
export function cellLines(answer: Answer, width: number, most: number): readonly string[] {
  const whole = lay(clean(answerText(answer)), width);
  if (whole.length <= most) return whole;
  for (const shorter of answer.shorter ?? []) {
    const lines = lay(clean(shorter), width);
    if (lines.length <= most) return lines;
  }
  for (let kept = answer.values.length - 1; kept > 0; kept -= 1) {
    const left = answer.values.length - kept;
    const lines = lay(
      clean(`${answerText({ ...answer, values: answer.values.slice(0, kept) })} +${left}`),
      width,
    );
    if (lines.length <= most) return lines;
  }
  const [first = '', ...rest] = whole.slice(0, most);
  const last = rest.at(-1) ?? first;
  const letters = [...last];
  // Some letters are two cells wide.
  while (letters.length > 0 && cells(letters.join('')) > width - 1) letters.pop();
  const cut = `${letters.join('').trimEnd()}…`;
  return [...[first, ...rest].slice(0, -1), cut];
}
