/**
 * Records of realistic size and variety, any number of them, the same for the same seed. They are made from the model's
 * descriptions, so that they change with it; what the schema refuses is made again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field, Kind } from '../../src/model/field.js';
import { lexicon } from '../../src/model/lexicon.js';
import { fieldsOf, type Section } from '../../src/model/section.js';
import { sections } from '../../src/model/sections/index.js';
import { lintFiles } from '../../src/store/lint-files.js';
import { satisfiesSchema } from '../../src/store/schema.js';
import { readYaml } from '../../src/store/yaml.js';
import { fixture } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { type Random, seeded } from '../setup/random.js';

type Values = Readonly<Record<string, unknown>>;

/** Facts of each section from which all records take theirs. */
const poolSize = 40;
/** Facts of a section: most are silent on some, and long on others. The mean of a record is what the bundled ones have. */
const most = 14;
const today = '2026-11-22';
const syllables = 'ba ce di fo gu ka le mi no pu ra se ti vo wu'.split(' ');

class Maker {
  private readonly words = lexicon();
  private readonly pool = new Map<string, readonly Values[]>();
  private readonly base: Values;

  constructor(private readonly random: Random) {
    const read = readYaml(fixture('policies/acorn.yaml'));
    if (!read.ok) throw new Error('the fixture cannot be read');
    this.base = read.value as Values;
  }

  async fill(): Promise<void> {
    for (const section of sections)
      if (section.path === undefined) this.pool.set(section.name, await this.facts(section));
  }

  private word(): string {
    return Array.from({ length: 2 + this.random.below(3) }, () => this.random.pick(syllables)).join('');
  }

  private line(length: number): string {
    return Array.from({ length }, () => this.word()).join(' ');
  }

  private many(make: () => unknown, isMany: boolean): unknown {
    if (!isMany || this.random.below(5) < 3) return make();
    return [...new Set(Array.from({ length: 2 + this.random.below(3) }, make))];
  }

  private value({ kind }: Field): unknown {
    const makers: { readonly [Is in Kind['is']]?: () => unknown } = {
      text: () => this.many(() => this.line(3 + this.random.below(8)), false),
      flag: () => true,
      number: () => 12 + this.random.below(6),
      duration: () => `P${1 + this.random.below(30)}${this.random.pick(['D', 'M', 'Y'])}`,
      date: () => `20${10 + this.random.below(15)}-0${1 + this.random.below(9)}`,
      country: () => this.random.pick(['NL', 'BE', 'US', 'DE']),
      territory: () => this.random.pick(['NL', 'BE', 'US-CA']),
      place: () => this.random.pick(['NL', 'US', 'IE']),
      url: () => `https://${this.word()}.example/privacy`,
    };
    if (kind.is === 'term') {
      const terms = Object.keys(this.words.vocabularies[kind.vocabulary]?.terms ?? {});
      return this.many(() => this.random.pick(terms), kind.many);
    }
    return makers[kind.is]?.();
  }

  private fact(section: Section): Values {
    const fields = fieldsOf(section);
    const others = fields.filter((field) => !section.key.includes(field));
    const chosen = [
      this.random.pick(section.key),
      ...Array.from({ length: 1 + this.random.below(4) }, () => this.random.pick(others)),
    ];
    const values = chosen.map((field) => [field.name, this.value(field)] as const);
    const cite = `${this.line(3)} … ${this.line(3)}`;
    return { ...Object.fromEntries(values.filter(([, value]) => value !== undefined)), cite };
  }

  /** Facts that a record may have beside each other, so that lint has nothing to say of it. */
  private async facts(section: Section): Promise<readonly Values[]> {
    const made: Values[] = [];
    const silent = Object.fromEntries(
      Object.keys(this.base.sections as object).map((name) => [name, 'silent']),
    );
    for (let tries = 0; made.length < poolSize && tries < 10 * poolSize; tries += 1) {
      const facts = [...made, this.fact(section)];
      const record = { ...this.base, omitted: {}, sections: { ...silent, [section.name]: facts } };
      const files = memoryFiles({ 'acorn.yaml': JSON.stringify(record) });
      if (!satisfiesSchema(record)) continue;
      const { files: results } = await lintFiles(['acorn.yaml'], {
        files,
        settings: { lexicon: this.words, today },
      });
      if (results.every(({ findings }) => findings.length === 0)) made.push(facts.at(-1) as Values);
    }
    if (made.length === 0) throw new Error(`no fact of ${section.name} passes`);
    return made;
  }

  /** A record as YAML, one fact a block, as people write them. */
  record(id: string): string {
    const { sections: _, omitted: __, ...head } = this.base;
    const top = { ...head, id, name: this.line(2), aliases: [`${id}-alias`] };
    const lines = Object.entries(top).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    lines.push('sections:');
    for (const [name, facts] of this.pool) {
      const count = this.random.below(20) < 7 ? 0 : 1 + this.random.below(Math.min(most, facts.length));
      const first = this.random.below(facts.length);
      lines.push(count === 0 ? `  ${name}: silent` : `  ${name}:`);
      for (let i = 0; i < count; i += 1) {
        const fields = Object.entries({
          ...facts[(first + i) % facts.length],
          cite: `${this.line(3)} … ${this.line(4)}`,
        });
        for (const [at, [key, value]] of fields.entries())
          lines.push(`    ${at === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}`);
      }
    }
    return `${lines.join('\n')}\nomitted: {}\n`;
  }
}

/** Fills a new folder with records `r00000`, `r00001`, … */
export async function writeCorpus(folder: string, count: number, seed = 1): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const maker = new Maker(seeded(seed));
  await maker.fill();
  for (let i = 0; i < count; i += 1) {
    const id = `r${String(i).padStart(5, '0')}`;
    writeFileSync(join(folder, `${id}.yaml`), maker.record(id));
  }
}
