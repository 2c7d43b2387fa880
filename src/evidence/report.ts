import type { Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import type { Drift } from './drift.js';
import type { Proof, Proved, SourceState } from './prove.js';
import { shortestAnchor } from './shorten.js';

/** A version that a collection kept of a text: a change by its service, or a technical upgrade of the collection, which is none. */
export interface Observed {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly commit: string;
  readonly technical: boolean;
  /** What the collection says of it. */
  readonly subject: string;
}

/** A record held against a text. */
export interface Evidence {
  readonly proof: Proof;
  readonly sha256: string;
  /** The text's file, as named by the record or the user. */
  readonly file: string;
  /** What a changed text means for the facts. */
  readonly drift?: Drift;
  /** What was observed of it since the record's own, the oldest first; absent where the text is of no collection. */
  readonly versions?: readonly Observed[];
}

/** An anchor that does not mean exactly one passage. */
export interface Doubt {
  readonly cited: Proved;
  /** Anchors that would mean each of the candidates, where there are several. */
  readonly offers: readonly string[];
}

/** A record, how its text stands to the one that was read, and what was found where that is at hand. */
export interface Held {
  readonly policy: Policy;
  readonly state: SourceState;
  readonly evidence?: Evidence;
}

/** All that verifying one record tells. */
export interface Report extends Held {
  readonly doubts: readonly Doubt[];
}

/** Passages of one ambiguous anchor for which another anchor is offered. */
const passagesShown = 3;
/** Anchors for which others are looked for: whoever has mended so many looks again. */
const anchorsHelped = 20;
/** An anchor that fits more passages is too short for help, or its text is no policy. */
const mostPassages = 1000;

/** For ambiguous anchors of a record, anchors that would mean each of the first passages they fit. */
export const offersOf = remembered((proof: Proof): ReadonlyMap<Proved, readonly string[]> => {
  const offers = new Map<Proved, readonly string[]>();
  for (const cited of proof.citations) {
    const { resolution } = cited;
    if (resolution.state !== 'ambiguous' || resolution.total > mostPassages) continue;
    if (offers.size === anchorsHelped) break;
    const spans = resolution.spans.slice(0, passagesShown);
    offers.set(
      cited,
      spans.flatMap(({ start, end }) => shortestAnchor(proof.text, start, end) ?? []),
    );
  }
  return offers;
});

/** Gathers what became of a record's anchors and sentences. */
export function reportOf(held: Held): Report {
  if (held.evidence === undefined) return { ...held, doubts: [] };
  const { proof } = held.evidence;
  const doubts = proof.citations
    .filter(({ resolution }) => resolution.state !== 'found')
    .map((cited) => ({ cited, offers: offersOf(proof).get(cited) ?? [] }));
  return { ...held, doubts };
}

/** The doubtful anchors, without those of facts of which the comparison of two versions says more. */
export function doubtsToShow({ doubts, evidence }: Report): readonly Doubt[] {
  const drift = evidence?.drift;
  if (drift === undefined || !drift.compared) return doubts;
  const told = new Set(
    drift.facts.flatMap(({ state, anchors }) =>
      state === 'uncompared' ? [] : anchors.map(({ anchor }) => anchor),
    ),
  );
  return doubts.filter(({ cited }) => !told.has(cited.anchor));
}

/** How many reports there are; of how many a human is needed; and of how many the text is unchecked, or missing or unreadable. */
export const noReports = { all: 0, open: 0, unchecked: 0, unread: 0 };
export type Sums = Readonly<typeof noReports>;

/** The sums with one report more. */
export const withReport = (sums: Sums, report: Report): Sums => ({
  all: sums.all + 1,
  open: sums.open + Number(needsHuman(report)),
  unchecked: sums.unchecked + Number(report.state === 'unchecked'),
  unread: sums.unread + Number(report.state === 'missing' || report.state === 'unreadable'),
});

/** Does anything in the report need a human: a text that changed or is missing, a doubtful anchor, a sentence left over? */
function needsHuman(report: Report): boolean {
  if (report.state === 'missing' || report.state === 'unreadable' || report.state === 'changed') return true;
  const coverage = report.evidence?.proof.coverage;
  const left = coverage === undefined ? 0 : coverage.partly + coverage.unaccounted.length;
  return report.doubts.length > 0 || left > 0;
}
