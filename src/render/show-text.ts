import { given } from '../model/given.js';
import { vocabularyOf } from '../model/key.js';
import { keyLabel } from '../model/label.js';
import type { Lexicon } from '../model/lexicon.js';
import { phrase, valueText } from '../model/phrase.js';
import { type Fact, factsIn, list, type Policy, partyName, recordIn } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { everySection } from '../model/sections/index.js';
import { both, inline } from '../model/words.js';
import { askedTerms, type Item } from '../query/index.js';
import { type EvidenceLine, evidenceBlock } from './evidence-lines.js';
import { clean, indented, item, quiet, rule, titled } from './layout.js';
import { legend, signText, statuses } from './marks.js';
import type { Style } from './style.js';

/** A fact and where it stands. */
export type FactPlace = Pick<Item, 'section' | 'fact' | 'index'>;

export interface ShowView {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  /** Sections by name; all where absent. */
  readonly sections?: readonly string[];
  /** List, under each section, the terms asked of every policy that it does not mention. */
  readonly silent: boolean;
  /** Print the remarks of the normaliser. */
  readonly notes: boolean;
  /** Only these facts, instead of sections. */
  readonly facts?: readonly FactPlace[];
  /** The passages behind a fact, where they were asked for. */
  readonly evidence?: (section: string, fact: number) => readonly EvidenceLine[];
  /** One line on the source: verified, changed, missing. */
  readonly source: string;
  readonly coverage?: string;
}

function factBlock(section: Section, fact: Fact, index: number, view: ShowView, style: Style): string {
  const names = partyName(view.policy);
  const written = typeof fact.summary === 'string' ? fact.summary : '';
  // The open drawer says nothing by its name: what is in it leads.
  const isOpen = section.key.every(({ name }) => list(fact, name).every((term) => term === 'other'));
  const leads = isOpen && written !== '';
  const { named: naming } = section;
  const keyed = keyLabel(section, fact, view.lexicon);
  const named = leads ? written : naming === undefined ? keyed : String(fact[naming]);
  const label = clean(named);
  const without = [...section.key.map((field) => field.name), ...(naming === undefined ? [] : [naming])];
  const line = phrase(section, fact, view.lexicon, { names, without });
  const keys = section.key.map((field) => valueText(field, fact[field.name] ?? [], view.lexicon, names));
  const said = clean(naming === undefined ? line : [...keys, line].filter((part) => part !== '').join('; '));
  const mark = fact.denied ? style.paint.red(statuses.denied.symbol) : style.paint.dim('•');
  const head = indented(
    `${style.paint.bold(label)}${said === '' ? '' : `: ${said}`}`,
    style,
    4,
    `  ${mark} `,
  );
  const summary = written === '' || leads ? [] : [indented(clean(written), style, 6)];
  const note =
    view.notes && typeof fact.note === 'string' ? [quiet(`note: ${clean(fact.note)}`, style, 6)] : [];
  const evidence =
    view.evidence === undefined ? [] : evidenceBlock(view.evidence(section.name, index), style);
  return [head, ...summary, ...note, ...evidence].join('\n');
}

/** What is asked of every policy and not said in a section: not at all, only in other sections, or in another place. */
function unsaidLines(section: Section, view: ShowView, style: Style): readonly string[] {
  const asked = askedTerms(view.policy, section, view.lexicon);
  const line = (is: string, said: string, fits = (_term: string) => true): readonly string[] => {
    const labels = asked
      .filter(({ standing, term }) => standing.is === is && fits(term))
      .map(({ label }) => label);
    if (labels.length === 0) return [];
    return [style.paint.dim(item(`${said}: ${labels.join(', ')}`, style))];
  };
  const deferring = asked.find(({ standing }) => standing.is === 'deferred')?.standing.facts ?? [];
  const where = [
    ...new Set(deferring.map(({ fact }) => view.lexicon.label('deferral', String(fact.deferred)))),
  ];
  // A term that is not there may be meant by one that is.
  const near = new Set(
    section.key.flatMap((field) =>
      factsIn(view.policy, section)
        .flatMap((fact) => list(fact, field.name))
        .flatMap((term) => view.lexicon.term(vocabularyOf(field) ?? '', term)?.near ?? []),
    ),
  );
  // The head of a silent section says it of all its terms.
  const isSilent = recordIn(view.policy, section).status === 'silent';
  return [
    ...line('elsewhere', 'named only elsewhere'),
    ...line('deferred', `not said here; more on ${inline(section.title)} ${both(where)}`),
    ...line('silent', `${statuses.silent.symbol} not called so`, (term) => near.has(term)),
    ...line('silent', `${statuses.silent.symbol} not said`, (term) => !isSilent && !near.has(term)),
  ];
}

function sectionBlock(section: Section, view: ShowView, style: Style): string {
  const record = recordIn(view.policy, section);
  const head = style.paint.bold.underline(section.title);
  const status =
    record.status === 'stated'
      ? ''
      : `  ${signText(statuses[record.status])}${record.reason !== undefined ? `: ${clean(record.reason)}` : ''}`;
  const facts = record.facts.map((fact, i) => factBlock(section, fact, i, view, style));
  const silent = view.silent ? unsaidLines(section, view, style) : [];
  return [indented(head + status, style, 2, ''), ...facts, ...silent].join('\n');
}

/** Below this width no second column can be read. */
const narrow = 40;

/** When a record was made or last reviewed, and by whom if it says so. */
export const normalisedLine = ({ normalised: { date, by } }: Policy): string =>
  by === undefined ? date : `${date}, by ${by}`;

function head(view: ShowView, style: Style): string {
  const { policy } = view;
  const { document } = policy;
  const dates = [
    ...(document.updated === undefined ? [] : [`updated ${document.updated}`]),
    ...(document.effective === undefined ? [] : [`in force from ${document.effective}`]),
  ];
  const rows = {
    Document: `${document.title} · ${document.language} · ${dates.join(', ') || 'undated'}`,
    Source: view.source,
    ...given({ Coverage: view.coverage }),
    Normalised: normalisedLine(policy),
  };
  const body = Object.entries(rows).map(([name, value]) =>
    style.width < narrow
      ? indented(clean(`${name}: ${value}`), style, 2, '')
      : indented(clean(value), style, 12, `${name.padEnd(12)}`),
  );
  return [titled(policy.name, policy.id, style), rule(style), ...body].join('\n');
}

/** Single facts, each under its section, with what the record holds of it. */
function factsText(facts: readonly FactPlace[], view: ShowView, style: Style): string {
  const blocks = facts.map(({ section, fact, index }) => {
    const head = titled(view.policy.name, `${section.name}[${index}]`, style);
    return `${head}\n${factBlock(section, fact, index, view, style)}`;
  });
  return `${blocks.join('\n\n')}\n`;
}

/** A record for people: what the policy says, denies and does not say, section by section. */
export function showText(view: ShowView, style: Style): string {
  if (view.facts !== undefined) return factsText(view.facts, view, style);
  const chosen =
    view.sections === undefined
      ? everySection
      : everySection.filter((section) => view.sections?.includes(section.name));
  const used = chosen
    .map((section) => recordIn(view.policy, section).status)
    .filter((status) => status !== 'stated');
  const denied = chosen.some((section) => factsIn(view.policy, section).some((fact) => fact.denied));
  const marks = legend([...used, ...(denied ? ['denied'] : []), ...(view.silent ? ['silent'] : [])]);
  const foot = marks === '' ? [] : [quiet(marks, style)];
  return `${[head(view, style), ...chosen.map((section) => sectionBlock(section, view, style)), ...foot].join('\n\n')}\n`;
}
