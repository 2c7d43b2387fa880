import { UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { fold } from '../model/fold.js';
import { given } from '../model/given.js';
import { nearest } from '../model/nearest.js';
import type { Policy } from '../model/policy.js';
import { didYouMean, short } from '../model/words.js';
import { haystackOf, mayFind, policiesNamed, type Query } from '../query/index.js';
import { cleanLine, jsonList } from '../render/clean.js';
import { csv } from '../render/csv.js';
import { listing } from '../render/layout.js';
import {
  hitRows,
  hitTable,
  noPassage,
  nothingLines,
  passagesText,
  passageTable,
  searchText,
  type TextHit,
} from '../render/search-text.js';
import type { Style } from '../render/style.js';
import { type Hit, searchPolicy } from '../search/hits.js';
import { Note } from '../store/notes.js';
import type { Context } from './context.js';
import { proofOf } from './evidence.js';
import type { Writers, Written } from './formats.js';
import type { Options } from './options.js';
import { queryOf } from './query.js';
import { withSections } from './questions.js';

/** The records that are searched, each with its haystack: most are not opened to see that they hold nothing. */
async function* haystacks(context: Context) {
  // What a record is called, and all that words can be found in.
  const make = (policy: Policy) => ({
    names: [policy.id, policy.name, ...policy.aliases],
    haystack: haystackOf(policy, context.lexicon()),
  });
  const { policy: names } = context.options;
  if (names === undefined) yield* context.noted('haystack', make);
  else
    for await (const { policy, file } of context.records(names))
      yield { file, note: Note.of(make(policy)), open: async () => policy };
}

/** How much was found in a policy. */
interface Count {
  readonly policy: string;
  readonly file: string;
  readonly found: number;
}

/** What was found, and how it is written in each format. */
interface Outcome {
  readonly counts: readonly Count[];
  readonly rows: readonly object[];
  readonly csv: () => readonly (readonly string[])[];
  readonly text: (style: Style) => string;
  /** Says on standard error that nothing was found. */
  readonly nothing: () => Promise<void>;
}

/** `privcmp search`. */
export async function runSearch(words: readonly string[], asked: Context<'search'>): Promise<ExitCode> {
  const context = withSections(asked);
  const { options } = context;
  if (options.count && options.files)
    throw new UsageError('--count and --files cannot both be given', 'choose one of them');
  if (options.text && options.section !== undefined)
    throw new UsageError('--section is about facts, and --text searches texts', 'leave one of them out');
  const query = await queryOf(words.join(' '), context, options.text ? 'text' : 'query');
  const search = options.text ? searchTexts : searchFacts;
  const outcome = await search(query, context);
  const found = outcome.counts.length > 0;
  if (found || options.format === 'json')
    await context.write(await writers[options.format](outcome, context));
  else await outcome.nothing();
  return found ? exit.ok : exit.found;
}

const isBrief = ({ count, files }: Partial<Options>): boolean => count === true || files === true;
/** The policies, with how much was found in each, or with their files. */
const rowsOf = (counts: readonly Count[], { files }: Partial<Options>) =>
  counts.map(({ file, found, policy }) => [policy, files ? file : String(found)]);

type Writer = (outcome: Outcome, context: Context) => Written | Promise<string>;

const writers: Writers<'search', Writer> = {
  json: ({ counts, rows }, { options }) => jsonList(isBrief(options) ? counts : rows),
  csv: (outcome, { options }) => {
    const head = ['policy', options.files ? 'file' : 'found'];
    return csv(isBrief(options) ? [head, ...rowsOf(outcome.counts, options)] : outcome.csv());
  },
  text: async ({ counts, text }, { options, style }) => {
    if (!isBrief(options)) return text(await style());
    const rows = rowsOf(counts, options).map((row) => row.slice(options.files ? 1 : 0));
    return `${listing(rows.map((row) => row.map(cleanLine)))}\n`;
  },
};

async function searchFacts(query: Query, context: Context): Promise<Outcome> {
  const { options } = context;
  const named = policiesNamed(query);
  const may = mayFind(query.node, query.lexicon);
  const hits: Hit[] = [];
  const counts: Count[] = [];
  const names: string[] = [];
  let read = 0;
  for await (const { note, file, open } of haystacks(context)) {
    read += 1;
    if (named.length > 0) names.push(...note.value().names);
    if (!may((text) => note.mayHold(text))) continue;
    const policy = await open();
    const found = searchPolicy(policy, query, given({ sections: options.section }));
    hits.push(...found);
    if (found.length > 0) counts.push({ policy: policy.id, file, found: found.length });
  }
  if (counts.length === 0) checkPolicies(named, names);
  return {
    counts,
    rows: hitRows(hits),
    csv: () => hitTable(hits),
    text: (style) => searchText(hits, query, style, options.policy !== undefined),
    nothing: () => sayNothing(query, read, context),
  };
}

/** Refuses a query that names a policy of which there is no record: "nothing found" would be a claim about it. */
function checkPolicies(named: readonly string[], names: readonly string[]): void {
  const known = new Set(names.map(fold));
  const stranger = named.find((name) => !known.has(fold(name)));
  if (stranger === undefined) return;
  throw new UsageError(
    `there is no record of a policy "${short(stranger)}"`,
    didYouMean(nearest(stranger, names), 'privcmp list shows all'),
  );
}

/** Says what was looked for, and where; what it says is about records, and never about policies. */
async function sayNothing(query: Query, read: number, context: Context): Promise<void> {
  const { reportNothing } = await import('../search/nothing.js');
  const report = await reportNothing(query, read, context.records(context.options.policy));
  await context.say(...nothingLines(query, report, context.options.section));
}

async function searchTexts(query: Query, context: Context): Promise<Outcome> {
  if (context.sources() === undefined)
    throw new UsageError(
      '--text needs the source texts',
      'name their folder with --sources DIR, PRIVCMP_SOURCES or the configuration file',
    );
  const { passagesIn } = await import('../search/passages.js');
  const hits: TextHit[] = [];
  const counts: Count[] = [];
  let texts = 0;
  for await (const { policy, file } of context.records(context.options.policy)) {
    const { state, evidence } = await proofOf(policy, context);
    if (evidence === undefined) {
      context.leaveOut(`${policy.id}: source text ${state}`);
      continue;
    }
    texts += 1;
    const found = passagesIn(evidence.proof.text, query);
    if (found.length > 0) counts.push({ policy: policy.id, file, found: found.length });
    for (const { heading, lines, text } of found) {
      const under = heading === undefined ? undefined : evidence.proof.text.units[heading]?.text;
      hits.push({ policy: policy.id, lines, quote: text, ...given({ heading: under }) });
    }
  }
  return {
    counts,
    rows: hits,
    csv: () => passageTable(hits),
    text: (style) => passagesText(hits, query, style),
    nothing: () => context.say(noPassage(query, texts)),
  };
}
