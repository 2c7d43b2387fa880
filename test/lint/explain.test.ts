import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/commands/context.js';
import { runExplain } from '../../src/commands/explain-run.js';
import { textFor } from '../../src/lint/example.js';
import { rules } from '../../src/lint/rules/index.js';
import { demoRecord } from './demo.js';
import { demoFiles, demoIo } from './io.js';

async function explained(
  words: readonly string[],
  format: 'text' | 'json' = 'text',
  files = demoFiles(),
): Promise<string> {
  const io = demoIo();
  await runExplain(words, await openContext(io, { policies: 'policies', format }, files));
  return io.said.out;
}

describe('explain', () => {
  it('prints a rule with its examples', async () => {
    const text = await explained(['anchor-ambiguous']);
    expect(text).toContain('anchor-ambiguous  rule, error');
    expect(text).toContain('          cite: your # ← your');
    expect(text).toContain('# privcmp-disable-line anchor-ambiguous -- the reason');
  });

  it('explains every rule, with the text where its examples need one', async () => {
    for (const rule of rules) {
      const said = await explained([rule.id]);
      expect(said).toContain(rule.id);
      const lines =
        textFor(rule)
          ?.split('\n')
          .filter((line) => line !== '') ?? [];
      for (const line of lines) expect(said).toContain(`    ${line}\n`);
      expect(said.includes('The text:')).toBe(lines.length > 0);
    }
    expect(JSON.parse(await explained(['polarity'], 'json'))[0].text).toContain('We never sell');
  });

  it('prints a term with its DPV term and the records that use it', async () => {
    const text = await explained(['sell']);
    expect(text).toContain('sell  term of sale-act');
    expect(text).toContain('Used by:  demo (sale)');
    expect(JSON.parse(await explained(['sale-act.sell'], 'json'))).toMatchObject([
      { kind: 'term', vocabulary: 'sale-act', uses: [{ policy: 'demo', section: 'sale', times: 1 }] },
    ]);
    expect(await explained(['email'])).toMatch(/https:\/\/w3id\.org\/dpv/);
  });

  it('names no more records than people read', async () => {
    const many = Array.from({ length: 60 }, (_, i) => [
      `policies/p${i}.yaml`,
      demoRecord(`id: p${i}\naliases: []`),
    ]);
    const text = await explained(['sale-act.sell'], 'text', demoFiles(Object.fromEntries(many)));
    expect(text.replace(/\s+/g, ' ')).toContain('and 11 more records (all: --format json)');
  });

  it('prints every meaning of a word, a vocabulary and a section', async () => {
    expect((await explained(['email'])).match(/ {2}term of /g)?.length).toBeGreaterThan(1);
    expect(await explained(['sale-act'])).toContain('share-for-advertising');
    expect(await explained(['retention'])).toContain('period');
    expect(await explained([])).toContain('Vocabularies');
  });

  it('helps with a word it does not know', async () => {
    await expect(explained(['anchor-ambigous'])).rejects.toMatchObject({
      hint: expect.stringContaining('anchor-ambiguous'),
    });
    await expect(explained(['constructor'])).rejects.toThrow('there is no rule');
  });
});
