import { type Answer, answerText } from '../../questions/index.js';
import { clean } from '../clean.js';
import { cut, lay } from '../grid.js';

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
  return cut(whole, width, most);
}
