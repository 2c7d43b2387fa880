import { given } from '../model/given.js';
import { vocabularyOf } from '../model/key.js';
import { keyLabel } from '../model/label.js';
import type { Lexicon } from '../model/lexicon.js';
import { phrase, valueText } from '../model/phrase.js';
import { factsIn, list, type Policy, partyName, recordIn } from '../model/policy.js';
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

function factBlock({ section, fact, index }: FactPlace, view: ShowView, style: Style): string {
  const { lexicon, policy, notes } = view;
  const { key, named } = section;
  const names = partyName(policy);
  const written = typeof fact.summary === 'string' ? fact.summary : '';
  // The open drawer says nothing by its name: what is in it leads.
  const leads = written !== '' && key.every(({ name }) => list(fact, name).every((term) => term === 'other'));
  const keyed = named === undefined ? keyLabel(section, fact, lexicon) : String(fact[named]);
  const without = [...key.map(({ name }) => name), ...(named === undefined ? [] : [named])];
  const line = phrase(section, fact, lexicon, { names, without });
  const keys = key.map((field) => valueText(field, fact[field.name] ?? [], lexicon, names));
  const said = named === undefined ? line : [...keys, line].filter((part) => part !== '').join('; ');
  const label = style.paint.bold(clean(leads ? written : keyed));
  const mark = fact.denied ? style.paint.red(statuses.denied.symbol) : style.paint.dim('•');
  return [
    indented(said === '' ? label : `${label}: ${clean(said)}`, style, 4, `  ${mark} `),
    ...(written === '' || leads ? [] : [indented(clean(written), style, 6)]),
    ...(notes && typeof fact.note === 'string' ? [quiet(`note: ${clean(fact.note)}`, style, 6)] : []),
    ...evidenceBlock(view.evidence?.(section.name, index) ?? [], style),
  ].join('\n');
}

/** What is asked of every policy and not said in a section: not at all, only in other sections, or in another place. */
function unsaidLines(section: Section, { policy, lexicon }: ShowView, style: Style): readonly string[] {
  const asked = askedTerms(policy, section, lexicon);
  const line = (is: string, said: string, fits = (_term: string) => true): readonly string[] => {
    const labels = asked.flatMap(({ standing, term, label }) =>
      standing.is === is && fits(term) ? [label] : [],
    );
    return labels.length === 0 ? [] : [style.paint.dim(item(`${said}: ${labels.join(', ')}`, style))];
  };
  const deferring = asked.find(({ standing }) => standing.is === 'deferred')?.standing.facts ?? [];
  const where = deferring.map(({ fact }) => lexicon.label('deferral', String(fact.deferred)));
  // A term that is not there may be meant by one that is.
  const near = new Set(
    section.key.flatMap((field) =>
      factsIn(policy, section)
        .flatMap((fact) => list(fact, field.name))
        .flatMap((term) => lexicon.term(vocabularyOf(field) ?? '', term)?.near ?? []),
    ),
  );
  // The head of a silent section says it of all its terms.
  const isSilent = recordIn(policy, section).status === 'silent';
  return [
    ...line('elsewhere', 'named only elsewhere'),
    ...line('deferred', `not said here; more on ${inline(section.title)} ${both([...new Set(where)])}`),
    ...line('silent', `${statuses.silent.symbol} not called so`, (term) => near.has(term)),
    ...line('silent', `${statuses.silent.symbol} not said`, (term) => !isSilent && !near.has(term)),
  ];
}

function sectionBlock(section: Section, view: ShowView, style: Style): string {
  const { status, reason, facts } = recordIn(view.policy, section);
  const why = reason === undefined ? '' : `: ${clean(reason)}`;
  const said = status === 'stated' ? '' : `  ${signText(statuses[status])}${why}`;
  return [
    indented(style.paint.bold.underline(section.title) + said, style, 2, ''),
    ...facts.map((fact, index) => factBlock({ section, fact, index }, view, style)),
    ...(view.silent ? unsaidLines(section, view, style) : []),
  ].join('\n');
}

/** Below this width no second column can be read. */
const narrow = 40;

/** When a record was made or last reviewed, and by whom if it says so. */
export const normalisedLine = ({ normalised: { date, by } }: Policy): string =>
  by === undefined ? date : `${date}, by ${by}`;

function head({ policy, source, coverage }: ShowView, style: Style): string {
  const { title, language, updated, effective } = policy.document;
  const dates = [updated && `updated ${updated}`, effective && `in force from ${effective}`];
  const rows = {
    Document: `${title} · ${language} · ${dates.flatMap((date) => date ?? []).join(', ') || 'undated'}`,
    Source: source,
    ...given({ Coverage: coverage }),
    Normalised: normalisedLine(policy),
  };
  const body = Object.entries(rows).map(([name, value]) =>
    style.width < narrow
      ? indented(clean(`${name}: ${value}`), style, 2, '')
      : indented(clean(value), style, 12, name.padEnd(12)),
  );
  return [titled(policy.name, policy.id, style), rule(style), ...body].join('\n');
}

/** A record for people: what the policy says, denies and does not say, section by section; or single facts. */
export function showText(view: ShowView, style: Style): string {
  const { policy, sections, silent } = view;
  if (view.facts !== undefined) {
    const blocks = view.facts.map((place) => {
      const handle = `${place.section.name}[${place.index}]`;
      return `${titled(policy.name, handle, style)}\n${factBlock(place, view, style)}`;
    });
    return `${blocks.join('\n\n')}\n`;
  }
  const chosen = everySection.filter(({ name }) => sections?.includes(name) ?? true);
  const records = chosen.map((section) => recordIn(policy, section));
  const denied = records.some(({ facts }) => facts.some((fact) => fact.denied));
  const used = records.map(({ status }) => status).filter((status) => status !== 'stated');
  const marks = legend([...used, ...(denied ? ['denied'] : []), ...(silent ? ['silent'] : [])]);
  return `${[
    head(view, style),
    ...chosen.map((section) => sectionBlock(section, view, style)),
    ...(marks === '' ? [] : [quiet(marks, style)]),
  ].join('\n\n')}\n`;
}
