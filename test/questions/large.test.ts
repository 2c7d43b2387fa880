import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run } from '../run-cli.js';

const acorn = readFileSync(resolve(root, 'test/fixtures/policies/acorn.yaml'), 'utf8');

/** Compares two records that are Acorn's but for one section, in which each has as many facts as asked for. */
async function diff(
  section: string,
  count: number,
  format: string,
  fact: (i: number, side: number) => string,
) {
  const dir = mkdtempSync(join(tmpdir(), 'privcmp-large-'));
  try {
    for (const [side, id] of ['aaa', 'bbb'].entries()) {
      const facts = Array.from({ length: count }, (_, i) => fact(i, side)).join('');
      const record = acorn
        .replace('id: acorn\n', `id: ${id}\n`)
        .replace('aliases: [acorn-bikes]\n', '')
        .replace(new RegExp(`  ${section}:\n(?: {4}.*\n)+`), `  ${section}:\n${facts}`);
      writeFileSync(join(dir, `${id}.yaml`), record);
    }
    return await run(['diff', 'aaa', 'bbb', '--section', section, '--policies', dir, '--format', format]);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const period = (i: number, unit: string) =>
  `    - data: all\n      from: purchase-made\n      when: case ${i}\n      period: P${i + 1}${unit}\n      bound: max\n      cite: x y\n`;

describe('a comparison of hundreds of facts with hundreds', () => {
  it.each(['table', 'json', 'html', 'markdown'])('in one row ends, as %s', async (format) => {
    const { code, out } = await diff(
      'rights',
      150,
      format,
      (i, side) =>
        `    - right: [access, erasure, rectification]\n      as: right\n      when: case ${i * (side + 1)}\n      cite: x y\n`,
    );
    expect(code).toBe(0);
    expect(out.length).toBeLessThan(500_000);
  });

  it('finds each the one that says the same, however many there are', async () => {
    const { out } = await diff('retention', 300, 'json', (i) => period(i, 'D'));
    expect(JSON.parse(out).sections[0].rows[0].verdict).toBe('same');
  });

  it('and none that can be set against another ends too', async () => {
    const { out } = await diff('retention', 150, 'json', (i, side) =>
      side === 0
        ? period(i, 'D')
        : `    - data: all\n      from: purchase-made\n      when: case ${i}\n      criteria: necessity\n      cite: x y\n`,
    );
    expect(JSON.parse(out).sections[0].rows[0].verdict).not.toBe('same');
  });
});
