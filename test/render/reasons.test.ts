/** Nobody must guess at what a comparison found: of the bundled records, as a user sees them. */
import { describe, expect, it } from 'vitest';
import { run } from '../run-cli.js';

interface Whole {
  readonly sections: readonly {
    readonly rows: readonly {
      readonly verdict: string;
      readonly label: string;
      readonly comparison: { readonly reason: string };
      readonly cells: readonly { readonly facts: readonly number[]; readonly notes?: readonly string[] }[];
    }[];
  }[];
}

const three = ['diff', 'jifeline', 'cartropic', 'jump'];
const json = async (argv: readonly string[]) =>
  JSON.parse((await run([...argv, '--format', 'json'])).out) as Whole;

describe('every row of many policies', () => {
  it.each([
    ['five', ['diff', '--all']],
    ['three', three],
    ['all with one', ['diff', '--all', '--baseline', 'jump']],
  ])('has a verdict and a sentence: %s', async (_, argv) => {
    const { out } = await run([...argv, '--view', 'blocks'], { columns: 200 });
    const rows = out
      .split(/\n\n|─\n/)
      .filter((block) => /^[=≠+!?·] (?!.* {3})/.test(block) && block.includes('\n'));
    const { sections } = await json(argv);
    expect(rows.length).toBe(sections.flatMap((section) => section.rows).length);
    expect(rows.filter((row) => !/\n {2}→ \S/.test(row))).toEqual([]);
  });

  it('of a difference says what it is, not only who speaks', async () => {
    const { sections } = await json(['diff', '--all']);
    const who = /(?:\bspeaks? of it|\bnothing of it|\ba wider term only)\.$/;
    const bare = sections
      .flatMap((section) => section.rows)
      .filter(({ verdict }) => ['differs', 'denied', 'incomparable'].includes(verdict))
      .filter(({ comparison }) => comparison.reason.split(/(?<=\.) /).every((one) => who.test(one)));
    expect(bare.map(({ label }) => label)).toEqual([]);
  });
});

describe('the remarks on facts', () => {
  const note = 'The two are joined by "or"; which of them decides is not said.';

  it('come with a comparison as data and as a page', async () => {
    const argv = ['diff', 'jp-cars', 'jump', '-s', 'retention'];
    const cells = (await json(argv)).sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.flatMap(({ notes = [] }) => notes)).toContain(note);
    expect((await run([...argv, '--format', 'csv'])).out).toContain(note.replaceAll('"', '""'));
    expect((await run([...argv, '--format', 'html'])).out).toContain(
      `<p class="note">note: ${note.replaceAll('"', '&quot;')}</p>`,
    );
  });
});

describe('a right within limits', () => {
  it.each([
    [160, /^Access +≠ .*~ limited/m],
    [60, /^Access +≠ .*~/m],
  ])('is no plain one in a matrix of %i columns', async (columns, row) => {
    const { out } = await run(['diff', '--all', '-s', 'rights', '--view', 'matrix'], { columns });
    expect(out).toMatch(row);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      columns > 100 ? /~ stated with a reserve, named/ : /on a condition, limited\)/,
    );
  });
});
