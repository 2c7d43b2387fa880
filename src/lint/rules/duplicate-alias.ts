import { byCodePoint } from '../../model/words.js';
import { namesakes } from '../namesakes.js';
import { rule } from '../rule.js';

export const duplicateAlias = rule({
  id: 'duplicate-alias',
  severity: 'error',
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
});
