import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFloors, findCycles, findEagerPackages, type Tree } from './architecture/check.js';
import { readImports } from './architecture/imports.js';

const src = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('generated/'));
const house: Tree = Object.fromEntries(
  files.map((file) => [file, readFileSync(path.join(src, file), 'utf8')]),
);

describe('the house', () => {
  it('keeps the import law', () => expect(checkFloors(house)).toEqual([]));
  it('has no import cycle', () => expect(findCycles(house)).toEqual([]));
  it('loads the words of a language only when asked for them', () => {
    const users = Object.entries(house).flatMap(([file, source]) =>
      readImports(source)
        .filter(({ specifier }) => specifier.includes('generated/words/'))
        .map(({ kind }) => `${file} ${kind}`),
    );
    expect([...new Set(users)]).toEqual(['model/word-list.ts lazy']);
  });
  it('loads only commander at every start', () => expect(findEagerPackages(house)).toEqual([]));
});

describe('the reader of imports', () => {
  it('sees every form', () => {
    const source = [
      "import a, { type B } from './a.js';",
      "import type { C } from './c.js';",
      "export * from './d.js';",
      "export {\n  e,\n  f,\n} from './e.js';",
      "import './f.js';",
      "const g = await import('./g.js');",
    ].join('\n');
    expect(readImports(source).map(({ specifier, kind }) => `${specifier} ${kind}`)).toEqual([
      './a.js static',
      './c.js type',
      './d.js static',
      './e.js static',
      './f.js static',
      './g.js lazy',
    ]);
  });

  it('passes over what only looks like one', () => {
    const source = " * import x from 'y'\nexport const text = 'a';\nexport { b };\nexport type T = 'from';\n";
    expect(readImports(source)).toEqual([]);
  });
});

describe('the law', () => {
  it.each([
    ['upward', 'model/a.ts', "import { b } from '../questions/b.js';"],
    ['from the domain up', 'questions/a.ts', "import { b } from '../store/b.js';"],
    ['store to views', 'store/a.ts', "import type { b } from '../render/b.js';"],
    ['views to store', 'render/a.ts', "import { b } from '../store/b.js';"],
    ['commands to entry', 'commands/a.ts', "import { b } from '../cli.js';"],
    ['a lazy one', 'render/a.ts', "const b = await import('../commands/b.js');"],
    ['what only builds', 'store/a.ts', "import { b } from '../build/b.js';"],
    ['the terminal outside the views', 'commands/a.ts', "import chalk from 'chalk';"],
    ['the validator outside the store', 'lint/a.ts', "import { Ajv } from 'ajv/dist/2020.js';"],
    ['commander in the views', 'render/a.ts', "import type { Command } from 'commander';"],
    ['a package without a door', 'store/a.ts', "import x from '@scope/new/deep';"],
    ['Node in the domain', 'search/a.ts', "import path from 'node:path';"],
    ['files through a second door', 'store/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['files without the prefix', 'commands/a.ts', "import fs from 'fs';"],
    ['the network', 'store/a.ts', "import http from 'node:http';"],
    ['a room nobody planned', 'utils/a.ts', ''],
    ['the process', 'cli.ts', 'const args = process.argv;'],
  ])('rejects %s', (_name, file, source) => {
    expect(checkFloors({ [file]: source })).toHaveLength(1);
  });

  it.each([
    ['downward', 'commands/a.ts', "import { b } from '../store/b.js';\nimport { c } from '../model/c.js';"],
    ['between domain rooms', 'lint/rules/a.ts', "import { b } from '../../evidence/b.js';"],
    [
      'packages at their door',
      'render/a.ts',
      "import { Chalk } from 'chalk';\nimport Table from 'cli-table3';",
    ],
    ['files at their door', 'store/files.ts', "import { readFile } from 'node:fs/promises';"],
    ['the word process', 'lint/a.ts', "// process.env is off limits\nconst text = 'they process. Data';"],
  ])('accepts %s', (_name, file, source) => {
    expect(checkFloors({ [file]: source })).toEqual([]);
  });

  it('finds a cycle, once', () => {
    const tree = {
      'model/a.ts': "import { b } from './b.js';",
      'model/b.ts': "import type { c } from './sub/c.js';",
      'model/sub/c.ts': "export * from '../a.js';",
      'model/d.ts': "import './a.js';",
    };
    expect(findCycles(tree)).toEqual(['model/a.ts → model/b.ts → model/sub/c.ts → model/a.ts']);
  });

  it('finds a package loaded at every start', () => {
    const tree = {
      'cli.ts': "import { Command } from 'commander';\nimport { show } from './commands/show.js';",
      'commands/show.ts':
        "import { style } from '../render/style.js';\nconst x = () => import('../store/open.js');",
      'render/style.ts': "import { Chalk } from 'chalk';\nimport type Table from 'cli-table3';",
      'store/open.ts': "import { parse } from 'yaml';",
    };
    expect(findEagerPackages(tree)).toEqual([
      'render/style.ts: loads chalk at every start; import() it where it is used',
    ]);
  });
});
