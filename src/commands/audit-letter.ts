import type { Audit } from '../audit/audit.js';
import { asked, written } from '../audit/letter.js';
import { UsageError } from '../errors.js';
import { knownLanguage, type Language } from '../model/word-list.js';
import type { Context } from './context.js';
import type { Options } from './options.js';

/** Refuses what no letter can be of, since it goes to one company; and a language of what has none. */
export function checkLetter({ format, all, language }: Options<'audit'>, names: readonly string[]): void {
  if (format !== 'letter') {
    if (language !== undefined)
      throw new UsageError(`a ${format} has no language`, '--language goes with --format letter');
  } else if (all || new Set(names).size > 1)
    throw new UsageError('a letter goes to one company', 'name one policy');
}

/**
 * The language of a letter: the one asked for, else that of the policy, else English; undefined where there is nothing to ask.
 * Tells that, and of which questions nobody has written how to put them in the language.
 */
export async function letterLanguage(audited: Audit, context: Context): Promise<Language | undefined> {
  const [policy] = audited.policies;
  const questions = asked(audited).map(({ question }) => question);
  if (questions.length === 0) {
    await context.say(`no letter is written: the audit of ${policy?.id} leaves no question to ask`);
    return undefined;
  }
  const language = knownLanguage(context.options.language ?? policy?.document.language ?? '') ?? 'en';
  for (const question of questions)
    if (written(question, language) === undefined)
      await context.say(`${question.id}: it has no "letter" in ${language}, and stands there as its "ask"`);
  return language;
}
