import { nearest } from '../../model/nearest.js';
import { recordIdPattern } from '../../model/patterns.js';
import { byCodePoint } from '../../model/words.js';
import { cited } from '../example.js';
import { type FolderEntry, quoted, rule, warning } from '../rule.js';
import { speaks } from '../values.js';
import { valuesOf } from '../walk.js';

/** Parties that are asked whether they were meant: many times what a policy names. */
const lookedAt = 200;

/** Rules on what records and parties are called. */
export const idRules = {
  'id-matches-file': rule({
    title: 'The id is not the file’s name',
    reason:
      'A record is opened by its id, which is looked up as a file name. With another id in the file, one of the two names does not work.',
    wrong: '# demo.yaml\nid: «demmo|demo»',
    messages: {
      differs:
        'The id is "{id}" and the file is called {name}. Rename the file to {id}.yaml, or write "id: {base}".',
      rename: 'The id is "{id}" and the file is called {name}. Rename the file to {id}.yaml.',
    },
    check: ({ file, policy: { id } }) => {
      const base = idOfFile(file);
      if (id === '' || base === undefined || id === base) return false;
      const message = new RegExp(recordIdPattern).test(base) ? 'differs' : 'rename';
      return { message, path: ['id'], args: { id, name: file.split(/[/\\]/).at(-1) ?? file, base } };
    },
  }),
  'duplicate-id': rule({
    title: 'Two records have one id',
    reason: 'The id names one policy, on the command line and in every export.',
    wrong: '# two files, both with\nid: demo',
    right: '# two files, with\nid: demo\n# and\nid: demo-shop',
    says: 'The id "{id}" is also that of {other}. Give one of the two another id and file name.',
    checkFolder: (entries) =>
      namesakes(entries).map(({ file, policy: { id }, other }) => ({
        file,
        path: ['id'],
        args: { id, other },
      })),
  }),
  'duplicate-alias': rule({
    title: 'An alias that also means another record',
    reason:
      'An alias finds one record. If another record has it as its id or alias, one of the two cannot be found by it.',
    wrong: 'id: demo\naliases: [«demo|demo-bv»]',
    messages: {
      id: 'The alias "{alias}" is the id of {other}, which is found by it.',
      alias: 'The alias "{alias}" is also an alias of {other}.',
      own: 'The alias "{alias}" is the id itself, which finds the record already.',
    },
    *checkFolder(entries) {
      const ids = new Set(entries.map(({ policy }) => policy.id));
      const names = new Map(entries.map(({ policy, file }) => [policy.id, file]));
      // A copy that has kept the id has kept the aliases: one mistake.
      const copies = new Set(namesakes(entries).map(({ file }) => file));
      const own = entries.filter(({ file }) => !copies.has(file));
      for (const { file, policy } of own.sort((a, b) => byCodePoint(a.file, b.file))) {
        for (const [i, alias] of policy.aliases.entries()) {
          const at = { file, path: ['aliases', i] };
          const other = names.get(alias) ?? file;
          if (alias === policy.id) yield { message: 'own', ...at, args: { alias } };
          else if (other !== file)
            yield { message: ids.has(alias) ? 'id' : 'alias', ...at, args: { alias, other } };
          else names.set(alias, file);
        }
      }
    },
  }),
  'duplicate-party': rule({
    title: 'Two parties have one id',
    reason: 'Facts point to parties by their id.',
    wrong:
      'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V." }\n  - { id: «demo|amsterdam», name: Amsterdam, role: named, cite: Amsterdam }',
    says: 'The party "{id}" already stands on line {line}.',
    *check({ policy }) {
      const seen = new Map<string, number>();
      for (const [i, { id }] of policy.parties.entries()) {
        const first = seen.get(id);
        if (first === undefined) seen.set(id, i);
        else yield { path: ['parties', i, 'id'], args: { id }, related: ['parties', first, 'id'] };
      }
    },
  }),
  'no-publisher': warning({
    title: 'No party publishes the policy',
    reason: 'Somebody says "we". Without that party nobody can tell whose promises these are.',
    wrong: '«parties»:\n  - { id: demo, name: Demo B.V., role: recipient, cite: "Demo B.V." }',
    right: 'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V." }',
    needs: 'whole',
    says: 'No party has the role publisher (or controller, if the text calls it so). Who is "we"?',
    check: ({ policy }) => !policy.parties.some(speaks) && { path: ['parties'], part: 'key' },
  }),
  'unknown-party': rule({
    title: 'A fact points to a party that is not listed',
    reason: 'Parties are described once, under "parties", with the words of the text that name them.',
    wrong: cited('security', 'measure: encryption', 'parties: [«dmo|demo»]'),
    needs: 'whole',
    messages: {
      near: 'No party has the id "{id}". Did you mean {near|or}?',
      none: 'No party has the id "{id}". Parties: {known}. Add it under "parties".',
    },
    fix: 'Corrects the id where only one party is near.',
    *check({ policy }) {
      const known = policy.parties.map(({ id }) => id);
      const ids = new Set(known);
      for (const { path, value } of valuesOf(policy, 'party')) {
        const id = String(value);
        if (ids.has(id)) continue;
        const near = nearest(id, known.slice(0, lookedAt));
        const [text, other] = near;
        if (text === undefined) yield { message: 'none', path, args: { id, known } };
        else {
          const fix = other === undefined && id.length > 3 ? ({ is: 'value', text } as const) : undefined;
          yield { message: 'near', path, args: { id, near: quoted(near) }, fix };
        }
      }
    },
  }),
};

/** The id that a file's name gives its record; undefined if the file has no such name. */
const idOfFile = (file: string): string | undefined => /([^/\\]+)\.ya?ml$/i.exec(file)?.[1];

/**
 * Records with the id of another record of the folder, which is named: the one whose file has the right name, or else the first.
 * In the order of their paths, however they were asked for.
 */
function namesakes(entries: readonly FolderEntry[]): readonly (FolderEntry & { readonly other: string })[] {
  const sorted = [...entries].sort((a, b) => byCodePoint(a.file, b.file));
  const owners = new Map<string, string>();
  for (const { file, policy } of sorted)
    if (!owners.has(policy.id) || idOfFile(file) === policy.id) owners.set(policy.id, file);
  return sorted.flatMap((entry) => {
    const other = owners.get(entry.policy.id);
    return other === undefined || other === entry.file || entry.policy.id === '' ? [] : [{ ...entry, other }];
  });
}
