import { UsageError } from '../errors.js';
import type { Proof } from '../evidence/prove.js';
import type { Held } from '../evidence/report.js';
import { type ExitCode, exit } from '../exit.js';
import { given } from '../model/given.js';
import { factsIn, type Policy } from '../model/policy.js';
import { everySection, sectionNamed } from '../model/sections/index.js';
import { bundledSet, compare } from '../questions/index.js';
import { json } from '../render/clean.js';
import { matrixTable } from '../render/matrix/table.js';
import { policyJson } from '../render/show-json.js';
import { type FactPlace, type ShowView, showText } from '../render/show-text.js';
import type { Context } from './context.js';
import { evidenceLines, proofOf } from './evidence.js';
import type { Writers } from './formats.js';
import { ownSet, withSections } from './questions.js';

/** What has become of the text, and what it was read from where it was no text. */
function sourceLine({ policy, state }: Held): string {
  const { file, original } = policy.source;
  const said = {
    verified: 'verified',
    changed: 'changed since the record was made',
    missing: 'missing from the sources folder',
    unreadable: 'cannot be read',
    unchecked: 'unchecked (name the folder of the source texts with --sources to check)',
  }[state];
  if (original === undefined) return `${file} · ${said}`;
  const from = original.file === '-' ? 'standard input' : original.file;
  return `${file} · ${said} · read from ${from} (SHA-256 ${original.sha256.slice(0, 12)}…)`;
}

function coverageLine(proof: Proof): string {
  const { sentences, cited, omitted, partly, unaccounted } = proof.coverage;
  const rest = [
    ...(partly > 0 ? [`${partly} partly`] : []),
    ...(unaccounted.length > 0 ? [`${unaccounted.length} unaccounted for`] : []),
  ];
  return `${sentences} sentences: ${[`${cited} cited`, `${omitted} omitted with a reason`, ...rest].join(', ')}`;
}

/** `retention[2]`: a fact's own handle, as every view prints it. */
const handle = /^([a-z]+)\[(\d+)\]$/;

/** `privcmp show`. */
export async function runShow(args: readonly string[], asked: Context<'show'>): Promise<ExitCode> {
  const context = withSections(asked);
  const { options } = context;
  const handles = args.filter((arg) => handle.test(arg));
  const names = args.filter((arg) => !handle.test(arg));
  if (names.length === 0)
    throw new UsageError('no policy is named', `write it first: privcmp show jp-cars "${handles[0]}"`);
  if (options.quotes && context.sources() === undefined && options.format === 'text')
    throw new UsageError(
      '--quotes needs the source texts',
      'name their folder with --sources DIR, PRIVCMP_SOURCES or the configuration file',
    );
  const shown: Held[] = [];
  for await (const { policy } of context.records(names)) shown.push(await proofOf(policy, context));
  await context.write(await writers[options.format](shown, handles, context));
  return exit.ok;
}

type Writer = (
  shown: readonly Held[],
  handles: readonly string[],
  context: Context<'show'>,
) => string | Promise<string>;

const writers: Writers<'show', Writer> = {
  json: (shown, _, { options: { section } }) => {
    const values = shown.map((held) => policyJson(held, section));
    return json(values.length === 1 ? values[0] : values);
  },
  text: async (shown, handles, context) => {
    const { full, section, quotes, silent, notes } = context.options;
    const asksFacts = full || quotes || silent || notes || section !== undefined || handles.length > 0;
    const parts: string[] = [];
    for (const held of shown)
      parts.push(asksFacts ? await text(held, handles, context) : await brief(held.policy, context));
    return parts.join('\n');
  },
};

async function text(held: Held, handles: readonly string[], context: Context<'show'>): Promise<string> {
  const { options } = context;
  const { policy, evidence } = held;
  const facts = handles.map((written) => factNamed(written, policy));
  const view: ShowView = {
    policy,
    lexicon: context.lexicon(),
    silent: options.silent === true,
    notes: options.notes === true || facts.length > 0,
    ...(facts.length === 0 ? {} : { facts }),
    ...(options.quotes || facts.length > 0 ? { evidence: evidenceLines(held) } : {}),
    source: sourceLine(held),
    ...given({ sections: options.section, coverage: evidence && coverageLine(evidence.proof) }),
  };
  return showText(view, await context.style());
}

/** A fact by its handle. Throws UsageError where there is none. */
function factNamed(written: string, policy: Policy): FactPlace {
  const [, name = '', number = ''] = handle.exec(written) ?? [];
  const index = Number(number);
  const section = sectionNamed(name);
  const facts = section === undefined ? [] : factsIn(policy, section);
  const fact = facts[index];
  if (section !== undefined && fact !== undefined) return { section, fact, index };
  throw new UsageError(
    `${policy.id} has no fact ${written}`,
    section === undefined
      ? `sections are: ${everySection.map((one) => one.name).join(', ')}`
      : facts.length === 0
        ? `its section ${name} holds no facts`
        : `its section ${name} has ${name}[0] to ${name}[${facts.length - 1}]`,
  );
}

/** The reader's own questions, else those of the first screen, and what this policy answers. */
async function brief(policy: Policy, context: Context): Promise<string> {
  const lexicon = context.lexicon();
  const own = await ownSet(context);
  const matrix = compare(own ?? bundledSet(lexicon), [policy], lexicon);
  return matrixTable({ matrix, isBrief: own === undefined }, await context.style());
}
