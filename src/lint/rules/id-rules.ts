import { nearest } from '../../model/nearest.js';
import { recordIdPattern } from '../../model/patterns.js';
import { byCodePoint } from '../../model/words.js';
import { cited } from '../example.js';
import { type FolderEntry, type Rule, rule } from '../rule.js';
import { speaks } from '../values.js';
import { valuesOf } from '../walk.js';

/** Parties that are asked whether they were meant: many times what a policy names. */
const lookedAt = 200;

/** Rules on what records and parties are called. */
export const idRules: readonly Rule[] = [
  rule({
    id: 'id-matches-file',
    title: 'The id is not the file’s name',
    reason:
      'A record is opened by its id, which is looked up as a file name. With another id in the file, one of the two names does not work.',
    wrong: '# demo.yaml\nid: demmo # ← demmo',
    right: '# demo.yaml\nid: demo',
    messages: {
      differs:
        'The id is "{id}" and the file is called {name}. Rename the file to {id}.yaml, or write "id: {base}".',
      rename: 'The id is "{id}" and the file is called {name}. Rename the file to {id}.yaml.',
    },
    check: ({ file, policy }, report) => {
      const base = idOfFile(file);
      const name = file.split(/[/\\]/).at(-1) ?? file;
      if (policy.id === '' || base === undefined || policy.id === base) return;
      const message = new RegExp(recordIdPattern).test(base) ? 'differs' : 'rename';
      report({ message, path: ['id'], args: { id: policy.id, name, base } });
    },
  }),
  rule({
    id: 'duplicate-id',
    title: 'Two records have one id',
    reason: 'The id names one policy, on the command line and in every export.',
    wrong: '# two files, both with\nid: demo',
    right: '# two files, with\nid: demo\n# and\nid: demo-shop',
    says: 'The id "{id}" is also that of {other}. Give one of the two another id and file name.',
    checkFolder: (entries, _, report) => {
      for (const { file, policy, other } of namesakes(entries))
        report(file, { path: ['id'], args: { id: policy.id, other } });
    },
  }),
  rule({
    id: 'duplicate-alias',
    title: 'An alias that also means another record',
    reason:
      'An alias finds one record. If another record has it as its id or alias, one of the two cannot be found by it.',
    wrong: 'id: demo\naliases: [demo] # ← demo',
    right: 'id: demo\naliases: [demo-bv]',
    messages: {
      id: 'The alias "{alias}" is the id of {other}, which is found by it.',
      alias: 'The alias "{alias}" is also an alias of {other}.',
      own: 'The alias "{alias}" is the id itself, which finds the record already.',
    },
    checkFolder: (entries, _, report) => {
      const ids = new Map(entries.map(({ policy, file }) => [policy.id, file]));
      const seen = new Map<string, string>();
      // A copy that has kept the id has kept the aliases: one mistake.
      const copies = new Set(namesakes(entries).map(({ file }) => file));
      const own = entries.filter(({ file }) => !copies.has(file));
      for (const { file, policy } of own.sort((a, b) => byCodePoint(a.file, b.file))) {
        for (const [i, alias] of policy.aliases.entries()) {
          const path = ['aliases', i];
          const [owner, before] = [ids.get(alias), seen.get(alias)];
          if (alias === policy.id) report(file, { message: 'own', path, args: { alias } });
          else if (owner !== undefined) report(file, { message: 'id', path, args: { alias, other: owner } });
          else if (before !== undefined && before !== file)
            report(file, { message: 'alias', path, args: { alias, other: before } });
          else seen.set(alias, file);
        }
      }
    },
  }),
  rule({
    id: 'duplicate-party',
    title: 'Two parties have one id',
    reason: 'Facts point to parties by their id.',
    wrong:
      'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V." }\n  - { id: demo, name: Amsterdam, role: named, cite: Amsterdam } # ← demo',
    right:
      'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V." }\n  - { id: amsterdam, name: Amsterdam, role: named, cite: Amsterdam }',
    says: 'The party "{id}" already stands on line {line}.',
    check: ({ policy }, report) => {
      const seen = new Map<string, number>();
      for (const [i, { id }] of policy.parties.entries()) {
        const first = seen.get(id);
        if (first === undefined) seen.set(id, i);
        else report({ path: ['parties', i, 'id'], args: { id }, related: ['parties', first, 'id'] });
      }
    },
  }),
  rule({
    id: 'no-publisher',
    severity: 'warning',
    title: 'No party publishes the policy',
    reason: 'Somebody says "we". Without that party nobody can tell whose promises these are.',
    wrong: 'parties: # ← parties\n  - { id: demo, name: Demo B.V., role: recipient, cite: "Demo B.V." }',
    right: 'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V." }',
    needs: 'whole',
    says: 'No party has the role publisher (or controller, if the text calls it so). Who is "we"?',
    check: ({ policy }, report) => {
      if (!policy.parties.some(speaks)) report({ path: ['parties'], part: 'key' });
    },
  }),
  rule({
    id: 'unknown-party',
    title: 'A fact points to a party that is not listed',
    reason: 'Parties are described once, under "parties", with the words of the text that name them.',
    wrong: cited('security', 'measure: encryption', 'parties: [dmo] # ← dmo'),
    right: cited('security', 'measure: encryption', 'parties: [demo]'),
    needs: 'whole',
    messages: {
      near: 'No party has the id "{id}". Did you mean {near|or}?',
      none: 'No party has the id "{id}". Parties: {known}. Add it under "parties".',
    },
    fix: 'Corrects the id where only one party is near.',
    check: ({ policy }, report) => {
      const known = policy.parties.map(({ id }) => id);
      const ids = new Set(known);
      for (const { path, value } of valuesOf(policy, 'party')) {
        const id = String(value);
        if (ids.has(id)) continue;
        const near = nearest(id, known.slice(0, lookedAt));
        const sure = near.length === 1 && id.length > 3 ? near[0] : undefined;
        report({
          message: near.length > 0 ? 'near' : 'none',
          path,
          args: { id, known, near: near.map((name) => `"${name}"`) },
          fix: sure === undefined ? undefined : { is: 'value', path, text: sure },
        });
      }
    },
  }),
];

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
