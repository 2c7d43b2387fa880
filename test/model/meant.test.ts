import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { nearestTerms } from '../../src/model/meant.js';
import { nearest } from '../../src/model/nearest.js';
import { fixture, run } from '../run-cli.js';

const words = lexicon();
const acorn = fixture('policies/acorn.yaml');
const termsOf = (vocabulary: string) => words.vocabularies[vocabulary]?.terms ?? {};

describe('instead of a word that is no term', () => {
  it.each([
    ['ground', 'legal obligation', ['legal-obligation']],
    ['ground', 'Legal_Obligation', ['legal-obligation']],
    ['data-source', 'person', ['data-subject']],
    ['data-source', 'the person', ['data-subject']],
    ['purpose', 'newsletter', ['direct-marketing']],
    ['right', 'erazure', ['erasure']],
    ['right', 'right to erasure', ['erasure']],
    ['right', 'deletion', ['account-deletion', 'erasure']],
    ['safeguard', 'SCC', ['standard-contractual-clauses']],
    ['recipient', 'processor', ['service-provider']],
    ['right', 'forgotten', []],
    ['right', 'the', []],
    ['right', '', []],
    ['sale-act', 'encryption', []],
  ])('of %s, "%s", comes what it may mean: %j', (vocabulary, written, offered) => {
    expect(nearestTerms(written, termsOf(vocabulary))).toEqual(offered);
  });

  it('comes a rule or a section before a term that merely speaks of it', () => {
    expect(nearestTerms('retention', termsOf('right'), ['retentions', 'rights'])).toEqual(['retentions']);
  });

  it('does not come `other`, whatever it says of itself', () => {
    expect(nearestTerms('none fits', termsOf('right'))).toEqual([]);
  });

  it.each([
    ['foo', ['to', 'form', 'from']],
    ['scc', ['sdk']],
    ['hosting-provider', ['cookie-provider']],
  ])('comes nothing that only happens to share letters: %s', (written, known) => {
    expect(nearest(written, known)).toEqual([]);
  });
});

describe('the same is offered', () => {
  it.each([
    [['explain', 'legal obligation'], 'did you mean legal-obligation?'],
    [['explain', 'person'], 'did you mean data-subject?'],
    [['search', 'event:unsubscribed'], 'did you mean from or until?'],
    [['lint', '-'], '"newsletter" is no term of purpose. Did you mean "direct-marketing"?'],
  ])('by %j', async (argv, said) => {
    const { out, err } = await run(argv, {
      stdin: acorn.replace('purpose: direct-marketing', 'purpose: newsletter'),
    });
    expect(out + err).toContain(said);
  });
});
