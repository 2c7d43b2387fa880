import { given } from '../model/given.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Kept } from '../query/index.js';
import type { QuestionSet, WrittenSet } from '../questions/question.js';
import { readSet } from '../questions/read.js';

interface Bundled {
  /** What it is about. */
  readonly about: string;
  /** Read only when asked for. */
  readonly read: () => Promise<{ readonly sets: readonly WrittenSet[]; readonly kept: Kept }>;
}

/** The bundled frameworks by name. */
export const frameworks: Readonly<Record<string, Bundled>> = {
  gdpr: {
    about: 'what Articles 13 and 14 GDPR ask a policy to say',
    read: () => import('./generated/gdpr.js'),
  },
  transfers: {
    about: 'the tools named for transfers: valid on a day, named at all, covering what',
    read: () => import('./generated/transfers.js'),
  },
  uk: {
    about: 'the same under the UK GDPR as amended in 2025',
    read: () => import('./generated/uk.js'),
  },
};

export const frameworkNames = Object.keys(frameworks);

const readBundled = async (name: string) =>
  Object.hasOwn(frameworks, name) ? frameworks[name]?.read() : undefined;

/** A bundled framework as it is written; undefined for a name that none has. */
export const writtenFramework = async (name: string): Promise<WrittenSet | undefined> =>
  (await readBundled(name))?.sets[0];

/** A bundled framework as it holds on a day; undefined for a name that none has. */
export async function bundledFramework(
  name: string,
  lexicon: Lexicon,
  date: string,
): Promise<QuestionSet | undefined> {
  const { sets: [written] = [], kept } = (await readBundled(name)) ?? {};
  if (written === undefined) return undefined;
  const base = written.extends === undefined ? undefined : await writtenFramework(written.extends);
  return readSet(written, lexicon, { date, ...given({ base, kept }) }).set;
}
