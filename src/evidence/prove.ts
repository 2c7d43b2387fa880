import { grouped } from '../model/groups.js';
import { formatPath, type Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import { type Claim, type Coverage, coverage } from './coverage.js';
import { type Resolution, resolveAnchor, type Span } from './resolve.js';
import { prepareText, type SourceText } from './text.js';

/** How a record's text stands to the one that was read: its hash is equal, differs, or there is no text. */
export type SourceState = 'verified' | 'changed' | 'missing' | 'unreadable' | 'unchecked';

/** An anchor of a record and where it stands there. */
export interface Citation {
  readonly anchor: string;
  /** Of the anchor in the normalised record; a single `cite` counts as a list of one. */
  readonly path: Path;
  /** Where the cited thing stands: `retention[0]`, `parties[1]`, `document`, `omitted.courtesy`. */
  readonly ref: string;
  readonly omission?: string;
}

export interface Proved extends Citation {
  readonly resolution: Resolution;
}

/** A record held against a text: every anchor's outcome, and what of the text is accounted for. */
export interface Proof {
  readonly text: SourceText;
  /** In the order of `citationsOf`. */
  readonly citations: readonly Proved[];
  readonly coverage: Coverage;
}

/** Every anchor of a record, in the order of the record. */
export function citationsOf(policy: Policy): readonly Citation[] {
  const cites = (anchors: readonly string[], path: Path, ref: string): Citation[] =>
    anchors.map((anchor, i) => ({ anchor, path: [...path, i], ref }));
  return [
    ...policy.parties.flatMap((party, i) => cites(party.cite, ['parties', i, 'cite'], `parties[${i}]`)),
    ...cites(policy.document.cite, ['document', 'cite'], 'document'),
    ...Object.entries(policy.sections).flatMap(([section, record]) =>
      record.facts.flatMap((fact, i) =>
        cites(fact.cite, ['sections', section, i, 'cite'], `${section}[${i}]`),
      ),
    ),
    ...Object.entries(policy.omitted).flatMap(([omission, anchors]) =>
      cites(anchors, ['omitted', omission], `omitted.${omission}`).map((one) => ({ ...one, omission })),
    ),
  ];
}

/** Reads a text as the record tells: in its language, with its corrections of headings. */
export const textFor = ({ document, source }: Policy, raw: string): SourceText =>
  prepareText(raw, document.language, source.headings);

/** Holds a record against a text. */
export function prove(policy: Policy, text: SourceText): Proof {
  const citations = citationsOf(policy).map((citation) => ({
    ...citation,
    resolution: resolveAnchor(text, citation.anchor),
  }));
  const claims = (isOmitted: boolean) =>
    citations.flatMap(({ omission, ref, resolution }): Claim[] =>
      resolution.state === 'found' && isOmitted === (omission !== undefined)
        ? [{ ...resolution.span, name: omission ?? ref }]
        : [],
    );
  return { text, citations, coverage: coverage(text, claims(false), claims(true)) };
}

/** A passage of more sentences or characters is reported as too wide. */
const mostUnits = 50;
const longest = 20_000;

const byHolder = remembered((proof: Proof) =>
  grouped(proof.citations, ({ path }) => formatPath(path.slice(0, -2))),
);

/**
 * The passages that the anchors of a fact, a party or the document mean; `holder` is the path to what has the `cite`. Undefined
 * as long as one of its anchors fails, since what it was meant for is not known, or means pages, which prove nothing.
 */
export function citedSpans(proof: Proof, holder: Path): readonly Span[] | undefined {
  const resolutions = (byHolder(proof).get(formatPath(holder)) ?? []).map(({ resolution }) => resolution);
  const spans = resolutions.flatMap((one) => (one.state === 'found' ? [one.span] : []));
  const isUsable =
    spans.length === resolutions.length &&
    spans.every(({ units, quote }) => units.length <= mostUnits && quote.length <= longest);
  return isUsable ? spans : undefined;
}
