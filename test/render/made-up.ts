/** Policies of companies that do not exist, and comparisons of them. */
import type { Policy } from '../../src/model/policy.js';
import { sections } from '../../src/model/sections/index.js';
import { bundledSet, compare, everyFact } from '../../src/questions/index.js';
import type { MatrixView } from '../../src/render/matrix/view.js';
import { policy, type RawSections, words } from '../questions/records.js';

const companies: readonly (readonly [id: string, name: string, document: object, sections: RawSections])[] = [
  [
    'acme',
    'Acme',
    { language: 'en', updated: '2025-03-01' },
    {
      contacts: [{ role: 'privacy', channel: 'email', value: 'privacy@acme.example' }],
      purposes: [{ purpose: 'marketing', consent: 'required', bases: ['consent'] }],
      recipients: [
        { recipient: ['hosting', 'payment', 'delivery', 'analytics', 'it-support', 'advertising'] },
      ],
      sale: [{ act: 'sell', denied: true }],
      retention: [
        { data: ['all'], from: 'account-closed', period: 'P90D', bound: 'max', then: ['erased'] },
        { context: ['inquiry'], from: 'request-completed', period: 'P3Y', bound: 'exact' },
      ],
      rights: [
        { right: ['access', 'erasure'], as: 'right' },
        { right: ['all'], how: ['email', 'post'], response: 'P1M' },
      ],
    },
  ],
  [
    'baeckerei',
    'Bäckerei Grün',
    { language: 'de' },
    {
      contacts: [
        { role: 'privacy', channel: 'post', value: 'Bäckerei Grün, Straße der Ährenleser 1, 20095 Hamburg' },
      ],
      purposes: [{ purpose: 'marketing', consent: 'opt-out', modality: ['may'] }],
      recipients: [{ recipient: ['service-provider'], reading: 'garbled', note: 'x' }],
      sale: 'silent',
      retention: [
        { data: ['all'], from: 'account-closed', period: 'P3M', bound: 'max', modality: ['typically'] },
      ],
      rights: [{ right: ['access', 'erasure', 'complaint'], as: 'right', subjects: ['eea-residents'] }],
    },
  ],
  [
    'tokyo',
    '東京データ',
    { language: 'ja', effective: '2024-11' },
    {
      contacts: 'silent',
      purposes: [{ purpose: 'service-provision' }],
      recipients: { 'not-applicable': 'nothing is shared' },
      sale: [{ act: 'sell' }],
      retention: [{ data: ['all'], deferred: 'on-request' }],
      rights: [{ right: ['access'], as: 'offer' }],
    },
  ],
  [
    'cafe',
    'Cafe\u0301 du Coin',
    { language: 'fr', updated: '2023' },
    {
      contacts: [{ role: 'general', channel: 'phone', value: '+33140000000' }],
      retention: [{ data: ['all'], criteria: ['necessity'], example: { period: 'P7Y', bound: 'exact' } }],
      rights: 'silent',
    },
  ],
  [
    'oresund',
    'Øresund & Søn',
    { language: 'da', updated: '2022-05-25' },
    {
      sale: [{ act: ['sell', 'rent'], denied: true }],
      recipients: [{ recipient: ['hosting'], when: 'the customer asks for it' }],
      retention: [{ data: ['all'], from: 'contract-ended', period: 'P5Y', bound: 'exact' }],
    },
  ],
];

/** The first `count` companies, as the store would read their records. */
export const madeUpPolicies = (count: number): readonly Policy[] =>
  companies.slice(0, count).map(([id, name, document, written]) => {
    const made = policy(id, written, name);
    return { ...made, document: { ...made.document, ...document } };
  });

export interface Wish {
  readonly sections?: readonly string[];
  readonly full?: boolean;
  readonly baseline?: number;
}

/** A comparison of policies: the first screen, the questions on sections, or every fact. */
export function viewOf(
  policies: readonly Policy[],
  { sections: chosen, full, baseline }: Wish = {},
): MatrixView {
  const set = full ? everyFact(policies, sections, words) : bundledSet(words, chosen);
  const matrix = compare(set, policies, words, baseline);
  return { matrix, isBrief: chosen === undefined && !full };
}

/** A passage behind each fact: found, not found, no text. */
export const withEvidence = (view: MatrixView): MatrixView => ({
  ...view,
  evidence: (policy, section, fact) => {
    if (policy === 1) return [{ state: 'unchecked: no source text' }];
    if (fact > 1) return [{ state: 'not found' }];
    return [
      { state: 'found', quote: `The ${section} of bread, as we see it.`, lines: [10 + fact, 10 + fact * 3] },
    ];
  },
});

/** A text, or one that comes piece by piece. */
export async function whole(text: string | AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of text) all += piece;
  return all;
}
