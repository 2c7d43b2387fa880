import { DataError, UsageError } from '../errors.js';
import { drift, type Followed } from '../evidence/drift.js';
import { citationsOf, prove, textFor } from '../evidence/prove.js';
import { type Report, reportOf, type Sums } from '../evidence/report.js';
import { type ExitCode, exit } from '../exit.js';
import { given } from '../model/given.js';
import type { Policy } from '../model/policy.js';
import type { Opened } from '../store/library.js';
import type { Context } from './context.js';
import { followedAs, proofOf } from './evidence.js';
import { readSource, type Source } from './new-source.js';
import { tell } from './verify-told.js';

/** The anchors by which a new version of a text is followed. */
const followed = (policy: Policy): readonly Followed[] =>
  citationsOf(policy).map((cited) => ({ ref: followedAs(cited), anchor: cited.anchor }));

/** Holds a record against a new version of its text, sentence by sentence where the old one is at hand. */
async function againstNew(
  policy: Policy,
  { text: raw, said: { sha256 }, path: file, versions }: Source,
  context: Context,
): Promise<Report> {
  const before = context.sources() === undefined ? undefined : await proofOf(policy, context);
  const text = textFor(policy, raw);
  const old = before?.state === 'verified' ? before.evidence?.proof.text : undefined;
  const state = sha256 === policy.source.sha256 ? 'verified' : 'changed';
  const moved = { drift: drift(old, text, followed(policy)), ...given({ versions }) };
  return reportOf({ policy, state, evidence: { proof: prove(policy, text), sha256, file, ...moved } });
}

/** Holds each record against its text, one after the other: of ten thousand no more than one is held at a time. */
async function* inPlace(names: readonly string[], context: Context): AsyncGenerator<Report> {
  for await (const { policy } of context.records(names)) {
    const held = await proofOf(policy, context);
    const changed = held.state === 'changed' ? held.evidence : undefined;
    const moved = changed && { ...changed, drift: drift(undefined, changed.proof.text, followed(policy)) };
    yield reportOf({ ...held, ...given({ evidence: moved }) });
  }
}

/** The text to compare with; of a collection it is said what was observed since the record's own. */
async function newText(policy: Policy, context: Context): Promise<Source> {
  const { against, ota } = context.options;
  if (ota === undefined) return readSource(against ?? '', '--against', context);
  if (against !== undefined)
    throw new UsageError('--against and --ota name two texts', 'leave one of them away');
  const { fileRead, readCollection } = await import('./collection.js');
  const source = await readCollection(ota, fileRead(policy), undefined, context);
  const { retrieved = '' } = policy.source;
  const versions = source.versions?.filter(({ date }) => date > retrieved) ?? [];
  for (const { date, technical, subject } of versions)
    await context.say(`${date}: ${technical ? 'technical upgrade, no change by the service' : subject}`);
  return { ...source, versions };
}

/** Compares one policy with a new version of its text; with `update` the result is the record, and the report is said beside it. */
async function runAgainst(names: readonly string[], context: Context<'verify'>): Promise<Sums> {
  const opened: Opened[] = [];
  for await (const one of context.records(names)) opened.push(one);
  const [only] = opened;
  if (opened.length > 1 || only === undefined)
    throw new DataError(
      '--against compares one policy with one text',
      undefined,
      'name the policy: privcmp verify ID --against FILE',
    );
  const source = await newText(only.policy, context);
  const report = await againstNew(only.policy, source, context);
  if (!context.options.update) return tell([report], context, context.write);
  const { writeUpdate } = await import('./verify-update.js');
  const to = await writeUpdate(only.file, report, source, context);
  // The result is the record: where that goes to standard output, the report stands beside it.
  const say = to === undefined ? context.io.err : context.io.out;
  return tell([report], context, async (pieces) => {
    for await (const piece of pieces) await say(piece);
  });
}

/** `privcmp verify`. */
export async function runVerify(names: readonly string[], context: Context<'verify'>): Promise<ExitCode> {
  const { against, ota, update } = context.options;
  const isInPlace = against === undefined && ota === undefined;
  if (update && isInPlace)
    throw new UsageError(
      '--update needs a new version of the text',
      'name it: privcmp verify ID --against FILE --update -o RECORD',
    );
  const { files, place } = context.library();
  if (names.length === 0 && files().length === 0)
    throw new DataError('the folder holds no records', place.folder, 'nothing was verified');
  const { all, open, unchecked, unread } = isInPlace
    ? await tell(inPlace(names, context), context, context.write)
    : await runAgainst(names, context);
  if (all > 0 && unread === all) return exit.failed;
  if (open > 0) return exit.found;
  if (all > 0 && unchecked === all) {
    await context.say(
      'privcmp: nothing was verified: no folder of source texts is named',
      '  name it with --sources DIR, PRIVCMP_SOURCES or the configuration file',
    );
    return exit.failed;
  }
  return exit.ok;
}
