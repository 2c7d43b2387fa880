/**
 * Edits made-up texts, hundreds of times, and counts which facts `verify --against` names: those whose sentences changed must
 * be, the others must not. Prints a table; exits with 1 if one is missed, or 1 % or more are named in vain. With
 * --sources, the bundled records and their texts are edited as well. With --show, what went wrong is printed. Run: npm run drift
 */
import { citationsOf, textFor } from '../../src/evidence/prove.js';
import { bundledPairs } from '../records/texts.js';
import { madeUp, type Subject } from './make.js';
import { measure, sumOf, tableOf } from './measure.js';

const seed = 20261122;
const isShowing = process.argv.includes('--show');

function report(title: string, subjects: readonly Subject[], times: number): boolean {
  const results = measure(subjects, times, seed);
  process.stdout.write(`${title}\n\n${tableOf(results)}\n\n`);
  if (isShowing) for (const { slips } of results) for (const slip of slips) process.stdout.write(`${slip}\n`);
  const { missed, alarms, stayed } = sumOf(results);
  return missed === 0 && alarms < stayed / 100;
}

const made = Array.from({ length: 12 }, (_, i) => madeUp(seed + i));
let isGood = report('Made-up texts', made, 4);
if (process.argv.includes('--sources')) {
  const real = bundledPairs().map(({ policy, raw }): Subject => {
    const cites = citationsOf(policy).map(({ ref, anchor, path, omission }) => ({
      ref: omission === undefined ? ref : path.join('.'),
      anchor,
    }));
    return { name: policy.id, text: textFor(policy, raw), cites };
  });
  isGood = report('The bundled records', real, 12) && isGood;
}
process.exitCode = isGood ? 0 : 1;
