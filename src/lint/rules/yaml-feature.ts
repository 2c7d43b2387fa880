import { rule } from '../rule.js';

export const yamlFeature = rule({
  id: 'yaml-feature',
  severity: 'error',
  title: 'The file uses a part of YAML that records do not have',
  reason:
    'Anchors, aliases, tags, merge keys and directives make a record unreadable without a YAML parser in the head, and let a small file grow without bound.',
  wrong: 'name: &label Demo # ← &label',
  right: 'name: Demo',
  messages: { problem: '{text|whole}' },
  codes: ['directive', 'tag', 'anchor', 'alias', 'merge-key', 'forbidden-key', 'key-not-text'],
});
