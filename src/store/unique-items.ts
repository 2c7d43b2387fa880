import type { CodeKeywordDefinition } from 'ajv';

/**
 * `uniqueItems` in time that grows with the list: where items are behind a `$ref`, as all of ours are, ajv compares each
 * with each. Only for lists of strings and numbers; other items are refused by their type, equal or not.
 * @param _ ajv's template tag, which the caller has loaded
 */
export const uniqueItems = (_: typeof import('ajv')['_']): CodeKeywordDefinition => ({
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  code: (context) => context.pass(_`new Set(${context.data}).size === ${context.data}.length`),
});
