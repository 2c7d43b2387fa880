import path from 'node:path';
import { type Draft, draftOf } from '../draft/index.js';
import { idOf } from '../draft/suggest.js';
import { writeDraft } from '../draft/write.js';
import { DataError, UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { given } from '../model/given.js';
import { recordIdPattern, wordPattern } from '../model/patterns.js';
import { shellWord } from '../model/shell.js';
import { type DraftReport, draftText } from '../render/draft-text.js';
import { mustWrite } from '../store/port.js';
import { type Context, join } from './context.js';
import { keepText, placeText, readSource, type Source } from './new-source.js';

/** Writes a draft and says what comes next. Never replaces a file unless `force` is given. */
export async function runNew(id: string, context: Context): Promise<ExitCode> {
  const { language, name } = context.options;
  checkId(id);
  checkLanguage(language);
  const target = targetOf(id, context);
  if (target.file !== undefined) checkFree(target.file, context);
  const found = await givenSource(context);
  const at = (file: string) => path.resolve(context.io.cwd, file);
  // Not even `--force` writes a draft over the text it is made from.
  if (target.file !== undefined && at(target.file) === at(found.path))
    throw new UsageError(`${target.file} is the text itself`, 'write the draft to another file');
  const text = placeText(found, target.file, [id], context);
  const draft = draftOf({
    id,
    ...given({ name, language }),
    raw: text.text,
    ...text.said,
    today: context.today(),
  });
  if (draft.source.units.length === draft.source.headings.length)
    throw new DataError('the text holds no sentence', found.path, 'save the text of the policy in this file');
  const yaml = writeDraft(draft, target.file ?? `${id}.yaml`);
  const report = draftText(draft, reportOf(draft, target, text, context));
  if (target.file === undefined) {
    await context.io.out(yaml);
    await context.io.err(report);
  } else {
    await keepText(text, context);
    mustWrite(context.files, target.file, yaml);
    await context.io.out(report);
  }
  return exit.ok;
}

async function givenSource(context: Context): Promise<Source> {
  const { source, ota, service, terms, date } = context.options;
  if ((source === undefined) === (ota === undefined))
    throw new UsageError('new needs a text', 'name it with --source FILE, or with --ota DIR --service NAME');
  if (ota === undefined) return readSource(source ?? '', '--source', context);
  const { fileOf, readCollection } = await import('./collection.js');
  return readCollection(ota, fileOf(service, terms), date, context);
}

function checkId(id: string): void {
  if (new RegExp(recordIdPattern).test(id) && id.length <= 80) return;
  if (new RegExp(wordPattern).test(id) && id.length <= 80)
    throw new UsageError(
      `"${id}" cannot be an id: Windows keeps it for a device and cannot write ${id}.yaml`,
      `for example: ${id}-company`,
    );
  throw new UsageError(
    `"${id}" cannot be an id: lower-case words of a to z and 0 to 9, joined by hyphens, at most 80 characters`,
    `for example: ${idOf(id)}`,
  );
}

function checkLanguage(tag: string | undefined): void {
  if (tag === undefined || /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) return;
  throw new UsageError(`"${tag}" is no language tag`, 'write for example en, nl or fr-BE');
}

/** Where the draft goes, undefined for standard output. Never among the bundled records: an update of the package would take it away. */
function targetOf(id: string, context: Context) {
  const { output } = context.options;
  if (output === '-') return { file: undefined, inLibrary: false };
  if (output !== undefined) return { file: output, inLibrary: false };
  const { because, folder } = context.library().place;
  if (because !== 'bundled') return { file: join(folder, `${id}.yaml`), inLibrary: true };
  const here = context.files.kind('policies') === 'folder';
  return { file: here ? `policies/${id}.yaml` : `${id}.yaml`, inLibrary: here };
}

function checkFree(file: string, context: Context): void {
  const taken = [file, file.replace(/\.yaml$/, '.yml')].find((one) => context.files.exists(one));
  if (taken !== undefined && !(context.options.force && taken === file))
    throw new UsageError(
      `${taken} exists and is left as it is`,
      'choose another id, write elsewhere with -o FILE, or replace it with --force',
    );
}

function reportOf(
  { input: { id }, periodsLeft }: Draft,
  target: ReturnType<typeof targetOf>,
  text: Source,
  context: Context,
): DraftReport {
  const { policies, sources } = context.options;
  const file = target.file ?? `${id}.yaml`;
  const folder = sources ?? (text.inside === undefined ? path.dirname(text.path) : undefined);
  const texts = folder === undefined ? [] : [`--sources ${shellWord(folder)}`];
  const records = policies !== undefined && target.inLibrary ? [`--policies ${shellWord(policies)}`] : [];
  const verify = ['privcmp verify', shellWord(target.inLibrary ? id : file), ...records, ...texts];
  const isLost = target.file === undefined && text.isLoose;
  const notes = [
    periodsLeft > 0 &&
      `${periodsLeft} more periods are not suggested: read them in the text below the record`,
    text.inside === false &&
      `verify looks for ${text.said.file} in ${context.sources()}, where it is not: copy the text there`,
    path.basename(file) !== `${id}.yaml` && `lint wants the file to be called ${id}.yaml, like its id`,
    target.file === undefined && `save it as ${file} before the next steps`,
    isLost && `the text that was read is kept only beside a record: write it to a file with -o ${file}`,
  ];
  return {
    ...given({ file: target.file }),
    source: text.path,
    notes: notes.filter((note) => note !== false),
    next: [
      [['privcmp lint', shellWord(file), ...texts].join(' '), 'what is left to do, line by line'],
      [verify.join(' '), 'whether each anchor is found, and which sentences nobody has read'],
    ],
  };
}
