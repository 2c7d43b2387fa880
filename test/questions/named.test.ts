import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diffPolicies } from '../../src/compare/diff.js';
import type { Policy } from '../../src/model/policy.js';
import { root } from '../run-cli.js';
import { bundled, words } from './bundled.js';

const ids = ['cartropic', 'james-pro', 'jifeline', 'jp-cars', 'jump'];
const missing = ids.filter((id) => !existsSync(`${root}/policies/${id}.yaml`));

/** "label · verdict" and the reason of each row. */
async function told(names: readonly string[], section: string): Promise<string> {
  const policies: readonly Policy[] = await Promise.all(names.map(bundled));
  const rows = diffPolicies(policies, words, { sections: [section] }).sections[0]?.rows ?? [];
  return rows.map((row) => `${row.label} · ${row.verdict}\n  ${row.comparison.reason}`).join('\n');
}

describe.skipIf(missing.length > 0)(
  `the bundled policies${missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}`,
  () => {
    test('Jifeline and Cartropic on retention', async () => {
      expect(await told(['jifeline', 'cartropic'], 'retention')).toMatchInlineSnapshot(`
        "All personal data · end of the need · only
          Only Jifeline speaks of it; Cartropic says nothing of the kind, though it has other rules on these data.
        All personal data · end of the relation · incomparable
          Jifeline ties storage to the end of the account’s activity and to need (to provide the service or for legal obligations), with no fixed length, and names 7 years (for tax law) only as an example; Cartropic typically keeps the data at most 90 days from the closure of the account, then erased, except for legal obligation. Neither is simply longer or shorter, because how long Jifeline keeps depends on need.
        All personal data · criteria · differs
          Both name: to provide the service, for legal obligations. Only Cartropic names: to resolve disputes, to improve services, for analytics, for business records. Only Jifeline says: for example 7 years (for tax law). Jifeline also keeps the data only as long as needed.
        Account data · end of the relation · incomparable
          Jifeline speaks of it only under “All personal data”. Jifeline ties storage to the end of the account’s activity and to need (to provide the service or for legal obligations), with no fixed length, and names 7 years (for tax law) only as an example; Cartropic keeps the data until the end of the subscription. Neither is simply longer or shorter, because how long Jifeline keeps depends on need. What Cartropic says under “All personal data” bears on it too: it typically keeps the data at most 90 days from the closure of the account, then erased, except for legal obligation."
      `);
    });

    test('all five on transfers', async () => {
      expect(await told(ids, 'transfers')).toMatchInlineSnapshot(`
        "Transfer · differs
          All 5 speak of it. Cartropic, Jifeline, JP.cars and Jump say only “may”; James PRO says so flatly. They differ in: to, recipients, purposes, data, requires, extent.
        Adequacy decision · only
          Cartropic alone speaks of it. James PRO, Jifeline, JP.cars and Jump say nothing of it.
        EU-US Privacy Shield · only
          James PRO alone speaks of it. James PRO gives it as one of several alternatives. Cartropic, Jifeline, JP.cars and Jump say nothing of it.
        Swiss-US Privacy Shield · only
          James PRO alone speaks of it. James PRO gives it as one of several alternatives. Cartropic, Jifeline, JP.cars and Jump say nothing of it.
        Adequate level of protection · only
          Jifeline alone speaks of it. Cartropic, James PRO, JP.cars and Jump say nothing of it.
        Standard contractual clauses · differs
          Cartropic, James PRO, Jifeline and JP.cars speak of it. Cartropic says so flatly; James PRO gives it as one of several alternatives; Jifeline says only “may” and gives it as one of several alternatives; JP.cars gives it only as an example. They differ in: to, recipients, issuer, persons, when. Jump says nothing of it.
        Binding corporate rules · only
          James PRO alone speaks of it. James PRO gives it as one of several alternatives. Cartropic, Jifeline, JP.cars and Jump say nothing of it.
        Specific agreements · only
          Jifeline alone speaks of it. Jifeline says only “may” and gives it as one of several alternatives. Cartropic, James PRO, JP.cars and Jump say nothing of it.
        Supplementary measures · differs
          Cartropic and Jump speak of it. They differ in: to, recipients. James PRO, Jifeline and JP.cars say nothing of it.
        Review of safeguards · only
          Cartropic alone speaks of it. James PRO, Jifeline, JP.cars and Jump say nothing of it.
        Unnamed safeguard · differs
          James PRO, JP.cars and Jump speak of it. James PRO gives it as one of several alternatives; elsewhere it says so flatly; JP.cars and Jump say so flatly. They differ in: to, recipients, data, persons, when. Cartropic and Jifeline say nothing of it."
      `);
    });

    test('each policy is the same as itself', async () => {
      for (const id of ids) {
        const one = await bundled(id);
        const rows = diffPolicies([one, { ...one, id: `${id}@old` }], words).sections.flatMap(
          (section) => section.rows,
        );
        expect(rows.filter((row) => row.verdict !== 'same').map((row) => row.key)).toEqual([]);
      }
    });
  },
);
