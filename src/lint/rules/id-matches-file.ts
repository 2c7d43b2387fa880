import { recordIdPattern } from '../../model/patterns.js';
import { idOfFile } from '../namesakes.js';
import { rule } from '../rule.js';

export const idMatchesFile = rule({
  id: 'id-matches-file',
  severity: 'error',
  title: 'The id is not the file’s name',
  reason:
    'A record is opened by its id, which is looked up as a file name. With another id in the file, one of the two names does not work.',
  wrong: '# demo.yaml\nid: demmo # ← demmo',
  right: '# demo.yaml\nid: demo',
  messages: {
    differs:
      'The id is "{id}" and the file is called {name}. Rename the file to {id}.yaml, or write "id: {base}".',
    rename: 'The id is "{id}" and the file is called {name}. Rename the file to {id}.yaml.',
  },
  check: ({ file, policy }, report) => {
    const base = idOfFile(file);
    const name = file.split(/[/\\]/).at(-1) ?? file;
    if (policy.id === '' || base === undefined || policy.id === base) return;
    const message = new RegExp(recordIdPattern).test(base) ? 'differs' : 'rename';
    report({ message, path: ['id'], args: { id: policy.id, name, base } });
  },
});
