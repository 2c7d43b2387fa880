import { describe, expect, it } from 'vitest';
import { demoRecord, lintDemo } from './demo.js';

const broken = 'aliases: [Demo BV]';
const rulesOf = async (record: string, options = {}) =>
  (await lintDemo(record, options)).map(({ rule, range }) => [rule, range.line]);
const excused = (comment: string) => demoRecord(`${comment}\n${broken}`);

describe('excuses in comments', () => {
  it('of a line, the next line, the file', async () => {
    expect(
      await rulesOf(demoRecord(`${broken} # privcmp-disable-line malformed-id -- registered so`)),
    ).toEqual([]);
    expect(
      await rulesOf(excused('name: Demo\n# privcmp-disable-next-line malformed-id -- registered so')),
    ).toEqual([]);
    expect(await rulesOf(excused('name: Demo # privcmp-disable malformed-id -- registered so'))).toEqual([]);
  });

  it('cover only their line and their rules', async () => {
    expect(
      await rulesOf(demoRecord(`name: Demo # privcmp-disable-line malformed-id -- elsewhere\n${broken}`)),
    ).toEqual([
      ['unused-excuse', 3],
      ['malformed-id', 4],
    ]);
    expect(
      await rulesOf(demoRecord(`${broken} # privcmp-disable-line unknown-key, malformed-id -- two`)),
    ).toEqual([['unused-excuse', 4]]);
  });

  it('need a reason and a rule that exists', async () => {
    const complaints = async (comment: string) =>
      (await lintDemo(excused(`name: Demo\n${comment}`))).map(({ message }) => message)[0];
    expect(await complaints('# privcmp-disable-next-line malformed-id')).toBe(
      'An excuse needs a reason: # privcmp-disable-next-line malformed-id -- why it is right here',
    );
    expect(await complaints('# privcmp-disable-next-line malformed-id --')).toContain('needs a reason');
    expect(await complaints('# privcmp-disable-next-line')).toContain('names the rules');
    expect(await complaints('# privcmp-disable-next-line malformed-ids -- so')).toMatch(
      /^There is no rule "malformed-ids"\. Did you mean malformed-id,? /,
    );
    expect(await complaints('# privcmp-disable-lines malformed-id -- so')).toContain('is no excuse');
    expect(await complaints('# privcmp-disable-next-line yaml-syntax -- so')).toContain('cannot be excused');
  });

  it('cannot excuse themselves', async () => {
    const record = demoRecord('name: Demo # privcmp-disable unused-excuse -- please');
    expect(await rulesOf(record)).toEqual([['excuse-without-reason', 3]]);
  });

  it('are not called unused by a run that could not have found what they excuse', async () => {
    const record = demoRecord('name: Demo # privcmp-disable sentence-unaccounted -- the text is cut');
    expect(await rulesOf(record)).toEqual([]);
    expect(await rulesOf(record, { withSources: true })).toEqual([['unused-excuse', 3]]);
    const astray = record.replace('We never sell your data.', 'We never sell your dota.');
    expect(await rulesOf(astray, { withSources: true })).toEqual([['anchor-not-found', expect.any(Number)]]);
    const other = demoRecord('name: Demo # privcmp-disable-line malformed-id -- so');
    expect(await rulesOf(other, { settings: { only: ['unknown-term', 'unused-excuse'] } })).toEqual([]);
    expect(await rulesOf(other, { settings: { severities: { 'malformed-id': 'off' } } })).toEqual([]);
  });

  it('of the file cover its text', async () => {
    const record = demoRecord(
      'name: Demo # privcmp-disable sentence-unaccounted -- the text is cut\nomitted: {}',
    );
    expect(await rulesOf(record, { withSources: true })).toEqual([]);
  });

  it('are not taken from text in quotes', async () => {
    expect(await rulesOf(demoRecord('name: "x # privcmp-disable-line malformed-id"'))).toEqual([]);
  });
});
