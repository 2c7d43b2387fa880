import { withAll, wordsOf } from '../evidence/values/languages/index.js';
import { alternatives, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import { matchesIn, overlap } from '../evidence/words.js';
import { findAuthorities, findVendors, isBrand } from './named.js';
import { type Hit, hit, type Passage } from './passage.js';

const about =
  /privac|datenschutz|confidentialit|vie privée|persoonsgegevens|personal data|données (?:à caractère )?personnelles|datos personales|dati personali|protection des données|gegevensbescherming|cookie/iu;

/** What ends a sentence, and what an address holds, stands in no title. */
const untitled = /[.!?](?:\[\^?[\w-]{1,20}\]|\(\d{1,2}\)|[⁰¹²³⁴-⁹])*$|@|:\/\//u;

/** The title: of the first lines the longest that speaks of privacy, else the first line. */
export function findTitle(passages: readonly Passage[]): Hit<string> | undefined {
  const first = passages.slice(0, 6).filter(({ unit }) => unit.words.length <= 14);
  const [longest] = first
    .filter(({ text }) => about.test(text) && !untitled.test(text.trim()))
    .sort((a, b) => b.text.length - a.text.length);
  const passage = longest ?? first[0] ?? passages[0];
  if (passage === undefined) return undefined;
  const text = passage.text.slice(0, 200).trimEnd();
  return hit(passage, { value: text, start: 0, end: text.length });
}

const form =
  'B\\.?V\\.?|N\\.?V\\.?|V\\.?O\\.?F\\.?|GmbH(?: & Co\\.? KG)?|AG|UG|KG|OHG|KGaA|eG|e\\.? ?V\\.?|e\\.K\\.|S\\.?A\\.?S\\.?U?|S\\.?A\\.?R\\.?L\\.?|S\\.?R\\.?L\\.?|S\\.?A\\.?|SpA|S\\.p\\.A\\.|S\\.r\\.l\\.|Ltd\\.?|Limited|LLC|L\\.L\\.C\\.|LLP|PLC|plc|Inc\\.?|Corp\\.?|Corporation|A/S|ApS|AB|AS|Oy|S\\.L\\.U?\\.?|SE|ASBL|VZW|Lda\\.?|s\\.r\\.o\\.|Sp\\. z o\\.o\\.|Pty Ltd';
/** A word of a name. It holds no space, so that there is one way only to read a row of them: no text makes it slow. */
const word = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}&.'’-]{0,40}";
const first = `(?!\\p{N})${word}`;
const within =
  "(?:& |\\+ |and |et |en |und |y |e |of |de |du |des |der |von |van |la |le |del |di |the |l['’]|d['’]|de l['’]){0,2}";
const row = `${first}(?: ${within}${word}){0,5}`;
const withForm = new RegExp(`(?<![\\p{L}\\p{N}])(${row},? (?:${form}))(?![\\p{L}\\p{N}])`, 'gu');
const foundation = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:Stichting|Vereniging|Coöperatie|Fundación|Fondazione|Fondation|Association|SARL|SAS) ${row})`,
  'gu',
);
/** What texts of all languages say around and in a name. */
const words = (kind: 'we' | 'controller' | 'label' | 'lead' | 'titles'): string =>
  alternatives(withAll(({ names }) => names?.[kind]));
/** `Example (“we”, “us”)`, `Example (hierna: “wij”)`. */
const speaker = new RegExp(
  `(?<![\\p{L}\\p{N}])(${row}) ?,? ?\\([^()]{0,60}?(?<!\\p{L})[Ww]?${words('we')}(?!\\p{L})`,
  'gu',
);
const controller = new RegExp(
  `(?<![\\p{L}\\p{N}])(${row})(?: \\([^()]{1,60}\\))?,? ${words('controller')}(?!\\p{L})`,
  'gu',
);
/** "Controller: Example Ltd", at the beginning of a sentence or line. */
const labelled = new RegExp(
  `(?:^|[.:;|] )(?:(?:the|der|die|de|le|la|el|il|o|a) )?${words('label')} ?: (${row}(?:,? (?:${form})(?![\\p{L}\\p{N}]))?)`,
  'giu',
);
const lead = new RegExp(`^(?:${words('lead')} |l['’]|d['’])`, 'iu');
/** "Terms of Example Ltd", "Datenschutz der Example GmbH": words of a title, up to the name. */
const headed = new RegExp(
  `^(?:${words('titles')} )+(?:of|for|by|von|van|der|des|de|du|di|del|della|da|do)(?: the| la| le| el)? `,
  'iu',
);
const noName = wordsPattern(
  withAll(({ names }) => names?.titles),
  'giu',
);
const trailing = new RegExp(`[ ,]+${words('titles')}$`, 'iu');
const law = wordsPattern(withAll(({ dates }) => dates?.law));
const others = wordsPattern(withAll(({ places }) => places?.others));

/** The words of the language, else those of all: it may be a guess, and no name is better than that of somebody else. */
const thirdParty = perLanguage((language) => {
  const of = wordsOf(language).names;
  return {
    before: wordsPattern(of?.third.before ?? withAll(({ names }) => names?.third.before)),
    behind: wordsPattern(of?.third.behind ?? withAll(({ names }) => names?.third.behind)),
    own: wordsPattern(of?.own ?? withAll(({ names }) => names?.own)),
  };
});

/** "Larch Ltd delivers our orders", "we use Larch Ltd": does the sentence speak of somebody else than the company? */
function isThird({ language, text }: Passage, written: string, index: number): boolean {
  const words = thirdParty(language);
  if (words.own.test(text)) return false;
  // Nobody knows how the language speaks of somebody else.
  if (wordsOf(language).names === undefined) return true;
  // A verb in a capital is read as the first word of the name.
  const verb = /^\S+/u.exec(written)?.[0].length ?? 0;
  return (
    words.before.test(text.slice(0, index + verb)) || words.behind.test(text.slice(index + written.length))
  );
}

/** The letters and digits of a name, in small ones; "and" in any language counts as little as "&". */
const bare = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=[^\p{L}])(?:and|en|et|und|y|e|the)(?=[^\p{L}])|&/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Do the words of a name and of an id mean the same company? */
function alike(name: string, id: string): boolean {
  const [one, other] = [bare(withoutForm(name)), bare(` ${id.replaceAll('-', ' ')} `)];
  if (one.length > 2 && other.length > 2 && (one.includes(other) || other.includes(one))) return true;
  return bare(withoutForm(name).replace(/&/gu, ' en ').replace(/ en /gu, 'en')) === other;
}

/** A name as it stands, without articles before it; undefined for words of law and of documents. */
function nameIn(text: string): string | undefined {
  let name = text.trim().replace(headed, '');
  while (lead.test(name) && name.length > 0) name = name.replace(lead, '').trim();
  const first = name.search(/[\p{Lu}\p{N}]/u);
  name = first > 0 ? name.slice(first) : name;
  // "Alpha Ltd and Beta Ltd", "Google and Beta": the last is meant. "Alpha and Beta Ltd" is one.
  const parts = name.split(/ (?:and|et|en|und|y|e) /u);
  if (parts.slice(0, -1).some((part) => endsInForm.test(part) || isBrand(part))) name = parts.at(-1) ?? name;
  while (trailing.test(name)) name = name.replace(trailing, '');
  const left = name.replace(noName, '').replace(/[^\p{L}\p{N}]/gu, '');
  return name.length < 2 || left.length < 2 || !/\p{L}/u.test(name) ? undefined : name;
}

interface Candidate extends Hit<string> {
  readonly weight: number;
}

/**
 * Who speaks in the policy: a name before "we" or "is the controller", or with a legal form; of several the one that the id
 * means, and the first. Never a term of law, an authority or a vendor; undefined where nothing tells.
 */
export function findPublisher(passages: readonly Passage[], id: string): Hit<string> | undefined {
  return passages
    .filter(({ text, unit }) => unit.kind !== 'heading' || /\p{Ll}/u.test(text))
    .flatMap((passage) => candidatesIn(passage, id))
    .sort((a, b) => b.weight - a.weight)[0];
}

function candidatesIn(passage: Passage, id: string): readonly Candidate[] {
  const { text } = passage;
  const isForeign = (name: Hit<string>) =>
    [...findAuthorities(passage), ...findVendors(passage)].some((one) => overlap(name, one));
  const patterns = [
    [byId(id), 1],
    [speaker, 3],
    [controller, 3],
    [labelled, 3],
    [foundation, 2],
    [withForm, 2],
  ] as const;
  const found: Candidate[] = [];
  for (const [pattern, weight] of patterns)
    for (const { match, start: at, end: behind } of matchesIn(text, pattern)) {
      const [whole, written = ''] = match;
      const name = nameIn(written);
      // "28004 Madrid, is the controller": the town of an address.
      const isTown = /\d[\p{L}]{0,2} $/u.test(text.slice(0, at));
      if (name === undefined || isTown || !/^[\p{Lu}\p{N}]/u.test(name)) continue;
      const start = at + whole.indexOf(name);
      const one = hit(passage, { value: name, start, end: start + name.length });
      const meant = alike(name, id);
      // "The agency, Larch Ltd, is our processor": a form alone does not make a speaker.
      const isNear = weight === 2 && others.test(text.slice(Math.max(0, at - 30), behind + 40));
      const isOther =
        law.test(name) || isBrand(name) || isNear || (pattern !== speaker && isThird(passage, written, at));
      if ((!meant && isOther) || isForeign(one)) continue;
      found.push({ ...one, weight: weight + 4 * Number(meant) + Number(endsInForm.test(name)) / 2 });
    }
  return found;
}

/** The words of the id as a name in the text, with what belongs to it. */
const byId = perLanguage((id) => {
  const parts = id.split('-').map((part) => `[${part[0]?.toUpperCase()}${part[0]}]${part.slice(1)}`);
  const name = parts.join("[ '’&.-]{1,3}(?:(?:and|en|et|und|de|van|of) )?");
  return new RegExp(`(?<![\\p{L}\\p{N}@./])(${name}(?: ${within}${word}){0,3})(?![\\p{L}\\p{N}@])`, 'gu');
});

const endsInForm = new RegExp(`,? (?:${form})$`, 'u');

/** A company's name without its legal form: "Example B.V." is known as "Example". */
export const withoutForm = (name: string): string =>
  name.replace(endsInForm, '').replace(/^(?:SAS|SARL|SASU|SA|SRL) (?=\p{Lu})/u, '');

/** Where a name stands as a whole word, the first place of each passage. */
export const placesOf = (passages: readonly Passage[], name: string): readonly Hit<string>[] =>
  passages.flatMap((passage) => {
    const start = passage.text.indexOf(name);
    const end = start + name.length;
    const beside = `${passage.text[start - 1] ?? ' '}${passage.text[end] ?? ' '}`;
    return start < 0 || /[\p{L}\p{N}]/u.test(beside) ? [] : [hit(passage, { value: name, start, end })];
  });

/** The company's name, if the title holds one. */
export function nameInTitle(title: string): string | undefined {
  const rest = title
    .replace(new RegExp(`${noName.source}|[-–—|:()]`, 'giu'), ' ')
    .replace(/(?<!\p{L})(?:van|der|von|de|du|of|d['’]|l['’])(?=\s|\p{Lu})/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const name = title.includes(rest) ? rest : '';
  return /^[\p{Lu}\p{N}](?:[\p{L}\p{N}&.'’ -]{1,60})$/u.test(name) && !/(?:^| )\p{Ll}/u.test(name)
    ? name
    : undefined;
}

/** `jump-technology` as a name: "Jump Technology". */
export const nameOfId = (id: string): string =>
  id.replaceAll('-', ' ').replace(/(?<= |^)\p{L}/gu, (letter) => letter.toUpperCase());

/** Does the title's name fit the id or the publisher? Else it is a word of the title. */
export const fits = (name: string, id: string, publisher: string | undefined): boolean =>
  alike(name, id) || (publisher !== undefined && bare(publisher).startsWith(bare(name)));
