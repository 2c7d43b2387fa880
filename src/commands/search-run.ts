import { UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { fold } from '../model/fold.js';
import { given } from '../model/given.js';
import { nearest } from '../model/nearest.js';
import type { Policy } from '../model/policy.js';
import { didYouMean, short } from '../model/words.js';
import { haystackOf, mayFind, policiesNamed, type Query } from '../query/index.js';
import { cleanLine, json } from '../render/clean.js';
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
import type { Noted, Opened } from '../store/library.js';
import { Note } from '../store/notes.js';
import type { Context } from './context.js';
import type { Format, Writers } from './formats.js';
import { queryOf } from './query.js';
import { withSections } from './questions.js';

export interface SearchCommandOptions {
  readonly format: Format<'search'>;
  readonly section?: readonly string[];
  readonly policy?: readonly string[];
  readonly text?: boolean;
  readonly count?: boolean;
  readonly files?: boolean;
}

async function* recordsOf(
  options: SearchCommandOptions,
  context: Context,
  onError?: (error: Error) => void,
): AsyncGenerator<Opened> {
  if (options.policy === undefined)
    yield* onError === undefined ? context.records() : context.library().all(onError);
  else for (const name of options.policy) yield await context.library().open(name);
}

/** What a record is called, and all that words can be found in. */
const haystackIn = (policy: Policy, context: Context) => ({
  names: [policy.id, policy.name, ...policy.aliases],
  haystack: haystackOf(policy, context.lexicon()),
});
type Haystack = ReturnType<typeof haystackIn>;

/** The records that are searched, each with its haystack: most are not opened to see that they hold nothing. */
async function* haystacks(options: SearchCommandOptions, context: Context): AsyncGenerator<Noted<Haystack>> {
  const make = (policy: Policy) => haystackIn(policy, context);
  if (options.policy === undefined) yield* context.noted('haystack', make);
  else
    for await (const { policy, file } of recordsOf(options, context))
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
export async function runSearch(
  words: readonly string[],
  asked: SearchCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const options = withSections(asked);
  if (options.count && options.files)
    throw new UsageError('--count and --files cannot both be given', 'choose one of them');
  if (options.text && options.section !== undefined)
    throw new UsageError('--section is about facts, and --text searches texts', 'leave one of them out');
  const query = await queryOf(words.join(' '), context, options.text ? 'text' : 'query');
  const search = options.text ? searchTexts : searchFacts;
  const outcome = await search(query, options, context);
  const found = outcome.counts.length > 0;
  if (found || options.format === 'json')
    await context.write(await writers[options.format](outcome, options, context));
  else await outcome.nothing();
  return found ? exit.ok : exit.found;
}

const isBrief = ({ count, files }: SearchCommandOptions): boolean => count === true || files === true;
const countOf = ({ file, found }: Count, { files }: SearchCommandOptions): string =>
  files ? file : String(found);

type Writer = (outcome: Outcome, options: SearchCommandOptions, context: Context) => string | Promise<string>;

const writers: Writers<'search', Writer> = {
  json: ({ counts, rows }, options) => json(isBrief(options) ? counts : rows),
  csv: (outcome, options) => {
    if (!isBrief(options)) return csv(outcome.csv());
    const rows = outcome.counts.map((one) => [one.policy, countOf(one, options)]);
    return csv([['policy', options.files ? 'file' : 'found'], ...rows]);
  },
  text: async ({ counts, text }, options, context) => {
    if (!isBrief(options)) return text(await context.style());
    const cells = counts.map((one) =>
      [...(options.files ? [] : [one.policy]), countOf(one, options)].map(cleanLine),
    );
    return `${listing(cells)}\n`;
  },
};

async function searchFacts(query: Query, options: SearchCommandOptions, context: Context): Promise<Outcome> {
  const named = policiesNamed(query);
  const hits: Hit[] = [];
  const counts: Count[] = [];
  const names: string[] = [];
  let read = 0;
  for await (const { note, file, open } of haystacks(options, context)) {
    read += 1;
    if (named.length > 0) names.push(...note.value().names);
    if (!mayFind(query.node, (text) => note.mayHold(text))) continue;
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
    nothing: () => sayNothing(query, read, options, context),
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
async function sayNothing(
  query: Query,
  read: number,
  options: SearchCommandOptions,
  context: Context,
): Promise<void> {
  const { reportNothing } = await import('../search/nothing.js');
  // What cannot be read was told of the first time.
  const report = await reportNothing(
    query,
    read,
    recordsOf(options, context, () => {}),
  );
  for (const line of nothingLines(query, report, options.section)) await context.say(line);
}

async function searchTexts(query: Query, options: SearchCommandOptions, context: Context): Promise<Outcome> {
  if (context.sources() === undefined)
    throw new UsageError(
      '--text needs the source texts',
      'name their folder with --sources DIR, PRIVCMP_SOURCES or the configuration file',
    );
  const [{ passagesIn }, { proofOf }] = await Promise.all([
    import('../search/passages.js'),
    import('./evidence.js'),
  ]);
  const hits: TextHit[] = [];
  const counts: Count[] = [];
  let texts = 0;
  for await (const { policy, file } of recordsOf(options, context)) {
    const { state, proof } = await proofOf(policy, context);
    if (proof === undefined) {
      context.leaveOut(`${policy.id}: source text ${state}`);
      continue;
    }
    texts += 1;
    const found = passagesIn(proof.text, query);
    if (found.length > 0) counts.push({ policy: policy.id, file, found: found.length });
    for (const { heading, lines, text } of found) {
      const under = heading === undefined ? undefined : proof.text.units[heading]?.text;
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
