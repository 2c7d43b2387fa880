import { resolveAnchor, type SourceText, type Span, type Unit } from '../../src/evidence/index.js';
import type { Citation } from '../../src/evidence/prove.js';
import { change, factAt, type Kind, lineOf, linesOf, proved, put, quoted, written } from './make.js';
import { type Subject, spread } from './subject.js';

/** An anchor that means one passage. */
interface Cited extends Citation {
  readonly span: Span;
  readonly text: SourceText;
}

function cites({ proof }: Subject, suits: (one: Cited) => boolean, most = 4): readonly Cited[] {
  const found = (proof?.citations ?? []).flatMap(({ resolution, ...one }) =>
    proof !== undefined && resolution.state === 'found'
      ? [{ ...one, span: resolution.span, text: proof.text }]
      : [],
  );
  return spread(found.filter(suits), most);
}

const stateOf = (anchor: string, { text }: Cited) => resolveAnchor(text, anchor).state;
const startOf = ({ anchor }: Cited) => anchor.split(' … ')[0] ?? '';
const isAny = () => true;
const hasSmall = ({ anchor }: Cited) => /[a-z]/.test(anchor);
const hasContext = ({ anchor }: Cited) => anchor.includes(' >> ');
const isPair = ({ anchor }: Cited) => anchor.includes(' … ');
const isOfFact = ({ path }: Cited) => path[0] === 'sections';
const isOfOne = ({ span }: Cited) => span.units.length === 1;
const isLong = ({ span }: Cited) => span.quote.split(/\s+/).length > 12;
const copyOf = ({ span }: Cited) => span.quote.split(' ').slice(0, 12).join(' ');
/** May the whole passage stand as its anchor, but for its length? */
const isTooLong = (one: Cited) =>
  isOfOne(one) &&
  one.span.quote.split(' ').length > 14 &&
  !hasContext(one) &&
  stateOf(one.span.quote, one) === 'found';
const unitOf = ({ span, text }: Cited) => text.units[span.units[0] ?? -1] as Unit;

/** An anchor with something else in its place. */
const anchors = (
  name: string,
  rule: string,
  suits: (one: Cited) => boolean,
  write: (before: string, one: Cited) => string,
  most?: number,
): Kind =>
  proved(name, rule, (s) =>
    cites(s, suits, most).map((one) => change(s, written(s, one.path), (before) => write(before, one))),
  );

/** Mistakes that show only against the source text. */
export const textKinds: readonly Kind[] = [
  anchors(
    'anchor changed by a letter',
    'anchor-not-found',
    isAny,
    (before) => before.replace(/[a-z](?=[^a-z]*$)/, 'q'),
    8,
  ),
  anchors('anchor in other case', 'anchor-not-found', hasSmall, (before) => before.toUpperCase()),
  proved('anchor cut until it fits twice', 'anchor-ambiguous', (s) =>
    cites(s, (one) => !hasContext(one), 40)
      .map((one) => ({ one, short: startOf(one).split(' ')[0] ?? '' }))
      .filter(({ one, short }) => stateOf(short, one) === 'ambiguous')
      .slice(0, 6)
      .map(({ one, short }) => change(s, written(s, one.path), () => quoted(short))),
  ),
  anchors('anchor too long', 'anchor-too-long', isTooLong, (_, { span }) => quoted(span.quote)),
  anchors('anchor without its end', 'anchor-malformed', isPair, (_, one) => quoted(`${startOf(one)} …`)),
  proved('anchor inside another of its fact', 'duplicate-anchor', (s) =>
    cites(s, (one) => isOfFact(one) && isPair(one) && !hasContext(one))
      .filter(
        (one) => stateOf(startOf(one), one) === 'found' && written(s, one.path).length < one.path.length,
      )
      .map((one) => change(s, written(s, one.path), (before) => `[${before}, ${quoted(startOf(one))}]`)),
  ),
  proved('source text changed', 'source-changed', (s) => [
    change(s, ['source', 'sha256'], (before) => before.slice(0, -1) + (before.endsWith('0') ? '1' : '0')),
  ]),
  proved('omission removed', 'sentence-unaccounted', (s) =>
    cites(s, (one) => (s.policy.omitted[one.omission ?? '']?.length ?? 0) > 1 && isOfOne(one), 6).flatMap(
      (one) => {
        const unit = unitOf(one);
        const isCited = s.proof?.coverage.units.some((state) => state.unit === unit && state.refs.length > 0);
        if (isCited || unit.kind !== 'sentence') return [];
        const { text } = put(s, lineOf(s, one.path, 'value') - 1, [], 1);
        return [{ text, line: unit.lines[0], inSource: true as const }];
      },
    ),
  ),
  proved('sentence cited and omitted', 'cited-and-omitted', (s) => {
    const [reason] = Object.keys(s.policy.omitted);
    return cites(s, (one) => isOfFact(one) && isOfOne(one) && !one.anchor.includes("'"), 3)
      .filter((one) => reason !== undefined && unitOf(one).kind !== 'heading')
      .map((one) => ({
        text: put(s, lineOf(s, ['omitted', reason ?? '']), [`    - ${quoted(one.anchor)}`]).text,
        line: unitOf(one).lines[0],
        inSource: true as const,
      }));
  }),
  proved('passage copied into a note', 'copied-passage', (s) =>
    cites(s, (one) => isOfFact(one) && isLong(one) && factAt(s, one.path).note === undefined, 3).map((one) =>
      put(s, linesOf(s, one.path).last, [`      note: ${quoted(copyOf(one))}`]),
    ),
  ),
  proved('passage copied into a comment', 'copied-passage', (s) =>
    cites(s, (one) => isOfFact(one) && isLong(one), 2).map((one) =>
      put(s, linesOf(s, one.path).last, [`      # ${copyOf(one)}`]),
    ),
  ),
  proved('correction of a heading that is no line', 'heading-not-found', (s) =>
    s.policy.source.headings === undefined
      ? [put(s, lineOf(s, ['source', 'sha256']), ['  headings: { add: [Nowhere in it] }'])]
      : [],
  ),
];
