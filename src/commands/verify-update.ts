import { draftOf } from '../draft/index.js';
import { renewComments } from '../draft/renew.js';
import { writeDraft } from '../draft/write.js';
import { DataError, UsageError } from '../errors.js';
import { citationsOf } from '../evidence/prove.js';
import type { Report } from '../evidence/report.js';
import { grouped } from '../model/groups.js';
import { formatPath } from '../model/path.js';
import { shellWord } from '../model/shell.js';
import { count } from '../model/words.js';
import { type CarryOver, carryOver } from '../store/carry-over.js';
import { mustRead, mustWrite } from '../store/port.js';
import { type Context, outputFile } from './context.js';
import { followedAs, proofOf } from './evidence.js';
import { keepText, placeText, type Source } from './new-source.js';

/** Where `--update` of a record writes: the file of `-o`, which is new or the record's own; undefined for standard output. */
function targetOf(from: string, context: Context): string | undefined {
  const { output } = context.options;
  const library = context.library();
  if (output === undefined)
    throw new UsageError(
      '--update needs a file to write the record to',
      `add -o FILE; -o ${from} replaces the record itself, -o - prints it`,
    );
  if (outputFile(context.options) === undefined) return undefined;
  const isOwn = context.files.realpath(output) === context.files.realpath(from);
  if (context.files.exists(output) && !isOwn)
    throw new UsageError(`${output} exists and is left as it is`, 'choose another file for -o');
  if (isOwn && library.place.because === 'bundled' && library.files().includes(from))
    throw new UsageError(
      `${output} comes with the package, and an update of it would take your changes away`,
      'choose another file for -o',
    );
  return output;
}

/**
 * Writes the record of the file `from` with its new source: unchanged facts as they are, the others named under `draft`. Returns
 * the file, or undefined for standard output. Throws UsageError where none is named, or where something else would be lost.
 */
export async function writeUpdate(
  from: string,
  report: Report,
  given: Source,
  context: Context,
): Promise<string | undefined> {
  const to = targetOf(from, context);
  const { id } = report.policy;
  const today = `${id}-${context.today()}`;
  const names = [id, today, ...[2, 3, 4, 5, 6, 7, 8, 9].map((nth) => `${today}-${nth}`)];
  const source = placeText(given, to, names, context);
  const read = mustRead(context.files, from);
  const carry = carried(report, source);
  const commented = await withNewComments(read.text, report, context);
  const text = carryOver(commented, carry);
  if (text === undefined)
    throw new DataError(
      'the record is laid out in a way that cannot be edited safely',
      from,
      'write each top-level key on a line of its own',
    );
  if (to === undefined) await context.io.out(text);
  else {
    await keepText(source, context);
    mustWrite(context.files, to, read.marked ? `\ufeff${text}` : text);
  }
  await context.say(
    `${to ?? 'standard output'}: carried over to ${source.said.file}; ${count(carry.anchors.length, 'anchor')} written otherwise, ${carry.again.length} under draft to read again`,
  );
  if (source.inside !== true && !given.isLoose)
    await context.say(`  keep ${source.path} as ${source.said.file} in the folder of the source texts`);
  if (to !== undefined) await context.say(`  next: privcmp lint ${shellWord(to)}`);
  return to;
}

/** The record's text with the comments that `new` wrote of the old text, and nobody changed, as it writes them of the new one. */
async function withNewComments(
  text: string,
  { policy, evidence }: Report,
  context: Context,
): Promise<string> {
  if (evidence === undefined || !/^ *# (?:- | *\d+ > )/mu.test(text)) return text;
  const { evidence: before } = await proofOf(policy, context);
  if (before === undefined) return text;
  const { id, name, document, source, normalised } = policy;
  const input = { ...source, id, name, language: document.language, today: normalised.date };
  const draft = (raw: string) => writeDraft(draftOf({ ...input, raw }), `${id}.yaml`);
  return renewComments(text, draft(before.proof.text.raw), draft(evidence.proof.text.raw));
}

const reasons = {
  again: 'its sentences have changed',
  uncompared: 'its passage was not found in the old text',
  unchanged: 'its anchor does not fit the new text',
} as const;

function carried({ policy, evidence }: Report, { said }: Source): CarryOver {
  const drift = evidence?.drift;
  if (drift === undefined || !drift.compared)
    throw new UsageError(
      '--update needs the text that was read, to tell what has changed',
      `name the folder of ${policy.source.file} with --sources`,
    );
  const anchors: CarryOver['anchors'][number][] = [];
  const again = new Map<string, string>();
  const cited = grouped(citationsOf(policy), followedAs);
  for (const { ref, state, anchors: fates } of drift.facts)
    for (const [i, { path, omission, anchor }] of (cited.get(ref) ?? []).entries()) {
      const name = omission === undefined ? formatPath(path.slice(0, path.indexOf('cite'))) : ref;
      const { lost, offer = anchor } = fates[i] ?? {};
      if (state !== 'unchanged' || lost) again.set(name, reasons[state]);
      else if (offer !== anchor) anchors.push({ path, anchor: offer });
    }
  if (policy.source.retrieved !== undefined && said.retrieved === undefined)
    again.set('source.retrieved', 'of the new text');
  return { ...said, anchors, again: [...again].map(([name, why]) => ({ name, why })) };
}
