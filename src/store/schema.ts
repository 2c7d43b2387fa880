import type { ValidateFunction } from 'ajv';
import type { SchemaMistake } from '../lint/schema-mistakes.js';
import type { Lexicon } from '../model/lexicon.js';
import { pathOf } from '../model/path.js';
import { remembered } from '../model/remembered.js';
import isValid from './generated/validate-policy.cjs';
import { uniqueItems } from './unique-items.js';

/** Says whether a value satisfies the bundled schema: compiled ahead, fast, without reasons. */
export const satisfiesSchema = (value: unknown): boolean => isValid(value);

const annotations = ['enumDescriptions', 'x-vocabulary', 'x-words', 'x-needs', 'x-section'];

/** Ajv copies all errors so far for each item that has one; here they are added to the list instead. */
const appending = (code: string): string =>
  code.replace(
    /vErrors\.concat\((\w+)\.errors\)/g,
    '$1.errors.reduce((all, error) => (all.push(error), all), vErrors)',
  );

/** Compiling the schema takes as long as checking hundreds of records, so it is done once for a set of vocabularies. */
const validatorFor = remembered(async (lexicon: Lexicon): Promise<ValidateFunction> => {
  const [{ Ajv2020, _ }, { policySchema }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('../model/json-schema.js'),
  ]);
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strictTypes: false,
    strictRequired: false,
    code: { process: appending },
  });
  ajv.removeKeyword('uniqueItems');
  for (const keyword of [...annotations, uniqueItems(_)]) ajv.addKeyword(keyword);
  return ajv.compile(policySchema(lexicon.vocabularies));
});

/**
 * Everything that is wrong with a value, by the schema built for the vocabularies in use. Slow (ajv is loaded and
 * compiles the schema), so only for values that `satisfiesSchema` refused.
 */
export async function schemaErrors(value: unknown, lexicon: Lexicon): Promise<readonly SchemaMistake[]> {
  const validate = await validatorFor(lexicon);
  if (validate(value)) return [];
  // `if` repeats what its branch says.
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .map(({ instancePath, keyword, params, parentSchema = {}, data }) => {
      return { path: pathOf(instancePath), keyword, params, schema: parentSchema, value: data };
    });
}
