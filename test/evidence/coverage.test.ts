import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/evidence/coverage.js';
import { resolveAnchor } from '../../src/evidence/resolve.js';
import { prepareText, type SourceText } from '../../src/evidence/text.js';

function claims(name: string, text: SourceText, ...anchors: string[]) {
  return anchors.map((anchor) => {
    const found = resolveAnchor(text, anchor);
    if (found.state !== 'found') throw new Error(`${anchor}: ${found.state}`);
    return { ...found.span, name };
  });
}

const text = prepareText(
  `Title

One two three four five six seven eight nine ten.

We share data with:

- a hosting firm;
- a bank.

Thank you for reading this.`,
  'en',
);
const [ten, leadIn, host, bank, thanks] = [1, 2, 3, 4, 5];
const cover = (cited: Record<string, string[]>, omitted: Record<string, string[]> = {}) =>
  coverage(
    text,
    Object.entries(cited).flatMap(([name, anchors]) => claims(name, text, ...anchors)),
    Object.entries(omitted).flatMap(([name, anchors]) => claims(name, text, ...anchors)),
  );

describe('coverage', () => {
  it('counts every unit but headings', () => {
    const none = cover({});
    expect(none).toMatchObject({ sentences: 5, cited: 0, partly: 0, omitted: 0 });
    expect(none.unaccounted).toEqual([ten, leadIn, host, bank, thanks]);
    expect(none.units[0]?.state).toBe('heading');
    expect(cover({ a: ['Title'] })).toMatchObject({ sentences: 5, cited: 0 });
  });

  it('needs 80 % of the words', () => {
    expect(cover({ a: ['One … eight'] }).units[ten]).toMatchObject({ state: 'cited', refs: ['a'] });
    expect(cover({ a: ['One … seven'] }).units[ten]).toMatchObject({
      state: 'partly',
      rest: 'eight nine ten',
    });
    expect(cover({ a: ['Thank you for'] }).units[thanks]).toMatchObject({
      state: 'partly',
      rest: 'reading this',
    });
  });

  it('adds the words of several facts, each once', () => {
    expect(cover({ a: ['One … five'], b: ['six … nine'] }).units[ten]).toMatchObject({
      state: 'cited',
      refs: ['a', 'b'],
    });
    expect(cover({ a: ['One … five'], b: ['One … five'] }).units[ten]).toMatchObject({ state: 'partly' });
  });

  it('shows every gap of what is partly covered', () => {
    expect(cover({ a: ['three four', 'seven eight'] }).units[ten]?.rest).toBe(
      'One two … five six … nine ten',
    );
  });

  it('tells what is omitted, and why', () => {
    const left = cover({}, { courtesy: ['Thank … this'] });
    expect(left).toMatchObject({ omitted: 1, cited: 0 });
    expect(left.units[thanks]).toMatchObject({ state: 'omitted', reasons: ['courtesy'], refs: [] });
  });

  it('takes a unit that is cited and omitted for cited, and reports the overlap', () => {
    const both = cover({ a: ['Thank you for reading'] }, { courtesy: ['for reading this'] });
    expect(both.units[thanks]).toMatchObject({ state: 'cited', refs: ['a'], reasons: ['courtesy'] });
    expect(both.overlaps).toMatchObject([{ unit: { index: thanks }, refs: ['a'], reasons: ['courtesy'] }]);
  });

  it('lets a citation and an omission share a unit without overlap', () => {
    const shared = cover({ a: ['One … five'] }, { explanation: ['six … ten'] });
    expect(shared.units[ten]?.state).toBe('cited');
    expect(shared.overlaps).toEqual([]);
  });

  it('accounts for a lead-in when all its items are accounted for', () => {
    const cited = cover({ a: ['a hosting firm'] }, { explanation: ['a bank'] });
    expect(cited.units[leadIn]).toMatchObject({ state: 'cited' });
    expect(cover({}, { explanation: ['a hosting … bank'] }).units[leadIn]?.state).toBe('omitted');
    expect(cover({ a: ['a hosting firm'] }).units[leadIn]?.state).toBe('unaccounted');
    expect(cover({ a: ['We share data with'] }).units[leadIn]).toMatchObject({ state: 'cited', refs: ['a'] });
  });

  it('takes a lead-in for cited when part of it is, though its items are omitted', () => {
    const part = cover({ a: ['We share'] }, { explanation: ['a hosting … bank'] });
    expect(part.units[leadIn]).toMatchObject({ state: 'cited' });
    expect(part.units[leadIn]).not.toHaveProperty('rest');
  });

  it('does not let a lead-in account for its items', () => {
    expect(cover({ a: ['We share data with'] }).unaccounted).toEqual([ten, host, bank, thanks]);
  });

  it('settles lead-ins inside lead-ins', () => {
    const nested = prepareText('We share:\n\n- with firms:\n  - a bank.\n- nothing else.', 'en');
    const all = coverage(nested, claims('a', nested, 'a bank', 'nothing else'), []);
    expect(all.unaccounted).toEqual([]);
  });
});

describe('what is left of a sentence is what a reader sees', () => {
  it.each([
    ['Write to us now. See [our terms](#terms) here.', 'here', 'See our terms'],
    ['See [our terms](https://fox.example/a-b/c?d=e) here, and there.', 'here', 'See our terms … and there'],
    ['See <a href="https://fox.example/x">our <b>new</b> terms</a> for all.', 'for all', 'See our new terms'],
    ['See **our** _new_ terms and [all][ref] of it, please.', 'please', 'See our new terms and all of it'],
    ['See our\\_terms, lo&shy;gs and R&amp;D here.', 'here', 'See our_terms, logs and R&D'],
    ['See ![our sign](/sign.png) and its words here.', 'here', 'See our sign and its words'],
  ])('%s', (raw, anchor, rest) => {
    const source = prepareText(raw, 'en');
    const { units } = coverage(source, claims('a', source, anchor), []);
    expect(units.at(-1)).toMatchObject({ state: 'partly', rest });
  });

  it('targets of links do not count against a fact', () => {
    const source = prepareText(
      'See [our terms](https://fox.example/very/long/way/to/our/terms) for all.',
      'en',
    );
    const { units } = coverage(source, claims('a', source, 'our terms', 'for all'), []);
    expect(units[0]).toMatchObject({ state: 'cited' });
  });
});
