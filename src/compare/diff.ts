import type { Lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { sections as allSections } from '../model/sections/index.js';
import { alignSection } from './align.js';
import { type Diff, type SectionDiff, summarise } from './report.js';
import { compareRow } from './row.js';

export interface DiffOptions {
  /** Sections by name, in the order given; all where absent. */
  readonly sections?: readonly string[];
  /** Id of the policy all others are compared with; without it each is compared with each. */
  readonly baseline?: string;
}

function diffSection(
  section: Section,
  policies: readonly Policy[],
  lexicon: Lexicon,
  baseline: string | undefined,
): SectionDiff {
  const aligned = alignSection(section, policies, lexicon);
  const rows = aligned.rows.map((row) => compareRow(section, row, policies, lexicon, baseline));
  return {
    section: section.name,
    title: section.title,
    rows,
    silentInAll: aligned.silentInAll,
    summary: summarise(rows),
  };
}

/** Compares two or more policies, row by row, by vocabulary term. The policies must have different ids. */
export function diffPolicies(policies: readonly Policy[], lexicon: Lexicon, options: DiffOptions = {}): Diff {
  const wanted = options.sections ?? allSections.map((section) => section.name);
  const chosen = wanted.flatMap((name) => allSections.find((section) => section.name === name) ?? []);
  return {
    policies: policies.map((policy) => policy.id),
    ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
    sections: chosen.map((section) => diffSection(section, policies, lexicon, options.baseline)),
  };
}
