import { rule } from '../rule.js';

export const schemaVersion = rule({
  id: 'schema-version',
  severity: 'error',
  title: 'The schema version is not 1',
  reason: 'The version tells which schema a record was written for; this program knows version 1.',
  wrong: 'schemaVersion: 2 # ← 2',
  right: 'schemaVersion: 1',
  messages: { version: '"schemaVersion" is 1 in this release; here it is {value}.' },
  claim: ({ path, value }) =>
    path.length === 1 && path[0] === 'schemaVersion'
      ? { message: 'version', path, args: { value: JSON.stringify(value) ?? 'nothing' } }
      : undefined,
});
