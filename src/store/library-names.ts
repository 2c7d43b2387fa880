import { given } from '../model/given.js';
import { wordPattern } from '../model/patterns.js';
import { aliasesIn, calledIn } from './called.js';
import { idOf, type Library } from './library.js';
import type { Files } from './port.js';

/** A name by which a policy can be opened, and what the company is called, where that was looked up. */
export interface PolicyName {
  readonly name: string;
  readonly called?: string;
}

/** Texts read for one answer: more would be felt. */
const fewTexts = 300;

const word = new RegExp(wordPattern);

/**
 * Ids and aliases that begin with `start`. Ids are the names of files. Aliases are of use once
 * something is typed; they stand in the texts, which are read where they are few, or where no id begins so. No record is parsed; what could not be opened by its name is left out.
 */
export function namesIn(library: Library, files: Files, start: string): readonly PolicyName[] {
  const fits = (name: string) => name.startsWith(start) && word.test(name);
  const all = library.files();
  const ids = all.map(idOf).filter(fits);
  if (all.length > fewTexts && ids.length > 0) return ids.map((name) => ({ name }));
  return all.flatMap((file) => {
    const read = files.readText(file);
    const text = read.ok ? read.text : '';
    const called = calledIn(text);
    return [idOf(file), ...(start === '' ? [] : aliasesIn(text))]
      .filter(fits)
      .map((name) => given({ name, called }));
  });
}
