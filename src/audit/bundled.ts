import type { Lexicon } from '../model/lexicon.js';
import type { QuestionSet, WrittenSet } from '../questions/question.js';
import { readSet } from '../questions/read.js';

/** Names of the bundled frameworks, with what each is about. */
export const frameworks: Readonly<Record<string, string>> = {
  gdpr: 'what Articles 13 and 14 GDPR ask a policy to say',
  transfers: 'the tools named for transfers: valid on a day, named at all, covering what',
  uk: 'the same under the UK GDPR as amended in 2025',
};

export const frameworkNames = Object.keys(frameworks);

/** A bundled framework as it is written; undefined for a name that none has. Read only when asked for. */
export async function writtenFramework(name: string): Promise<WrittenSet | undefined> {
  const { frameworks: all } = await import('./generated/frameworks.js');
  return all.find(({ set }) => set === name);
}

/** A bundled framework as it holds on a day; undefined for a name that none has. */
export async function bundledFramework(
  name: string,
  lexicon: Lexicon,
  date: string,
): Promise<QuestionSet | undefined> {
  const written = await writtenFramework(name);
  if (written === undefined) return undefined;
  const base = written.extends === undefined ? undefined : await writtenFramework(written.extends);
  const { kept } = await import('./generated/frameworks.js');
  const options = { date, kept: kept[name] ?? {} };
  return readSet(written, lexicon, base === undefined ? options : { ...options, base }).set;
}
