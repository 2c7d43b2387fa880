import { rule } from '../rule.js';

/** Model, "Anchors": a span wider than this is a finding. */
const widest = 6;

export const anchorWide = rule({
  id: 'anchor-wide',
  severity: 'warning',
  title: 'An anchor over many sentences',
  reason:
    'A fact proved by a page is proved by nothing. A span of many sentences also hides sentences that nobody turned into facts.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We keep orders. … sell your data." # ← "We keep orders. … sell your data."',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell your data."',
  text: 'We keep orders. We keep bills. We keep mail. We keep notes. We keep logs. We keep keys. We never sell your data.',
  messages: {
    wide: 'This anchor spans {units} sentences (lines {first} to {last} of the text); the most is {most}. Cite the sentences that say it.',
  },
  checkText: ({ source }, report) => {
    const { units } = source.proof.text;
    for (const { path, resolution } of source.proof.citations) {
      if (resolution.state !== 'found') continue;
      // The cells of a row say one thing together.
      const rows = new Set(resolution.span.units.map((unit) => units[unit]?.row ?? `unit ${unit}`));
      if (rows.size <= widest) continue;
      const [first, last] = resolution.span.lines;
      report({
        message: 'wide',
        path,
        args: { units: rows.size, first, last, most: widest },
      });
    }
  },
});
