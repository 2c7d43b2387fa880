import { document } from '../example.js';
import { ruleOnCodes } from '../rule.js';

/** A set with a question on retention, and what follows it. */
const set = (facts: string): string =>
  `set: demo\ntitle: Before we sign\nquestions:\n  - id: kept\n    group: retention\n    label: Kept for\n    ask: How long are data kept?\n    facts: ${facts}\n`;

/** Rules on what keeps a file from being read as a record, or as a set of questions. */
export const fileRules = {
  'unreadable-file': ruleOnCodes({
    title: 'The file or folder cannot be read',
    reason:
      'What cannot be read cannot be checked, and must not pass for correct. The run ends with exit code 3.',
    wrong: '# a file without permission to read, a broken link, bytes that are not UTF-8',
    right: 'name: Demo',
    codes: ['unreadable'],
  }),
  'file-limit': ruleOnCodes({
    title: 'The file is larger or deeper than any record',
    reason: 'The limits lie far above any real record, so that no file can exhaust time or memory.',
    wrong: 'aliases: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ x ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
    right: 'aliases: [x]',
    codes: [
      'text-too-large',
      'key-too-long',
      'scalar-too-long',
      'number-out-of-range',
      'too-deep',
      'too-many-values',
    ],
  }),
  'hidden-character': ruleOnCodes({
    title: 'The file holds a character that cannot be seen',
    reason:
      'Control characters, marks that turn the direction of text and blanks that are no space make a record read otherwise than it is.',
    wrong: 'name: De«\u202e|»mo',
    codes: ['control-character', 'invisible-mark', 'broken-character', 'foreign-blank'],
  }),
  'yaml-syntax': ruleOnCodes({
    title: 'The file is no valid YAML',
    reason:
      'A file that cannot be read as YAML has no facts. What else is wrong in it is told once it can be read.',
    wrong: 'name: «"»Demo',
    right: 'name: "Demo"',
  }),
  'second-document': ruleOnCodes({
    title: 'The file holds more than one YAML document',
    reason: 'A file is one record. Most programs read the first document and ignore the others silently.',
    wrong: 'name: Demo\n-«---»\n-aliases: [other]',
  }),
  'yaml-feature': ruleOnCodes({
    title: 'The file uses a part of YAML that records do not have',
    reason:
      'Anchors, aliases, tags, merge keys and directives make a record unreadable without a YAML parser in the head, and let a small file grow without bound.',
    wrong: 'name: «&label» Demo',
    right: 'name: Demo',
    codes: ['directive', 'tag', 'anchor', 'alias', 'merge-key', 'forbidden-key', 'key-not-text'],
  }),
  'duplicate-key': ruleOnCodes({
    title: 'A key stands twice in one mapping',
    reason:
      'Programs keep one of the two values and drop the other without a word; which one differs between programs.',
    wrong: document('language: en', '-«language»: nl'),
  }),
  'not-a-record': ruleOnCodes({
    title: 'The file holds no record',
    reason: 'Every .yaml file in a folder of records is taken for one. Other YAML files belong elsewhere.',
    wrong: '- just\n- a list',
    right: 'name: Demo',
    codes: ['empty-file', 'not-a-mapping', 'no-record', 'internal'],
  }),
  'question-shape': ruleOnCodes({
    title: 'A set of questions that is not written as one',
    reason: 'A misspelt field would be ignored, and a question would be asked otherwise than it was meant.',
    wrong: set('"retention.period:*"\n    «shows|show»: [period]'),
  }),
  'question-query': ruleOnCodes({
    title: 'A query of a question that is not understood',
    reason:
      'Of a field or term that does not exist nothing is ever found, and the answer would look like a silence.',
    wrong: set('«"retention.perod:*"|"retention.period:*"»'),
  }),
  'question-date': ruleOnCodes({
    title: 'A day in a set of questions that does not exist',
    reason: 'What holds from or until a day that is none would hold always or never.',
    wrong: set('"retention.period:*"\n    since: «2025-02-30|2025-02-28»'),
  }),
  'question-twice': ruleOnCodes({
    title: 'Two questions with one id',
    reason:
      'Rows and columns are asked for by id. Only a later question with a day of its own (`since`) takes over an id.',
    wrong: set(
      '"retention.period:*"\n  - { id: «kept|sold», group: sale, label: Sold, ask: Sold?, facts: "section:sale" }',
    ),
  }),
  'question-idle': ruleOnCodes({
    title: 'A part of a set of questions that can never do anything',
    reason:
      'A query over two sections at once finds no fact, and a field that no answering fact has shows nothing.',
    wrong: set('"retention.period:*"\n    show: [«measure|period»]'),
  }),
};
