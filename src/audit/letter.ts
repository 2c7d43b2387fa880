import type { Language } from '../model/word-list.js';
import type { Question } from '../questions/question.js';
import { type Audit, counts } from './audit.js';
import type { Finding } from './finding.js';

/** What stands around the questions of a letter, in one language; `letter.yaml` says what each text is for. */
export type LetterFrame = typeof import('./generated/letters.js')['letters'][Language];

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
