import {
  type AnchorPart,
  anchorProblems,
  longestSide,
  type NotFoundReason,
  parseAnchor,
  shortestAnchor,
} from '../../evidence/index.js';
import { citationsOf } from '../../evidence/prove.js';
import { offersOf } from '../../evidence/report.js';
import { grouped } from '../../model/groups.js';
import { cited } from '../example.js';
import { located } from '../passages.js';
import { nearly, quoted, rule, warning } from '../rule.js';

/** What a draft has where no anchor means the sentence alone. */
const placeholder = 'TODO';

/** Model, "Anchors": a span wider than this is a finding. */
const widest = 6;

/** Rules on anchors: each means one passage, and a short one. */
export const anchorRules = {
  'anchor-malformed': rule({
    title: 'An anchor that points nowhere by its form',
    reason:
      'An anchor is a literal phrase, or "start … end", with words on both sides of the dots, and may have one "left context >> " before it.',
    wrong: cited('sale', 'act: sell', 'denied: true', 'cite: «"We never sell …"|"We never … your data"»'),
    messages: {
      empty: 'An empty anchor. Write the words of the text.',
      'empty-side':
        'One side of the anchor has no words. Write words on both sides of "…" and ">>", or leave the sign out.',
      'too-many-separators': 'An anchor has one "…". Cite the passages one by one: cite: ["a … b", "c … d"].',
      'too-many-contexts': 'An anchor has one ">>", with the context on its left.',
    },
    *check({ policy }) {
      for (const { anchor, path } of citationsOf(policy)) {
        const message = anchorProblems(anchor).find((found) => found !== 'too-long');
        if (message !== undefined) yield { message, path };
      }
    },
  }),
  'anchor-too-long': rule({
    title: 'An anchor longer than a pointer',
    reason:
      'A record points into a text that belongs to somebody else; it does not copy it. Twelve words a side find any passage.',
    wrong:
      'omitted:\n  courtesy:\n    - «"We keep account data for three years after you close your account. Questions?"|"We keep account … Questions?"»',
    messages: {
      long: 'A side of this anchor has more than {most} words. Write its first and last words: "first words … last words".',
      near: 'A side of this anchor has more than {most} words. Enough is: "{near|whole}"',
    },
    fix: 'Writes the shortest anchor of the same passage, where the text is at hand.',
    *check({ policy, source }) {
      const proof = 'proof' in source ? source.proof : undefined;
      for (const [i, { anchor, path }] of citationsOf(policy).entries()) {
        const problems = anchorProblems(anchor);
        if (problems.length !== 1 || problems[0] !== 'too-long') continue;
        const found = proof?.citations[i]?.resolution;
        // What the text does not say is the graver mistake.
        if (found?.state === 'not-found') continue;
        const span = found?.state === 'found' ? found.span : undefined;
        const near = proof && span && shortestAnchor(proof.text, span.start, span.end);
        const args = { most: longestSide };
        yield near === undefined ? { message: 'long', path, args } : { path, ...nearly(near, args) };
      }
    },
  }),
  'anchor-not-found': rule({
    title: 'An anchor that the text does not hold',
    reason:
      'A citation that cannot be found proves nothing. Letters, accents and case count; spaces, quote marks and dashes may differ.',
    wrong: cited('sale', 'act: sell', 'denied: true', 'cite: «"We never share"|"We never sell"»'),
    messages: {
      unwritten:
        'The citation is still to be written: give the first and last words of the sentence that says it, "first words … last words".',
      absent: 'The text does not say "{words}".{nearest|whole}',
      spelling: 'The text says "{words}" only in other letters: case or accents differ.{nearest|whole}',
      'inside-word': '"{words}" begins or ends inside a word of the text. Write whole words.{nearest|whole}',
      order: 'The end "{words}" stands only before the start.{nearest|whole}',
      heading:
        '"{words}" is found only across a heading, and no passage crosses one. Cite the parts one by one.{nearest|whole}',
      'before-context': 'The passage stands in the text, but not after "{words}".{nearest|whole}',
    },
    *checkText({ source }) {
      for (const { anchor, path, resolution } of source.proof.citations) {
        if (resolution.state !== 'not-found') continue;
        const { reason, part, nearest: near } = resolution;
        const nearest = near.length > 0 ? ` Nearest: ${near.map(located).join('; ')}` : '';
        yield {
          message: anchor === placeholder ? 'unwritten' : (reason satisfies NotFoundReason),
          path,
          args: { words: partOf(anchor, part), nearest },
        };
      }
    },
  }),
  'anchor-ambiguous': rule({
    title: 'An anchor that fits several passages',
    reason:
      'A citation means one passage. The first of several is a guess, and a wrong one as soon as the text changes.',
    wrong: cited('sale', 'act: sell', 'denied: true', 'cite: «your|"sell your data"»'),
    messages: {
      passages:
        'This anchor fits {count} passages: {passages|parts}. Add words, or context on the left: {near|whole}',
      plain:
        'This anchor fits {count} passages: {passages|parts}. Add words, or a heading on the left: "Heading >> phrase".',
      context: 'The context left of ">>" stands {count} times: {passages|parts}. Write one that stands once.',
    },
    *checkText({ source }) {
      const offers = offersOf(source.proof);
      for (const citation of source.proof.citations) {
        const { path, resolution } = citation;
        if (resolution.state !== 'ambiguous') continue;
        const { spans, total, part } = resolution;
        const passages = spans.slice(0, 4).map(({ quote, lines }) => located({ text: quote, lines }));
        const near = quoted(offers.get(citation) ?? []).join(' or ');
        const message = part === 'context' ? part : near === '' ? 'plain' : 'passages';
        yield { message, path, args: { count: total, passages, near } };
      }
    },
  }),
  'anchor-wide': warning({
    title: 'An anchor over many sentences',
    reason:
      'A fact proved by a page is proved by nothing. A span of many sentences also hides sentences that nobody turned into facts.',
    wrong:
      'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: «"We keep orders. … sell your data."|"We never sell your data."»',
    text: 'We keep orders. We keep bills. We keep mail. We keep notes. We keep logs. We keep keys. We never sell your data.',
    says: 'This anchor spans {units} sentences (lines {first} to {last} of the text); the most is {most}. Cite the sentences that say it.',
    *checkText({ source }) {
      const { units } = source.proof.text;
      for (const { path, resolution } of source.proof.citations) {
        if (resolution.state !== 'found') continue;
        // The cells of a row say one thing together.
        const rows = new Set(resolution.span.units.map((unit) => units[unit]?.row ?? `unit ${unit}`));
        const [first, last] = resolution.span.lines;
        if (rows.size > widest) yield { path, args: { units: rows.size, first, last, most: widest } };
      }
    },
  }),
  'duplicate-anchor': warning({
    title: 'Two anchors of one fact mean the same passage',
    reason: 'Two anchors look like two proofs. One of them was meant for another passage, or is not needed.',
    wrong: cited('sale', 'act: sell', 'denied: true', 'cite: ["We never sell your data", «"never sell"»]'),
    right: cited('sale', 'act: sell', 'denied: true', 'cite: "We never sell your data"'),
    says: 'This anchor lies inside "{other}" of the same fact (line {first} of the text). Remove it, or point elsewhere.',
    *checkText({ source }) {
      const anchors = source.proof.citations.flatMap(({ resolution, ...cited }) =>
        resolution.state === 'found' ? [{ ...cited, span: resolution.span }] : [],
      );
      for (const found of grouped(anchors, ({ ref }) => ref).values()) {
        let outer: (typeof found)[number] | undefined;
        // Whatever holds another stands before it; of two on the same words the first of the record.
        for (const one of found.sort(({ span: a }, { span: b }) => a.start - b.start || b.end - a.end)) {
          if (outer === undefined || one.span.end > outer.span.end) outer = one;
          else yield { path: one.path, args: { other: outer.anchor, first: one.span.lines[0] } };
        }
      }
    },
  }),
};

/** The words of the part of an anchor that was not found. */
function partOf(anchor: string, part: AnchorPart): string {
  const parsed = parseAnchor(anchor);
  if (typeof parsed === 'string') return anchor;
  if (part === 'context') return parsed.context?.start ?? anchor;
  return part === 'end' ? (parsed.end ?? anchor) : parsed.start;
}
