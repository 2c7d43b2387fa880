import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver } from '../../src/store/carry-over.js';
import { readYaml } from '../../src/store/yaml.js';
import { recordsIn } from '../records/texts.js';

const sha256 = 'b5'.repeat(32);
const nothing = { file: 'new.txt', sha256, anchors: [], again: [] };

function value(text: string | undefined): Record<string, unknown> {
  const read = readYaml(text ?? '');
  if (!read.ok) throw new Error(`${read.problems[0]?.message}`);
  return read.value as Record<string, unknown>;
}

const small = `# why
id: fox # the id
source: { file: 'old.txt', sha256: ${'a4'.repeat(32)} } # as read
# who
parties:
  - id: fox
    cite: "We … are"   # one
sections:
  sale:
    - denied: true
      cite:
        - >
          We never
          sell
        - Nor rent
`;

describe('a record carried over', () => {
  it('has its new source, anchors and marks, and every comment', () => {
    const made = carryOver(small, {
      ...nothing,
      anchors: [
        { path: ['parties', 0, 'cite', 0], anchor: 'We … were' },
        { path: ['sections', 'sale', 0, 'cite', 0], anchor: 'We never … sell' },
      ],
      again: [{ name: 'sections.sale[0]', why: 'changed' }],
    });
    expect(made).toBe(`# why
id: fox # the id
source: { file: 'new.txt', sha256: ${sha256} } # as read
# who
draft: # the text has changed: read each again, then take its line away, and last the key
  - "sections.sale[0]" # changed
parties:
  - id: fox
    cite: "We … were"   # one
sections:
  sale:
    - denied: true
      cite:
        - "We never … sell"
        - Nor rent
`);
  });

  it.each([
    ['a list', 'draft:\n  - name # mine\nparties'],
    ['a list that is not indented', 'draft:\n- name # mine\n\n# more\nparties'],
    ['a list in brackets', 'draft: [name] # mine\nparties'],
    ['a list in brackets over lines', 'draft: [\n  name, # mine\n  ]\nparties'],
  ])('adds to a draft that is %s, each name once', (_, before) => {
    const text = small.replace('parties', before);
    const again = ['name', 'sections.sale[0]', 'document'].map((name) => ({ name, why: 'changed' }));
    const made = carryOver(text, { ...nothing, again });
    expect((value(made).draft as string[]).toSorted()).toEqual(['document', 'name', 'sections.sale[0]']);
    expect(made).toContain('# mine');
    expect(value(made).parties).toEqual(value(text).parties);
  });

  it('keeps line ends of Windows', () => {
    const made = carryOver(small.replaceAll('\n', '\r\n'), {
      ...nothing,
      again: [{ name: 'name', why: 'x' }],
    });
    expect(made?.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('is refused where it cannot be edited safely', () => {
    const flow = '{ id: fox, source: { file: a.txt, sha256: b }, parties: [] }';
    expect(carryOver(flow, { ...nothing, again: [{ name: 'name', why: 'x' }] })).toBeUndefined();
    expect(carryOver('id: [', nothing)).toBeUndefined();
  });
});

const records = ['policies', 'test/fixtures/policies'].flatMap(recordsIn);

interface Facts {
  readonly [section: string]: readonly { cite: string | string[] }[] | string;
}

it.each(records)('$name: whatever is carried over, all else stays as it was written', ({ text }) => {
  const before = value(text);
  const facts = Object.entries(before.sections as Facts).flatMap(([section, list]) =>
    Array.isArray(list) ? list.map((_, i) => ['sections', section, i, 'cite', 0] as const) : [],
  );
  fc.assert(
    fc.property(fc.subarray(facts), fc.subarray(facts), (rewritten, again) => {
      const made = carryOver(text, {
        file: 'new text.txt',
        sha256,
        anchors: rewritten.map((path) => ({ path, anchor: 'first: words … "last" #words' })),
        again: again.map(([, section, i]) => ({ name: `sections.${section}[${i}]`, why: 'changed' })),
      });
      const wanted = structuredClone(before);
      wanted.source = { ...(before.source as object), file: 'new text.txt', sha256 };
      for (const [, section, i] of rewritten) {
        const fact = (wanted.sections as Facts)[section]?.[i] as { cite: string | string[] };
        if (Array.isArray(fact.cite)) fact.cite[0] = 'first: words … "last" #words';
        else fact.cite = 'first: words … "last" #words';
      }
      if (again.length > 0) wanted.draft = again.map(([, section, i]) => `sections.${section}[${i}]`);
      expect(value(made)).toEqual(wanted);
      const comments = text.split('\n').filter((line) => line.trimStart().startsWith('#'));
      for (const comment of comments) expect(made).toContain(comment);
    }),
    { seed: 1, numRuns: 4 },
  );
});
