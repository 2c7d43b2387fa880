import { given } from '../model/given.js';
import type { Located } from './excuses.js';
import { ruleNamed } from './rules/index.js';
import { sentence } from './wording.js';

/** A finding in words, ready to be printed in any format. */
export interface Reported extends Pick<Located, 'rule' | 'severity' | 'file' | 'range' | 'also'> {
  readonly message: string;
  /** The line it stands on; empty where there is none. */
  readonly lineText: string;
  readonly fixable: boolean;
}

/** What a run did not look at. */
export interface LeftOut {
  /** Files that are sets of questions, and no records. */
  readonly sets: number;
  /** Records whose anchors were not held against a text. */
  readonly unchecked: number;
  /** Values that were not held against their passages, since the words for them are not known in the language of the text. */
  readonly unknownValues: number;
  /** Languages of texts of which the words for negations, hedges and what is asked are not known: polarity and silence were not checked. */
  readonly unknownLanguages: readonly string[];
}

/** The outcome of a run. */
export interface LintReport extends LeftOut {
  readonly findings: readonly Reported[];
  /** Every file that was looked at, with findings or without. */
  readonly files: readonly string[];
  /** Files and folders that could not be read. */
  readonly unread: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Whether a folder of sources was named. */
  readonly hasSources: boolean;
  /** Findings that `--fix` has mended. */
  readonly fixed: number;
  /** Files that `--fix` could not write. */
  readonly unwritten: number;
  /** Findings that the baseline knows. */
  readonly known: number;
}

/** A finding put into words. */
export function reported(finding: Located & { readonly lineText?: string }): Reported {
  const { rule, severity, file, range, lineText = '', fix, also } = finding;
  return {
    rule,
    severity,
    message: sentence(finding, ruleNamed(rule)?.messages ?? {}),
    file,
    range,
    lineText,
    fixable: fix !== undefined,
    ...given({ also }),
  };
}
