// Writes what derives from the model: the published schema and vocabulary, and the compiled validator.
import { mkdirSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { policySchema } from '../model/json-schema.js';
import { vocabularies } from '../model/vocabulary/index.js';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A copy without what only editors and messages need: it would double the validator. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (schema === null || typeof schema !== 'object') return schema;
  const annotations = ['description', 'enumDescriptions', 'examples'];
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, value]) =>
          !(
            key.startsWith('x-') ||
            (annotations.includes(key) && typeof value !== 'object') ||
            key === 'enumDescriptions' ||
            (key === 'title' && typeof value === 'string')
          ),
      )
      .map(([key, value]) => [key, bare(value)]),
  );
}

const schema = policySchema(vocabularies);
mkdirSync(at('schemas'), { recursive: true });
writeFileSync(at('schemas/policy.schema.json'), json(schema));
writeFileSync(at('schemas/vocabulary.json'), json(vocabularies));

// This validator only says yes or no, fast; what is wrong is asked of ajv at run time, in the rare case that it is.
const ajv = new Ajv2020({
  messages: false,
  inlineRefs: false,
  code: { source: true },
  strictTypes: false,
  strictRequired: false,
});
const validate = ajv.compile(bare(schema) as object);
mkdirSync(at('src/store/generated'), { recursive: true });
writeFileSync(at('src/store/generated/validate-policy.cjs'), standalone.default(ajv, validate));
writeFileSync(
  at('src/store/generated/validate-policy.d.cts'),
  'declare const validate: (value: unknown) => boolean;\nexport = validate;\n',
);
