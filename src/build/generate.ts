// Writes what derives from the model: the published schema and vocabulary, the compiled validator, the names of countries.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _, Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import dependentRequired from 'ajv/dist/vocabularies/validation/dependentRequired.js';
import { parse } from 'yaml';
import { languages } from '../model/word-list.js';
import type { Kept } from '../query/kept.js';
import type { WrittenSet } from '../questions/question.js';
import { uniqueItems } from '../store/unique-items.js';
import { readVocabularies } from './vocabularies.js';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const yamlAt = (path: string): unknown => parse(readFileSync(at(path), 'utf8'));
/** Writes a file, named from the folder of the package. */
function write(path: string, text: string): void {
  mkdirSync(new URL('.', at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
/** Writes a module of constants, each a value by its name and type; `types` tells where the types come from. */
function writeModule(
  path: string,
  types: Readonly<Record<string, string>>,
  constants: Readonly<Record<string, unknown>>,
  code: (value: unknown) => string = JSON.stringify,
): void {
  const imports = Object.entries(types).map(([type, from]) => `import type { ${type} } from '${from}';\n`);
  const values = Object.entries(constants).map(([name, one]) => `export const ${name} = ${code(one)};\n`);
  write(path, [...imports, ...values].join(''));
}
/** JSON in a string is read faster than a literal. */
const parsed = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
const byName = (name: string, type: string) => `${name}: Readonly<Record<string, ${type}>>`;

/** A copy without what only editors and messages need: it would double the validator. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (schema === null || typeof schema !== 'object') return schema;
  // What is an object is a property that is called so.
  const isAnnotation = (key: string, value: unknown) =>
    /^(?:x-.*|enumDescriptions)$/.test(key) ||
    (/^(?:description|examples|title)$/.test(key) && typeof value !== 'object');
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => (isAnnotation(key, value) ? [] : [[key, bare(value)]])),
  );
}

type Json = Record<string, unknown>;

/**
 * The same schema with every part that occurs again made a definition of its own: references compile to one function
 * each, copies to as many as there are, which would triple the time to load the validator.
 */
function shared(schema: unknown): unknown {
  const definitions: Json = {};
  const names = new Map<string, string>();
  const visit = (node: unknown, key = ''): unknown => {
    if (Array.isArray(node)) return node.map((item) => visit(item));
    if (node === null || typeof node !== 'object') return node;
    const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, visit(value, name)]));
    const isSchema =
      key !== 'properties' &&
      key !== '$defs' &&
      ('type' in copy || 'if' in copy || 'enum' in copy || 'anyOf' in copy);
    if (!isSchema || key === 'if' || key === 'then' || key === 'else') return copy;
    const text = JSON.stringify(copy);
    const name = names.get(text) ?? `part-${names.size}`;
    names.set(text, name);
    definitions[name] = copy;
    return { $ref: `#/$defs/${name}` };
  };
  const { $defs, ...root } = schema as Json & { $defs: Json };
  const shorter = Object.fromEntries(Object.entries($defs).map(([name, def]) => [name, visit(def)]));
  const { $schema: _dialect, $id, ...body } = root;
  const whole = visit(body);
  return { $id, ...(whole as Json), $defs: { ...shorter, ...definitions } };
}

// `Intl.DisplayNames` costs a fifth of a start-up when first asked; its answers are asked for here, once.
const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const { assigned } = yamlAt('src/model/countries.yaml') as { readonly assigned: string };
const names = Object.fromEntries(assigned.split(' ').map((code) => [code, display.of(code) ?? code]));
writeModule('src/model/generated/country-names.ts', {}, { [byName('countryNames', 'string')]: names });

const vocabularies = readVocabularies();
writeModule(
  'src/model/generated/vocabularies.ts',
  { Vocabulary: '../term.js' },
  { [byName('vocabularies', 'Vocabulary')]: vocabularies },
);

/** The sets of questions in a folder, as they are written. */
const setsIn = (folder: string): readonly WrittenSet[] =>
  readdirSync(at(folder))
    .sort()
    .map((name) => yamlAt(`${folder}/${name}`) as WrittenSet);
const sets = setsIn('schemas/questions');
const frameworks = setsIn('schemas/frameworks');
const typesOfSets = { Kept: '../../query/kept.js', WrittenSet: '../../questions/question.js' };
/** Writes the module of sets as they are written, with their queries as they are kept. */
const writeSets = (file: string, sets: readonly WrittenSet[], kept: Kept = { nodes: [], queries: {} }) =>
  writeModule(file, typesOfSets, { 'sets: readonly WrittenSet[]': sets, 'kept: Kept': kept }, parsed);
const modules = new Map([
  ['src/questions/generated/sets.ts', sets],
  ...frameworks.map((one): [string, readonly WrittenSet[]] => [`src/audit/generated/${one.set}.ts`, [one]]),
]);
for (const [file, written] of modules) writeSets(file, written);
writeModule('src/audit/generated/letters.ts', {}, { letters: yamlAt('src/audit/letter.yaml') });
const [sentences, fileSentences] = [yamlAt('src/store/yaml/sentences.yaml'), yamlAt('src/store/files.yaml')];
writeModule('src/store/generated/sentences.ts', {}, { sentences });
writeModule('src/store/generated/file-sentences.ts', {}, { fileSentences });

// What is known of the languages of texts, a file each, in the order of their tags.
const ofLanguages = 'src/evidence/values/languages';
const spoken = readdirSync(at(ofLanguages)).filter((name) => /^[a-z]{2}\.yaml$/.test(name));
const words = spoken.sort().map((name) => [name.slice(0, 2), yamlAt(`${ofLanguages}/${name}`)]);
writeModule(
  'src/evidence/generated/languages.ts',
  { Abbreviations: '../pauses.js', Words: '../values/languages/words.js' },
  {
    [byName('languages', 'Words')]: Object.fromEntries(words),
    [byName('marks', 'string')]: yamlAt(`${ofLanguages}/marks.yaml`),
    [byName('abbreviations', 'Abbreviations')]: yamlAt('src/evidence/abbreviations.yaml'),
  },
);

// The page's style and script with their hashes, by which its policy of content allows them and nothing else.
const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const [pageStyle = '', pageScript = ''] = ['page.css', 'page.js'].map((name) =>
  readFileSync(at(`src/render/page/${name}`), 'utf8'),
);
const hashes = { pageStyleHash: hash(pageStyle), pageScriptHash: hash(pageScript) };
writeModule('src/render/generated/page.ts', {}, { pageStyle, pageScript, ...hashes });

// What follows asks for the generated files, which a fresh clone has only now.
const { readWordList } = await import('./words.js');
for (const language of languages) {
  const list = { 'words: WordList': readWordList(language, vocabularies) };
  writeModule(`src/model/generated/words/${language}.ts`, { WordList: '../../word-list.js' }, list);
}
const { policySchema } = await import('../model/json-schema.js');
const schema = policySchema(vocabularies);
write('schemas/policy.schema.json', json(schema));
write('schemas/vocabulary.json', json(vocabularies));
const { keptQueries } = await import('./queries.js');
for (const [file, written] of modules) {
  const base = frameworks.find(({ set }) => set === written[0]?.extends);
  writeSets(file, written, keptQueries(written, base));
}
const { questionSetSchema } = await import('../questions/schema.js');
write('schemas/question-set.schema.json', json(questionSetSchema));
const { configSchema } = await import('../lint/config.js');
write('schemas/config.schema.json', json(configSchema()));

// This validator only says yes or no, fast; what is wrong is asked of ajv at run time, in the rare case that it is. The
// plain class, not that for 2020-12, whose every function begins with bookkeeping for `$dynamicRef`, which is not used here.
const ajv = new Ajv({
  messages: false,
  inlineRefs: false,
  code: { source: true },
  strictTypes: false,
  strictRequired: false,
});
ajv.removeKeyword('uniqueItems');
for (const keyword of [dependentRequired.default, uniqueItems(_)]) ajv.addKeyword(keyword);
const validate = ajv.compile(shared(bare(schema)) as object);
write('src/store/generated/validate-policy.cjs', standalone.default(ajv, validate));
write(
  'src/store/generated/validate-policy.d.cts',
  'declare const validate: (value: unknown) => boolean;\nexport = validate;\n',
);

// All that a result of the tool can depend on besides what it is given: if any of it is another, nothing that was kept of an
// earlier run is believed (`seal.ts`).
const own = createHash('sha256');
const sources = readdirSync(at('src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'tool-id.ts')
  .map(({ parentPath, name }) => `${parentPath}/${name}`)
  .sort();
for (const part of [...sources, fileURLToPath(at('package-lock.json'))]) own.update(readFileSync(part));
writeModule('src/store/generated/tool-id.ts', {}, { toolId: own.digest('hex') });
