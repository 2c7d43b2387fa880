import { resolveAnchor } from '../../src/evidence/resolve.js';
import { change, cites, factAt, type Kind, lineOf, linesOf, proved, quoted, written } from './make.js';
import { withLines } from './subject.js';

/** Mistakes that show only against the source text. */
export const textKinds: readonly Kind[] = [
  proved('anchor changed by a letter', 'anchor-not-found', (s) =>
    cites(s, () => true, 8).map(({ path }) =>
      change(s, written(s, path), (before) => before.replace(/[a-z](?=[^a-z]*$)/, 'q')),
    ),
  ),
  proved('anchor in other case', 'anchor-not-found', (s) =>
    cites(s, ({ anchor }) => /[a-z]/.test(anchor)).map(({ path }) =>
      change(s, written(s, path), (before) => before.toUpperCase()),
    ),
  ),
  proved('anchor cut until it fits twice', 'anchor-ambiguous', (s) =>
    cites(s, ({ anchor }) => !anchor.includes(' >> '), 40)
      .flatMap(({ path, anchor }) => {
        const short = anchor.split(' … ')[0]?.split(' ')[0] ?? '';
        const ambiguous = s.proof !== undefined && resolveAnchor(s.proof.text, short).state === 'ambiguous';
        return ambiguous ? [change(s, written(s, path), () => quoted(short))] : [];
      })
      .slice(0, 6),
  ),
  proved('anchor too long', 'anchor-too-long', (s) =>
    cites(
      s,
      ({ resolution, anchor }) =>
        resolution.state === 'found' &&
        resolution.span.units.length === 1 &&
        resolution.span.quote.split(' ').length > 14 &&
        !anchor.includes(' >> ') &&
        s.proof !== undefined &&
        resolveAnchor(s.proof.text, resolution.span.quote).state === 'found',
    ).map(({ path, resolution }) =>
      change(s, written(s, path), () => quoted(resolution.state === 'found' ? resolution.span.quote : '')),
    ),
  ),
  proved('anchor without its end', 'anchor-malformed', (s) =>
    cites(s, ({ anchor }) => anchor.includes(' … ')).map(({ path, anchor }) =>
      change(s, written(s, path), () => quoted(`${anchor.split(' … ')[0]} …`)),
    ),
  ),
  proved('anchor inside another of its fact', 'duplicate-anchor', (s) =>
    cites(
      s,
      ({ anchor, path: [part] }) => part === 'sections' && anchor.includes(' … ') && !anchor.includes(' >> '),
    ).flatMap(({ path, anchor }) => {
      const part = anchor.split(' … ')[0] ?? '';
      const unique = s.proof !== undefined && resolveAnchor(s.proof.text, part).state === 'found';
      const at = written(s, path);
      if (!unique || at.length === path.length) return [];
      return [change(s, at, (before) => `[${before}, ${quoted(part)}]`)];
    }),
  ),
  proved('source text changed', 'source-changed', (s) => [
    change(s, ['source', 'sha256'], (before) => `${before.slice(0, -1)}${before.endsWith('0') ? '1' : '0'}`),
  ]),
  proved('omission removed', 'sentence-unaccounted', (s) =>
    cites(
      s,
      ({ omission, resolution }) =>
        omission !== undefined &&
        (s.policy.omitted[omission]?.length ?? 0) > 1 &&
        resolution.state === 'found' &&
        resolution.span.units.length === 1,
      6,
    ).flatMap(({ path, resolution }) => {
      const unit =
        resolution.state === 'found' ? s.proof?.text.units[resolution.span.units[0] ?? -1] : undefined;
      const state = s.proof?.coverage.units.find((one) => one.unit === unit);
      if (unit === undefined || state?.refs.length !== 0 || unit.kind !== 'sentence') return [];
      return [
        {
          text: withLines(s, lineOf(s, path, 'value') - 1, [], 1),
          line: unit.lines[0],
          inSource: true as const,
        },
      ];
    }),
  ),
  proved('sentence cited and omitted', 'cited-and-omitted', (s) =>
    cites(
      s,
      ({ path: [part], anchor, resolution }) =>
        part === 'sections' &&
        resolution.state === 'found' &&
        resolution.span.units.length === 1 &&
        !anchor.includes("'"),
      3,
    ).flatMap(({ anchor, resolution }) => {
      const [reason] = Object.keys(s.policy.omitted);
      const unit =
        resolution.state === 'found' ? s.proof?.text.units[resolution.span.units[0] ?? -1] : undefined;
      if (reason === undefined || unit === undefined || unit.kind === 'heading') return [];
      const line = lineOf(s, ['omitted', reason]);
      return [
        {
          text: withLines(s, line, [`    - ${quoted(anchor)}`]),
          line: unit.lines[0],
          inSource: true as const,
        },
      ];
    }),
  ),
  proved('passage copied into a note', 'copied-passage', (s) =>
    cites(
      s,
      ({ path, resolution }) =>
        path[0] === 'sections' &&
        resolution.state === 'found' &&
        resolution.span.quote.split(/\s+/).length > 12 &&
        factAt(s, path.slice(0, 3)).note === undefined,
      3,
    ).map(({ path, resolution }) => {
      const fact = path.slice(0, 3);
      const { last } = linesOf(s, fact);
      const copy =
        resolution.state === 'found' ? resolution.span.quote.split(' ').slice(0, 12).join(' ') : '';
      return { text: withLines(s, last, [`      note: ${quoted(copy)}`]), line: last + 1 };
    }),
  ),
  proved('passage copied into a comment', 'copied-passage', (s) =>
    cites(
      s,
      ({ path: [part], resolution }) =>
        part === 'sections' && resolution.state === 'found' && resolution.span.quote.split(/\s+/).length > 12,
      2,
    ).map(({ path, resolution }) => {
      const { last } = linesOf(s, path.slice(0, 3));
      const copy =
        resolution.state === 'found' ? resolution.span.quote.split(' ').slice(0, 12).join(' ') : '';
      return { text: withLines(s, last, [`      # ${copy}`]), line: last + 1 };
    }),
  ),
  proved('correction of a heading that is no line', 'heading-not-found', (s) => {
    const line = lineOf(s, ['source', 'sha256']);
    return s.policy.source.headings === undefined
      ? [{ text: withLines(s, line, ['  headings: { add: [Nowhere in it] }']), line: line + 1 }]
      : [];
  }),
];
