import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/evidence/coverage.js';
import { foldText } from '../../src/evidence/fold.js';
import { resolveAnchor } from '../../src/evidence/resolve.js';
import { prepareText, type SourceText } from '../../src/evidence/text.js';
import { copied, passages, policies } from './texts.js';

/** A copied passage that is no phrase: it holds a sign of its own, or would be cut as if it began with a mark. */
const unusable = /(?:^|\s)(?:…|\.{3}|>>)(?:\s|$)/u;

/** Does the passage begin or end where words and numbers may not be cut? */
function cutsWord({ text, start, end }: { text: SourceText; start: number; end: number }): boolean {
  const { raw } = text;
  const before = raw.slice(Math.max(0, start - 2), start);
  const after = raw.slice(end, end + 2);
  return (
    /^["'’][\p{L}\p{N}]/u.test(after) ||
    (/\d[.,]$/u.test(before) && /\d/u.test(raw[start] ?? '')) ||
    (/\d/u.test(raw[end - 1] ?? '') && /^[.,]\d/u.test(after))
  );
}

describe('a passage copied from a text', () => {
  it('resolves to itself or is refused as ambiguous', () => {
    let found = 0;
    fc.assert(
      fc.property(passages, (passage) => {
        const anchor = copied(passage);
        fc.pre(anchor !== undefined && !unusable.test(anchor) && !cutsWord(passage));
        const { text, start, end } = passage;
        const result = resolveAnchor(text, anchor ?? '');
        if (result.state === 'found') {
          expect(result.span).toMatchObject({ start, end });
          expect(foldText(result.span.quote)).toBe(foldText(anchor ?? ''));
          found++;
        } else {
          expect(result.state).toBe('ambiguous');
          expect(
            result.state === 'ambiguous' &&
              result.spans.some((span) => span.start === start && span.end === end),
          ).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('is no longer found when a letter is changed', () => {
    let changed = 0;
    fc.assert(
      fc.property(passages, fc.nat(), (passage, pick) => {
        const anchor = copied(passage);
        fc.pre(anchor !== undefined && !unusable.test(anchor));
        const letters = [...(anchor ?? '').matchAll(/\p{L}/gu)];
        fc.pre(letters.length > 0);
        const at = letters[pick % letters.length];
        const wrong = `${anchor?.slice(0, at?.index)}ж${anchor?.slice((at?.index ?? 0) + (at?.[0].length ?? 0))}`;
        expect(resolveAnchor(passage.text, wrong).state).toBe('not-found');
        changed++;
      }),
    );
    expect(changed).toBeGreaterThan(50);
  });

  it('means the same in every disguise of the text and of the anchor', () => {
    const disguises: [string, (source: string) => string][] = [
      ['CRLF', (source) => source.replaceAll('\n', '\r\n')],
      ['CR', (source) => source.replaceAll('\n', '\r')],
      ['byte order mark', (source) => `\uFEFF${source}`],
      ['no-break spaces', (source) => source.replaceAll(' ', '\u00A0')],
      ['combining accents', (source) => source.normalize('NFD')],
      ['straight quotes', (source) => source.replace(/[“”]/gu, '"').replaceAll('’', "'")],
      ['soft hyphens', (source) => source.replace(/(?<=\p{L})(?=\p{L}(?!>))/gu, '\u00AD')],
      ['other dashes', (source) => source.replaceAll('e-mail', 'e\u2011mail').replaceAll('—', '–')],
      ['no ligatures', (source) => source.replaceAll('\uFB01', 'fi')],
    ];
    fc.assert(
      fc.property(passages, fc.constantFrom(...disguises), ({ text, start, end }, [name, disguise]) => {
        const anchor = copied({ text, start, end });
        fc.pre(anchor !== undefined && !unusable.test(anchor));
        const plain = resolveAnchor(text, anchor ?? '');
        const other = prepareText(disguise(text.raw), 'en');
        const lettersOnly = name === 'byte order mark' ? (anchor ?? '') : disguise(anchor ?? '');
        for (const result of [
          resolveAnchor(other, anchor ?? ''),
          resolveAnchor(other, lettersOnly),
          resolveAnchor(text, lettersOnly),
        ]) {
          expect(result.state).toBe(plain.state);
          if (result.state === 'found' && plain.state === 'found') {
            expect(result.span.units).toEqual(plain.span.units);
            expect(result.span.lines).toEqual(plain.span.lines);
            expect(foldText(result.span.quote)).toBe(foldText(plain.span.quote));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a pair', () => {
  it('is found exactly where a slow search finds one innermost span', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd');
    const rows = fc.array(fc.array(letter, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 });
    const side = fc.array(letter, { minLength: 1, maxLength: 2 });
    const states = new Set<string>();
    fc.assert(
      fc.property(rows, side, side, (sections, start, end) => {
        // Two letters a word, or a section of one word would be a heading's neighbour without a sentence.
        const write = (letters: readonly string[]) => letters.map((each) => each + each).join(' ');
        const raw = sections.map((section) => `# Head\n\n${write(section)}.`).join('\n\n');
        const result = resolveAnchor(prepareText(raw, 'en'), `${write(start)} … ${write(end)}`);
        const spans = sections.flatMap((section) => slowly(section, start, end));
        states.add(result.state);
        if (spans.length === 1) {
          expect(result.state === 'found' && result.span.quote).toBe(write(spans[0] ?? []));
        } else if (spans.length === 0) {
          expect(result.state).toBe('not-found');
        } else {
          expect(result.state === 'ambiguous' && result.spans.map((span) => span.quote)).toEqual(
            spans.map(write),
          );
        }
      }),
      { numRuns: 1000 },
    );
    expect([...states].sort()).toEqual(['ambiguous', 'found', 'not-found']);
  });

  function slowly(all: readonly string[], start: readonly string[], end: readonly string[]): string[][] {
    const fits = (side: readonly string[], at: number) => side.every((letter, i) => all[at + i] === letter);
    const spans: [number, number][] = [];
    for (let from = 0; from < all.length; from++) {
      for (let to = from + start.length; to + end.length <= all.length; to++) {
        if (fits(start, from) && fits(end, to)) spans.push([from, to + end.length]);
      }
    }
    const inside = (a: [number, number], b: [number, number]) => a !== b && a[0] >= b[0] && a[1] <= b[1];
    return spans
      .filter((span) => !spans.some((other) => inside(other, span)))
      .map(([from, to]) => all.slice(from, to));
  }
});

describe('coverage', () => {
  it('adds up, reaches everything, and never falls when a span is added', () => {
    fc.assert(
      fc.property(policies, fc.array(fc.nat(), { maxLength: 8 }), (raw, picks) => {
        const text = prepareText(raw, 'en');
        const claimOf = (index: number) => {
          const { start, end } = text.units[index] ?? { start: 0, end: 0 };
          return { name: 'a', start, end, units: [index] };
        };
        const chosen = picks.map((pick) => claimOf(pick % Math.max(1, text.units.length)));
        const some = coverage(text, chosen, []);
        const fewer = coverage(text, chosen.slice(1), []);
        const all = coverage(
          text,
          text.units.map((unit) => claimOf(unit.index)),
          [],
        );
        expect(some.cited + some.partly + some.omitted + some.unaccounted.length).toBe(some.sentences);
        expect(all.cited).toBe(all.sentences);
        expect(fewer.cited).toBeLessThanOrEqual(some.cited);
      }),
    );
  });
});

it('no text and no anchor make it throw', () => {
  const any = fc.string({ unit: 'binary', maxLength: 40 });
  const signs = fc.string({
    unit: fc.constantFrom('a', ' ', '…', '...', ' >> ', '\n', '|', '#', '-', '\u0301', '\uD800'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.oneof(any, signs), fc.oneof(any, signs), (raw, anchor) => {
      const text = prepareText(raw, 'en');
      expect(['found', 'ambiguous', 'not-found', 'malformed']).toContain(resolveAnchor(text, anchor).state);
    }),
    { numRuns: 500 },
  );
});
