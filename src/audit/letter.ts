import type { Language } from '../model/word-list.js';
import type { Question } from '../questions/question.js';
import { type Audit, counts } from './audit.js';
import type { Finding } from './finding.js';

/** What stands around the questions of a letter, in one language; `{name}` stands for what is put in. */
export interface LetterFrame {
  readonly to: string;
  readonly subject: string;
  readonly salutation: string;
  readonly opening: string;
  /** What follows the title: the text's own day. */
  readonly updated: string;
  readonly effective: string;
  readonly why: string;
  readonly silent: string;
  readonly partly: string;
  readonly deferred: string;
  /** In the place of a passage, where none is at hand. */
  readonly held: string;
  readonly reference: string;
  /** How a paragraph of an article is cited, and a point of it. */
  readonly provision: string;
  readonly point: string;
  readonly quotes: readonly [open: string, close: string];
  readonly closing: string;
  readonly farewell: string;
  readonly signature: string;
  /** Headings by the group of a question. */
  readonly groups: Readonly<Record<string, string>>;
  /** What a bundled framework goes by. */
  readonly laws: Readonly<Record<string, string>>;
  /** English words of references, such as "with". */
  readonly words: Readonly<Record<string, string>>;
  /** What is left open where only some of what is asked about has an answer. */
  readonly some: string;
  /** What is left open, by why an answer is one in part. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** The frame of a letter in a language; read only when a letter is written. */
export async function letterFrame(language: Language): Promise<LetterFrame> {
  const { letters } = await import('./generated/letters.js');
  return letters[language];
}

/** What a letter asks of the policy of an audit of one: each gap that counts, in the order of the framework. */
export const asked = (audit: Audit): readonly Finding[] =>
  audit.rows.flatMap(({ findings }) => findings.slice(0, 1).filter(counts));

/** A question as it is put to a company; undefined where its author did not write it in the language. */
export const written = ({ letter }: Question, language: Language): string | undefined => letter?.[language];
