import { rule } from '../rule.js';

export const schemaVersion = rule({
  id: 'schema-version',
  severity: 'error',
  title: 'The schema version is not 1',
  reason: 'The version tells which schema a record was written for; this program knows version 1.',
  wrong: 'schemaVersion: 3 # ← 3',
  right: 'schemaVersion: 2',
  messages: { version: '"schemaVersion" is 2 in this release; here it is {value}.' },
  claim: ({ path, value }) =>
    path.length === 1 && path[0] === 'schemaVersion'
      ? { message: 'version', path, args: { value: JSON.stringify(value) ?? 'nothing' } }
      : undefined,
});
