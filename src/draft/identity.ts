import { type Hit, hit, type Passage } from './passage.js';

const about =
  /privac|datenschutz|confidentialit|vie privée|persoonsgegevens|personal data|données (?:à caractère )?personnelles|datos personales|dati personali|protection des données|gegevensbescherming|cookie/iu;
/** What a title says besides the name of the company. */
const titleWords =
  /privacy(?:[- ]?(?:policy|notice|statement|beleid|verklaring|reglement|policies))?|politique|de confidentialité|confidentialité|charte|données (?:à caractère )?personnelles|protection des données|datenschutz(?:erklärung|hinweise?|richtlinie)?|política de privacidad|protección de datos|informativa|sulla|policy|notice|statement|verklaring|and|en|et|und|cookies?|our|onze|the|of|for|van|de|der|des|du|von|für|pour|–|-|\||:/giu;

/** The title: of the first lines the longest that speaks of privacy, else the first line. */
export function findTitle(passages: readonly Passage[]): Hit<string> | undefined {
  const first = passages.slice(0, 6).filter(({ unit }) => unit.words.length <= 14);
  const fitting = first.filter(({ text }) => about.test(text) && !/[.!?]$/u.test(text.trim()));
  const best = fitting.reduce<Passage | undefined>(
    (longest, one) => (longest === undefined || one.text.length > longest.text.length ? one : longest),
    undefined,
  );
  const passage = best ?? first[0] ?? passages[0];
  if (passage === undefined) return undefined;
  const text = passage.text.slice(0, 200).trimEnd();
  return hit(passage, { index: 0, length: text.length }, text);
}

const form =
  'B\\.?V\\.?|N\\.?V\\.?|GmbH(?: & Co\\. KG)?|AG|UG|KG|e\\.V\\.|S\\.?A\\.?S\\.?U?|S\\.?A\\.?R\\.?L\\.?|S\\.?A\\.?|S\\.?R\\.?L\\.?|SpA|S\\.p\\.A\\.|Ltd\\.?|Limited|LLC|LLP|PLC|plc|Inc\\.?|Corp\\.?|Corporation|A/S|ApS|AB|AS|Oy|S\\.L\\.|V\\.O\\.F\\.|Stichting';
/** A word of a name. It holds no space, so that there is one way only to read a row of them: no text makes it slow. */
const word = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}&.'’-]{0,40}";
const company = new RegExp(
  `(?<![\\p{L}\\p{N}])(${word}(?:,? (?:& )?${word}){0,4},? (?:${form}))(?![\\p{L}\\p{N}])`,
  'gu',
);
/** `Example (“we”, “us”)`, `Example (hierna: “wij”)`. */
const speaker = new RegExp(
  `(?<![\\p{L}\\p{N}])(${word}(?:,? (?:& )?${word}){0,4}) ?,? ?` +
    '\\((?:hereinafter|hereafter|hierna|hereby|ci-après|nachfolgend|en adelante|the|de|das)?[^)]{0,40}' +
    '["“”„«\'‘](?:we|us|our|wij|ons|nous|wir|uns|nosotros|company|[\\p{Lu}][\\p{L}.]{1,30})(?!\\p{L})',
  'gu',
);

/** Who speaks in the policy, by the first words that tell: a name before "we", else a name with a legal form. */
export function findPublisher(passages: readonly Passage[]): Hit<string> | undefined {
  for (const pattern of [speaker, company]) {
    for (const passage of passages) {
      for (const match of passage.text.matchAll(pattern)) {
        const value = (match[1] ?? '')
          .replace(/^(?:The|De|Het|La|Le|Die|Der|At|By|Bij|We|This|Privacy) /u, '')
          .trim();
        const index = match.index + match[0].indexOf(value);
        if (value.length > 1) return hit(passage, { index, length: value.length }, value);
      }
    }
  }
  return undefined;
}

/** A company's name without its legal form: "Example B.V." is known as "Example". */
export const withoutForm = (name: string): string => name.replace(new RegExp(`,? (?:${form})$`, 'u'), '');

/** Where a name stands first, as a whole word. */
export function findName(passages: readonly Passage[], name: string): Hit<string> | undefined {
  for (const passage of passages) {
    const index = passage.text.indexOf(name);
    const beside = `${passage.text[index - 1] ?? ' '}${passage.text[index + name.length] ?? ' '}`;
    if (index >= 0 && !/[\p{L}\p{N}]/u.test(beside))
      return hit(passage, { index, length: name.length }, name);
  }
  return undefined;
}

/** The company's name, if the title holds one. */
export function nameInTitle(title: string): string | undefined {
  const rest = title
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${titleWords.source})(?![\\p{L}\\p{N}])`, 'giu'), ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  // A name may have small words inside it; a sentence such as "How we use your data" has others.
  if (/(?:^| )(?!(?:of|van|de|der|la|le|du|des|di|and|en|et|und) )\p{Ll}/u.test(rest)) return undefined;
  return /^[\p{Lu}\p{N}][\p{L}\p{N}&.'’ -]{1,60}$/u.test(rest) ? rest : undefined;
}

/** `jump-technology` as a name: "Jump Technology". */
export const nameOfId = (id: string): string =>
  id.replaceAll('-', ' ').replace(/(?<= |^)\p{L}/gu, (letter) => letter.toUpperCase());
