import { recordIdPattern, wordPattern } from '../../model/patterns.js';
import { rule } from '../rule.js';

export const malformedId = rule({
  id: 'malformed-id',
  severity: 'error',
  title: 'An id that is no lower-case word',
  reason:
    'Ids are typed on command lines and become file names: lower-case letters, digits and single hyphens are safe everywhere.',
  wrong: 'aliases: [Demo BV] # ← Demo BV',
  right: 'aliases: [demo-bv]',
  messages: {
    device:
      'Windows keeps "{value}" for a device and cannot write {value}.yaml: add a word, such as "{value}-company", and rename the file.',
    form: '"{value}" is no id: use lower-case words joined by hyphens, such as "{like}".',
  },
  claim: ({ path, value, schema }) => {
    const isId = schema.pattern === wordPattern || schema.pattern === recordIdPattern;
    if (!isId || schema['x-vocabulary'] !== undefined || typeof value !== 'string') return undefined;
    if (new RegExp(wordPattern).test(value)) return { message: 'device', path, args: { value } };
    const like = value
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    return { message: 'form', path, args: { value, like: like === '' ? 'demo-bv' : like } };
  },
});
