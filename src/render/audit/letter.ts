import type { Finding } from '../../audit/finding.js';
import { asked, type LetterFrame, letterFrame, written } from '../../audit/letter.js';
import { parseDate } from '../../model/date.js';
import { grouped } from '../../model/groups.js';
import { list, type Policy } from '../../model/policy.js';
import type { Language } from '../../model/word-list.js';
import type { Item } from '../../query/index.js';
import { markdownText } from '../clean.js';
import { proofs } from '../matrix/view.js';
import { type AuditView, behind } from './view.js';

/** Passages quoted under a question, and characters of each. */
const most = { passages: 3, characters: 300 };

/** Roles of contacts, the one to write to first. */
const addressees = ['privacy', 'privacy-questions', 'dpo', 'controller', 'general'];

/** A value by a name that somebody else gave. */
const own = (values: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** A text that begins a line: "28. November" begins no list, and "# 3" no heading. */
const lineText = (text: string): string => markdownText(text).replace(/^\s*(\d*)([#+=.)-])/, '$1\\$2');

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const quoted = (text: string, { quotes: [open, close] }: LetterFrame): string =>
  `${open}${markdownText(text)}${close}`;

/** "20 December 2022", or "December 2022", or the year: as much of a day as is known. */
function dayText(written: string, language: Language): string {
  const { year, month, day } = parseDate(written) ?? {};
  if (year === undefined || month === undefined) return markdownText(written);
  const text = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day ?? 1));
  // French counts the first day of a month, and Intl does not.
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Where a letter to the company can go: addresses of the first role that has any. */
function addresses({ sections }: Policy): readonly string[] {
  const contacts = (sections.contacts?.facts ?? []).filter(
    ({ value, channel, denied }) =>
      typeof value === 'string' && /^(?:post|email)$/.test(String(channel)) && !denied,
  );
  const byRole = addressees.map((role) => contacts.filter((fact) => list(fact, 'role').includes(role)));
  const found = byRole.find(({ length }) => length > 0) ?? [];
  return [...new Set(found.map(({ value }) => String(value)))];
}

/** The text in one line, its middle left out where it is long. */
function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most.characters) return line;
  const head = line.slice(0, (most.characters * 2) / 3).replace(/\s\S*$/, '');
  const tail = line.slice(-most.characters / 3).replace(/^\S*\s/, '');
  return `${head} (…) ${tail}`;
}

/** The passages of facts; where the text is not at hand, the words that the record cites, without the heading before them. */
function passages(items: readonly Item[], view: AuditView): readonly string[] {
  const found = items.flatMap((item) => {
    const quotes = proofs(view, 0, [item]).flatMap(({ quote }) => quote ?? []);
    return quotes.length > 0
      ? quotes
      : item.fact.cite.map((anchor) => anchor.replace(/^.*>>/s, '').replaceAll('…', '(…)'));
  });
  // Of passages that begin alike, one says where to look.
  const alike = grouped(found.map(short), (text) => text.slice(0, most.characters / 5));
  return [...alike.values()].flatMap((texts) => texts.slice(0, 1)).slice(0, most.passages);
}

/** A legal reference as it is cited in the language of the letter: "Art. 13 Abs. 1 lit. a" for "Art. 13(1)(a)". */
function reference(text: string, { words, provision, point }: LetterFrame): string {
  const said = Object.entries(words).reduce((so, [word, other]) => {
    const literal = word.replaceAll(/[.()]/g, '\\$&');
    return so.replaceAll(new RegExp(`(?<!\\w)${literal}(?!\\w)`, 'g'), other);
  }, text);
  return said.replaceAll(
    /(\d+[A-Z]?)\((\d+)\)(?:\(([a-z]+)\))?/g,
    (_, article: string, paragraph: string, letter?: string) =>
      fill(provision, { article, paragraph }) + (letter === undefined ? '' : fill(point, { point: letter })),
  );
}

/** What an answer in part leaves open; of what an author of a set wrote for themselves, nothing. */
function open({ outcome, reason = '', question }: Finding, { some, reasons }: LetterFrame): string {
  if (outcome !== 'partly') return '';
  return own(reasons, reason) ?? (question.must !== undefined && /^\d+ of /.test(reason) ? some : '');
}

/** A question with what it refers to, as an item of a numbered list. */
function item(finding: Finding, n: number, view: AuditView, frame: LetterFrame, language: Language): string {
  const { question, outcome } = finding;
  const found = outcome === 'silent' ? [] : passages(behind(finding), view);
  const says = outcome === 'deferred' ? frame.deferred : frame.partly;
  const cited = question.reference;
  const paragraphs = [
    lineText(written(question, language) ?? question.ask),
    outcome === 'silent' ? frame.silent : found.length === 0 ? frame.held : says,
    found.map((text) => `> ${quoted(text, frame)}`).join('\n>\n'),
    found.length === 0 ? '' : open(finding, frame),
    cited === undefined ? '' : `*${frame.reference} ${markdownText(reference(cited, frame))}*`,
  ];
  const text = paragraphs.filter((one) => one !== '').join('\n\n');
  const mark = `${n}. `;
  return mark + text.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`);
}

/** The questions under their headings, numbered through; groups of one heading stand together. */
function body(view: AuditView, frame: LetterFrame, language: Language): readonly string[] {
  const groups = grouped(asked(view.audit), ({ question: { group } }) => own(frame.groups, group) ?? group);
  const order = [...groups.values()].flat();
  return [...groups].flatMap(([heading, findings]) => [
    `## ${markdownText(heading)}`,
    ...findings.map((one) => item(one, order.indexOf(one) + 1, view, frame, language)),
  ]);
}

/**
 * A letter to the company whose policy was audited, as Markdown: one question for each gap that counts, with its reference and
 * the passage it refers to. It asks, and claims nothing. English where the view names no language.
 */
export async function auditLetter(view: AuditView): Promise<string> {
  const { audit, language = 'en' } = view;
  const [policy] = audit.policies;
  if (policy === undefined) return '';
  const frame = await letterFrame(language);
  const law = own(frame.laws, audit.framework.set) ?? quoted(audit.framework.title, frame);
  const day = dayText(audit.date, language);
  const { updated, effective } = policy.document;
  const date = updated ?? effective;
  const of = updated === undefined ? frame.effective : frame.updated;
  const dated = date === undefined ? '' : fill(of, { date: dayText(date, language) });
  const title = quoted(policy.document.title, frame);
  const lines = [policy.name, ...addresses(policy)].map(lineText);
  return `${[
    `${frame.to} ${lines.join('  \n')}`,
    lineText(day),
    `# ${fill(frame.subject, { title })}`,
    frame.salutation,
    fill(frame.opening, { title, dated, day, law }),
    frame.why,
    ...body(view, frame, language),
    '---',
    frame.closing,
    frame.farewell,
    frame.signature,
  ].join('\n\n')}\n`;
}
