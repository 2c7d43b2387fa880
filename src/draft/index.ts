/** A draft: what can be found mechanically in a source text, written as a record that a person goes on with. */
import { prepareText } from '../evidence/index.js';
import { notLookedFor } from '../evidence/values/languages/index.js';
import { isAfter } from '../model/date.js';
import type { SourceOf } from '../model/policy.js';
import { type Anchors, anchorsOf, type Cite } from './anchors.js';
import type { DateLabel } from './document-dates.js';
import { type Findings, findAll } from './findings.js';
import { findPublisher, fits, nameInTitle, nameOfId, placesOf, withoutForm } from './identity.js';
import { detectLanguage } from './language.js';
import { type Hit, hit } from './passage.js';
import { idOf, periodsLeft, suggest } from './suggest.js';
import { printable } from './yaml.js';

/** What the record will say of its source, and what the draft is made from. */
export interface DraftInput extends SourceOf {
  readonly id: string;
  /** A label for people; found in the text if not given. */
  readonly name?: string;
  /** BCP 47; detected if not given. */
  readonly language?: string;
  readonly raw: string;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
}

export type Draft = ReturnType<typeof draftOf>;

/** Makes a draft of a text that holds at least one sentence. */
export function draftOf(input: DraftInput) {
  const detected = input.language === undefined ? detectLanguage(input.raw) : undefined;
  const source = prepareText(input.raw, input.language ?? detected?.language ?? 'en');
  const findings = findAll(source, detected?.sure ?? true);
  const anchors = anchorsOf(source);
  const { updated, effective, doubtful } = documentDates(findings, input.today);
  const { passages, title: titled } = findings;
  const title = printable(titled?.value ?? '') || input.id;
  const titles = citeOfFirst(
    passages
      .filter(({ text }) => text === titled?.passage.text)
      .map((passage) => hit(passage, { value: title, start: 0, end: titled?.value.length ?? 0 })),
    anchors,
  );
  const shown = [updated, effective].filter((one) => one !== undefined);
  const cites = new Map(shown.map((one) => [one.passage.unit.index, citeOf(one, anchors)]));
  const { name, publisher } = publisherOf(input, findings, anchors, title);
  return {
    input,
    source,
    anchors,
    name,
    publisher,
    document: {
      title,
      updated: updated?.value.date,
      effective: effective?.value.date,
      cites: [...titles, ...[...cites.values()].filter(({ anchor }) => anchor !== titles[0]?.anchor)],
    },
    /** False where the detector was not sure. */
    languageSure: detected?.sure ?? true,
    /** What was not looked for, because its words in this language are not known. */
    notLookedFor: notLookedFor(source.language),
    /** Dates of the document that a person must read: unlabelled, or with day and month exchangeable. */
    doubtfulDates: doubtful,
    suggestions: suggest(findings, anchors, [name, publisher.name]),
    /** Periods found beyond those that are suggested. */
    periodsLeft: periodsLeft(findings),
    /** Paths of the values that stand as facts although nobody has confirmed them: the record's `draft`. */
    unconfirmed: [
      ...(input.name === undefined ? ['name'] : []),
      'parties',
      'document.title',
      ...(input.language === undefined ? ['document.language'] : []),
      ...(updated === undefined ? [] : ['document.updated']),
      ...(effective === undefined ? [] : ['document.effective']),
    ],
  };
}

/** The whole unit where it is short, else only what was found: a date at the end of a long paragraph. */
function citeOf(one: Hit<unknown>, anchors: Anchors): Cite {
  const { unit } = one.passage;
  return unit.words.length <= 20 ? anchors.unit(unit.index) : anchors.passage(one.start, one.end);
}

/** Places with the same words that are looked at for one that an anchor means. */
const mostPlaces = 20;

/** How the first of some places is cited that an anchor means; where none does, the first of all. */
function citeOfFirst(places: readonly Hit<unknown>[], anchors: Anchors): readonly Cite[] {
  const isMeant = (place: Hit<unknown>) => citeOf(place, anchors).anchor !== undefined;
  const place = places.slice(0, mostPlaces).find(isMeant) ?? places[0];
  return place === undefined ? [] : [citeOf(place, anchors)];
}

/**
 * The dates of the document: the first of each label that can be read in one way, but none in the future, and no date of effect
 * before the last change, which is that of an earlier text. What is left is for a person to judge.
 */
function documentDates({ dates, passages }: Findings, today: string) {
  const certain = dates.filter(({ value }) => value.other === undefined);
  const first = (label: DateLabel) => certain.find(({ value }) => value.label === label);
  const updated = certain.find(({ value }) => value.label === 'updated' && !isAfter(value.date, today));
  const effective = first('effective');
  const isEarly =
    effective !== undefined && updated !== undefined && effective.value.date < updated.value.date;
  const doubtOf = ({ value: { date, label, other }, passage: { text, unit } }: (typeof dates)[number]) => {
    const isEdge = unit.index < 6 || unit.index >= passages.length - 4;
    if (label === 'other')
      return updated === undefined && isEdge && text.length < 60 && 'the text does not say what this date is';
    if (other !== undefined) return first(label) === undefined && 'day and month may be exchanged';
    if (label === 'updated') return updated === undefined && 'it lies in the future';
    return isEarly && date === effective.value.date && 'the text was changed after it';
  };
  const doubtful = dates.flatMap((one) => {
    const why = doubtOf(one);
    const field = one.value.label === 'effective' ? 'effective' : 'updated';
    return why === false ? [] : [{ field, date: one.value.date, why, line: one.passage.unit.lines[0] }];
  });
  return { updated, effective: isEarly ? undefined : effective, doubtful: doubtful.slice(0, 4) };
}

function publisherOf(input: DraftInput, findings: Findings, anchors: Anchors, title: string) {
  const { passages } = findings;
  const speaking = findPublisher(passages, input.id);
  const called = printable(speaking?.value ?? '');
  const titled = nameInTitle(title);
  // A title in capitals does not say how the name is written.
  const written = titled !== undefined && /\p{Ll}/u.test(titled) && fits(titled, input.id, called);
  const name = input.name ?? (withoutForm(written ? titled : called) || nameOfId(input.id));
  const found = speaking ?? placesOf(passages, name)[0] ?? findings.title;
  const behind = found === undefined ? [] : passages.slice(passages.indexOf(found.passage) + 1);
  const places = [...(found === undefined ? [] : [found]), ...placesOf(behind, called || name)];
  return {
    name,
    publisher: { id: idOf(input.id), name: called || name, cites: citeOfFirst(places, anchors) },
  };
}
