import { grouped } from '../model/groups.js';
import { formatPath, type Path } from '../model/path.js';
import { remembered } from '../model/remembered.js';
import type { Proof } from './prove.js';
import type { Span } from './resolve.js';

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
