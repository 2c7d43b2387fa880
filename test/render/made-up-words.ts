/** What the made-up policies say, row by row. */
import type { Also, CellStatus, Verdict } from '../../src/compare/report.js';

export interface Said {
  readonly line: string;
  readonly covers?: string;
  readonly narrower?: readonly string[];
  /** The fact of another row that this cell speaks of. */
  readonly of?: number;
  readonly also?: Also;
  /** Fields of the fact. */
  readonly [field: string]: unknown;
}

/** What one policy says in one row: a state, or facts with the line for each. */
export type Told = Exclude<CellStatus, 'stated' | 'denied'> | readonly Said[];

export interface Written {
  readonly key: string;
  readonly label: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly told: readonly Told[];
}

const may = { modality: ['may'] };
const silent = 'silent' as const;

export const written: Readonly<
  Record<string, { title: string; silentInAll: readonly string[]; rows: readonly Written[] }>
> = {
  retention: {
    title: 'Retention',
    silentInAll: [],
    rows: [
      {
        key: 'all/criteria',
        label: 'All personal data · criteria',
        verdict: 'incomparable',
        reason:
          'neither is simply longer; Acme ties storage to need, with no fixed length; Bäckerei Grün names 10 years only as an example; then: erased (Acme), not said (Bäckerei Grün)',
        told: [
          [{ line: 'as long as needed to bake and to deliver, then erased', criteria: ['purpose'] }],
          [
            {
              line: 'only as an example; 10 years from the end of the year, for tax law',
              modality: ['for-example'],
              period: 'P10Y',
              bound: 'exact',
            },
          ],
          silent,
          [
            { line: 'at most 90 days from the closure of the account', period: 'P90D', bound: 'max' },
            {
              line: 'typically; 3 years from the last contact',
              modality: ['typically'],
              period: 'P3Y',
              bound: 'exact',
            },
          ],
          'not-assessed',
        ],
      },
      {
        key: 'account/criteria',
        label: 'Account data · criteria',
        verdict: 'differs',
        reason:
          'Acme speaks of it under "All personal data"; only Bäckerei Grün: until the end of the subscription',
        told: [
          [
            {
              line: 'as long as needed to bake and to deliver, then erased',
              covers: 'All personal data',
              of: 0,
            },
          ],
          [
            {
              line: 'until the end of the subscription',
              also: { label: 'All personal data', facts: [0], lines: ['only as an example; 10 years'] },
            },
            { line: 'when the customer has asked for it; for example at the counter' },
          ],
          silent,
          silent,
          'not-assessed',
        ],
      },
    ],
  },
  rights: {
    title: 'Rights',
    silentInAll: ['Restriction', 'Objection'],
    rows: [
      {
        key: 'access',
        label: 'Access',
        verdict: 'same',
        reason: 'both say the same',
        told: [
          [{ line: 'as right; as a copy' }],
          [{ line: 'as right; as a copy' }],
          [{ line: 'as right' }],
          [{ line: 'as right' }],
          [{ line: 'as right', ...may }],
        ],
      },
      {
        key: 'erasure',
        label: 'Erasure',
        verdict: 'denied',
        reason: 'Bäckerei Grün denies what Acme states',
        told: [
          [
            {
              line: 'as right; limited by legal obligation; by e-mail to rights-and-requests@acme-breads-and-pastries.example',
            },
          ],
          [{ line: 'denied; for crumbs', denied: true }],
          [{ line: 'denied; for crumbs', denied: true }, { line: 'as right; for loaves' }],
          [{ line: 'in some cases', extent: 'some', ...may, when: 'asked' }],
          silent,
        ],
      },
      {
        key: 'complaint',
        label: 'Complaint',
        verdict: 'only',
        reason: 'only Acme says so; Bäckerei Grün says nothing',
        told: [
          [{ line: 'as right; to the authority for bakeries' }],
          silent,
          'not-applicable',
          silent,
          [{ line: 'as right; to the authority for bakeries', deferred: 'on-request' }],
        ],
      },
    ],
  },
  transfers: {
    title: 'Transfers',
    silentInAll: ['Binding corporate rules'],
    rows: [
      {
        key: 'adequacy',
        label: 'Adequacy decision',
        verdict: 'differs',
        reason: 'Acme speaks of it as such; Bäckerei Grün only of narrower terms (EU-US Privacy Shield)',
        told: [
          [{ line: 'for countries with an adequate level of protection' }],
          [
            {
              line: 'as one of several alternatives',
              modality: ['one-of'],
              narrower: ['EU-US Privacy Shield'],
              of: 0,
            },
          ],
          [{ line: 'only as an example', modality: ['for-example'] }],
          silent,
          silent,
        ],
      },
      {
        key: 'privacy-shield',
        label: 'EU-US Privacy Shield',
        verdict: 'only',
        reason: 'only Bäckerei Grün says so; Acme says nothing',
        told: [
          silent,
          [{ line: 'as one of several alternatives', modality: ['one-of'] }],
          silent,
          silent,
          silent,
        ],
      },
      {
        key: 'scc',
        label: 'Standard contractual clauses',
        verdict: 'not-assessed',
        reason: 'Bäckerei Grün has not been assessed',
        told: [
          [{ line: 'stated' }],
          'not-assessed',
          [{ line: 'may; of the European Commission', ...may }],
          [{ line: 'stated' }],
          [{ line: 'stated' }],
        ],
      },
    ],
  },
  minors: { title: 'Minors', silentInAll: [], rows: [] },
};
