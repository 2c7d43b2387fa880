import { describe, expect, it } from 'vitest';
import { renewComments } from '../../src/draft/renew.js';
import { run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';

const before = `# Birch privacy

Birch Ltd runs this shop. Birch Ltd keeps orders for 7 years. Write to a@birch.example. We never sell data.
`;
const now = `# Birch privacy

Birch Ltd runs this shop.

Birch Ltd keeps orders for 9 years. Write to a@birch.example. We never sell data.
`;

/** What becomes of a draft after its user has edited it. */
async function carried(edit: (draft: string) => string): Promise<readonly [draft: string, updated: string]> {
  const call = ['--policies', 'policies', '--sources', 'texts'];
  const first = memoryFiles({ 'policies/x.yaml': '', 'texts/birch.txt': before });
  await run(['new', 'birch', '--source', 'texts/birch.txt', ...call], { files: first });
  const draft = edit(first.written.get('policies/birch.yaml') ?? '');
  const files = memoryFiles({ 'policies/birch.yaml': draft, 'texts/birch.txt': before, 'n.txt': now });
  const out = 'policies/birch.yaml';
  await run(['verify', 'birch', '--against', 'n.txt', '--update', '-o', out, ...call], { files });
  return [draft, files.written.get(out) ?? ''];
}

describe('comments of a draft that is carried over', () => {
  it.each([
    ['\n', (text: string) => text],
    ['\r\n', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('speak of the new text, with line ends %j', async (newline, edit) => {
    const [draft, updated] = await carried(edit);
    expect(draft).toContain('P7Y');
    expect(updated).not.toMatch(/P7Y|7 years/);
    expect(updated).toContain('#   cite: "Write to a@birch.example." # line 5');
    expect(updated).toContain('# 5 > Birch Ltd keeps orders for 9 years.');
    // What is new stands in its section, and in its place among the sentences.
    expect(updated).toMatch(/retention: not-assessed\r?\n +# - data: \[TODO\]\r?\n +# {3}period: P9Y/);
    expect(updated).toMatch(/> Birch Ltd runs[^>]*> Birch Ltd keeps[^>]*> Write to[^>]*> We never/);
    expect(updated.replaceAll(newline, '')).not.toContain('\n');
  });

  it.each([
    [
      'a remark of its own',
      (text: string) => text.replace('  # Retention', '  # Ask them about this.\n  # Retention'),
      '# Ask them about this.',
    ],
    [
      'a remark behind the text',
      (text: string) => `${text}# And ask whether 7 years is true.\n`,
      '# And ask whether 7 years is true.',
    ],
    [
      'a suggestion that was changed',
      (text: string) => text.replace('# - data: [TODO]', '# - data: [orders]'),
      '# - data: [orders]',
    ],
    [
      'a sentence with a remark in it',
      (text: string) => text.replace('for 7 years.\n#', 'for 7 years. SEE MAIL\n#'),
      'SEE MAIL',
    ],
    [
      'a remark below a suggestion',
      (text: string) => text.replace(/( +)(# {3}cite: "Birch Ltd keeps.*)/, '$1$2\n$1#   wrong?'),
      'wrong?',
    ],
    [
      'a remark behind a value',
      (text: string) => text.replace('  sale: not-assessed', '  sale: not-assessed # - mine > 3'),
      '# - mine > 3',
    ],
  ])('keep %s', async (_name, edit, kept) => {
    const [draft, updated] = await carried(edit);
    expect(draft).toContain(kept);
    expect(updated).toContain(kept);
  });

  it('are left alone where none is as it was made', () => {
    expect(renewComments('# mine\n# 3 > my words\n', '# 3 > Words.\n', '# 4 > Words.\n')).toBe(
      '# mine\n# 3 > my words\n',
    );
  });
});
