import { isFirstVersion, migration } from '../migrate.js';
import { rule } from '../rule.js';

export const schemaVersion = rule({
  id: 'schema-version',
  severity: 'error',
  title: 'The schema version is not 2',
  reason:
    'The version tells which schema a record was written for; this program knows version 2, and brings version 1 up to it.',
  wrong: 'schemaVersion: 3 # ← 3',
  right: 'schemaVersion: 2',
  messages: {
    version: '"schemaVersion" is 2 in this release; here it is {value}.',
    first: 'The record is written in version 1; privcmp lint --fix brings it up to version 2.',
  },
  fix: 'Turns a record of version 1 into version 2, and lists what a person must decide.',
  codes: [],
  claim: ({ path, value }, { root }) => {
    if (path.length !== 1 || path[0] !== 'schemaVersion') return undefined;
    if (!isFirstVersion(root))
      return { message: 'version', path, args: { value: JSON.stringify(value) ?? 'nothing' } };
    const { fixes, decisions } = migration(root);
    return { message: 'first', path, fix: { is: 'all', path, parts: fixes, decisions } };
  },
});
