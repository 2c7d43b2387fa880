// Rewrites every generated block of the documentation. A block stands between `<!-- $ … -->` or `<!-- table: … -->`
// and `<!-- end -->`; what it holds is made from the program itself, so it cannot go stale.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { main } from '../cli.js';
import { exit } from '../exit.js';
import { rules } from '../lint/rules/index.js';
import { asList, isMapping, type Raw } from '../model/path.js';
import { fieldsOf } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import { markdownTable } from '../render/clean.js';
import { silentIo } from './code-cache.js';
import { packageRoot } from './paths.js';

const documents = ['README.md', 'CONTRIBUTING.md', 'schemas/README.md', 'src/lint/rules/README.md'];

async function output(argv: readonly string[]): Promise<string> {
  let out = '';
  const collect = (text: string) => {
    out += text;
  };
  await main(argv, { ...silentIo, out: collect, err: collect, columns: 88 });
  return out;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  markdownTable([head, ...rows].map((row) => row.map(cell)));

const meanings: Readonly<Record<keyof typeof exit, string>> = {
  ok: 'done',
  found:
    'something was found: lint errors, `diff --exit-code` with differences, `audit --exit-code` with a gap, `search` without a hit, `verify` with something for a human',
  usage: 'the call was wrong; the message says how',
  failed: 'it could not run: an unreadable file, a broken record or configuration, nothing to verify against',
};

/** "28 of 33": how many of a rule's findings a reader granted, as `npm run doubts` counts them; "" for a rule that rests on no words. */
function grantedOf(rule: string): string {
  const all: Raw = parse(readFileSync(path.join(packageRoot, 'test/doubts/grants.yaml'), 'utf8'));
  if (!isMapping(all[rule])) return '';
  const [granted, refused] = [asList(all[rule].granted).length, asList(all[rule].refused).length];
  return `${granted} of ${granted + refused}`;
}

const tables: Readonly<Record<string, () => string>> = {
  rules: () =>
    table(
      ['rule', 'severity', 'what it reports', 'granted'],
      rules.map((rule) => [`\`${rule.id}\``, rule.severity, rule.title, grantedOf(rule.id)]),
    ),
  exits: () =>
    table(
      ['code', 'meaning'],
      Object.entries(exit).map(([name, code]) => [String(code), meanings[name as keyof typeof exit]]),
    ),
  sections: () =>
    table(
      ['section', 'holds', 'rows by', 'fields'],
      sections.map((section) => [
        `\`${section.name}\``,
        section.description,
        section.key.map((field) => `\`${field.name}\``).join(', '),
        section.fields.map((field) => `\`${field.name}\``).join(', '),
      ]),
    ),
  common: () => {
    const [section] = sections;
    if (section === undefined) return '';
    const own = new Set([...section.key, ...section.fields].map((field) => field.name));
    return table(
      ['field', 'means'],
      fieldsOf(section)
        .filter((field) => !own.has(field.name))
        .map((field) => [`\`${field.name}\``, field.description]),
    );
  },
};

async function block(kind: string, what: string): Promise<string> {
  if (kind === '$') {
    const [, ...argv] = what.split(' ');
    return `\`\`\`text\n$ ${what}\n${(await output(argv)).trimEnd()}\n\`\`\``;
  }
  const make = tables[what];
  if (make === undefined) throw new Error(`no table is called ${what}`);
  return make();
}

const marker = /<!-- (\$|table:) ([^\n]*?) -->\n[\s\S]*?<!-- end -->/g;

for (const name of documents) {
  const file = path.join(packageRoot, name);
  let text = readFileSync(file, 'utf8');
  for (const [whole, kind = '', what = ''] of [...text.matchAll(marker)]) {
    const made = await block(kind, what);
    text = text.replace(whole, () => `<!-- ${kind} ${what} -->\n${made}\n<!-- end -->`);
  }
  writeFileSync(file, text);
}
