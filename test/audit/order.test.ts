import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit, counts, isGap } from '../../src/audit/audit.js';
import { type AuditOutcome, find } from '../../src/audit/finding.js';
import type { WrittenSet } from '../../src/questions/question.js';
import { readSet } from '../../src/questions/read.js';
import { policy, type RawSections, words } from '../questions/records.js';

const day = '2026-11-28';

const written: WrittenSet = {
  set: 'made',
  title: 'Made up',
  questions: [
    {
      id: 'access',
      group: 'rights',
      label: 'Access',
      ask: 'That the person may ask for access',
      kind: 'duty',
      facts: 'rights.right:access rights.as:right',
      else: [{ facts: 'rights.right:access rights.as:offer', say: 'an offer' }],
      applies: {
        when: 'section:data',
        if: 'data are processed',
        never: 'section:sale',
        because: 'data are sold',
      },
    },
  ],
};
const { set, problems } = readSet(written, words);
const [question] = set.questions;

const cite = 'words';
const fact = {
  full: { right: ['access'], as: 'right', cite },
  part: { right: ['access'], as: 'offer', cite },
  denied: { right: ['access'], as: 'right', denied: true, cite },
  deferred: { right: ['access'], as: 'right', deferred: 'on-request', cite },
};

interface World {
  readonly full: boolean;
  readonly part: boolean;
  readonly denied: boolean;
  readonly deferred: boolean;
  readonly isRead: boolean;
  readonly when: boolean;
  readonly never: boolean;
  readonly isSaleRead: boolean;
}

function made(world: World) {
  const rights = (['full', 'part', 'denied', 'deferred'] as const).flatMap((name) =>
    world[name] ? [fact[name]] : [],
  );
  return policy('made', {
    ...(rights.length > 0 ? { rights } : world.isRead ? { rights: 'silent' } : {}),
    data: world.when ? [{ category: ['name'], cite }] : 'silent',
    ...(world.never ? { sale: [{ act: ['sell'], cite }] } : world.isSaleRead ? { sale: 'silent' } : {}),
  });
}

/** What is said comes first, then why nothing has to be; only then is the text silent. */
function expected(world: World): AuditOutcome {
  if (world.full) return 'stated';
  if (world.denied) return 'denied';
  if (world.deferred) return 'deferred';
  if (world.part) return 'partly';
  if (world.never) return 'not-applicable';
  if (!world.isRead) return 'not-assessed';
  return world.when ? 'silent' : 'cannot-tell';
}

test('the made-up set is understood', () => {
  expect(problems).toEqual([]);
});

test('outcomes come in one order', () => {
  const world = fc.record({
    ...{ full: fc.boolean(), part: fc.boolean(), denied: fc.boolean(), deferred: fc.boolean() },
    ...{ isRead: fc.boolean(), when: fc.boolean(), never: fc.boolean(), isSaleRead: fc.boolean() },
  });
  fc.assert(
    fc.property(world, (one) => {
      if (question === undefined) throw new Error('no question');
      const found = find(question, made(one), words, day);
      expect(found.outcome).toBe(expected(one));
      expect(isGap(found)).toBe(['silent', 'partly', 'deferred'].includes(found.outcome));
      expect(counts(found)).toBe(isGap(found));
    }),
    { numRuns: 256 },
  );
});

describe('what nobody has read for', () => {
  const other: WrittenSet = {
    ...written,
    questions: [
      {
        ...written.questions[0],
        id: 'access',
        applies: { never: 'none(section:sale)', because: 'nothing is sold' },
      },
    ],
  };
  const sold = readSet(other, words).set;
  const outcome = (sale: RawSections) =>
    audit(sold, [policy('made', { rights: 'silent', ...sale })], words, day).rows[0]?.findings[0]?.outcome;
  test('excludes nothing', () => {
    expect(outcome({})).toBe('silent');
    expect(outcome({ sale: 'silent' })).toBe('not-applicable');
  });
});
