import { describe, expect, it } from 'vitest';
import { run } from '../run-cli.js';

const call = ['diff', 'jifeline', 'cartropic', '-s', 'retention'];

describe('the byte order mark', () => {
  it('stands before a CSV where it is asked for, and changes nothing else', async () => {
    const [plain, marked] = await Promise.all([
      run([...call, '-f', 'csv']),
      run([...call, '-f', 'csv', '--bom']),
    ]);
    expect(plain.out.startsWith('id,')).toBe(true);
    expect(marked.out).toBe(`\ufeff${plain.out}`);
  });

  it('is refused for what is no CSV', async () => {
    const { code, err } = await run([...call, '-f', 'json', '--bom']);
    expect(code).toBe(2);
    expect(err).toContain('--format csv');
  });
});
