/** What is read as a text though it is none. */
export type DocumentFormat = 'html' | 'pdf' | 'docx';

interface Kind {
  /** At the start of the file, its bytes taken as Latin-1, behind a byte order mark of UTF-8. */
  readonly sign?: RegExp;
  /** Of its name, where its start says nothing. */
  readonly ending?: RegExp;
  readonly what: string;
  readonly format?: DocumentFormat;
}

const zipWith = (inside: string) => new RegExp(`^PK\\u0003\\u0004${inside}`, 'u');

const mailField =
  '(?:received|return-path|delivered-to|dkim-signature|authentication-results|message-id|mime-version|from|to|cc|bcc|reply-to|subject|date|content-type|x-[a-z-]+)';

/** Of kinds that share a sign, the narrower comes first. */
const kinds: readonly Kind[] = [
  {
    sign: /^\s*(?:<!--(?:(?!-->).){0,9000}-->\s*)*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body|meta|title|style|link)\b/isu,
    ending: /\.x?html?$/iu,
    what: 'a web page',
    format: 'html',
  },
  {
    sign: /^(?:\u00fe\u00ff\0?|\u00ff\u00fe)(?:\s|\0)*<\0?(?:!\0d|h\0t|h\0e)/iu,
    what: 'a web page',
    format: 'html',
  },
  { sign: /^\s*<\?xml/iu, ending: /\.(?:xml|rss|atom|svg)$/iu, what: 'an XML document' },
  { sign: /^.{0,1000}%PDF-\d/su, what: 'a PDF', format: 'pdf' },
  { sign: /^\s*\{\\rtf/u, ending: /\.rtf$/iu, what: 'an RTF document' },
  {
    sign: /^\s*(?:\[\s*)?(?:\{\s*"(?:[^"\\]|\\.){0,200}"\s*:|\[\s*"(?:[^"\\]|\\.){0,9000}"\s*,|\{\}\s*$)/u,
    ending: /\.(?:json|jsonl|ndjson)$/iu,
    what: 'JSON',
  },
  {
    // Fields of RFC 5322, of which a mail has several.
    sign: new RegExp(`^(?:From .*\\r?\\n)?(?:${mailField}:.*\\r?\\n(?:[ \\t].*\\r?\\n)*){3}`, 'iu'),
    ending: /\.(?:eml|msg|mbox)$/iu,
    what: 'an e-mail with its head',
  },
  { sign: /^\s*\\(?:documentclass\b|begin\{document\})/u, ending: /\.tex$/iu, what: 'a LaTeX document' },
  { sign: zipWith('[\\s\\S]{26}mimetypeapplication/vnd\\.oasis'), what: 'an OpenDocument file' },
  { sign: zipWith('[\\s\\S]{26}mimetypeapplication/epub'), what: 'an e-book' },
  { sign: zipWith('[\\s\\S]*?word/'), what: 'a Word document', format: 'docx' },
  { sign: zipWith('[\\s\\S]*?xl/'), what: 'a spreadsheet' },
  { sign: zipWith('[\\s\\S]*?ppt/'), what: 'a presentation' },
  { sign: zipWith(''), what: 'a ZIP archive' },
  {
    sign: /^\u00d0\u00cf\u0011\u00e0/u,
    what: 'an old Word document (.doc), or one that is closed by a password',
  },
  { sign: /^(?:From: <Saved by|MIME-Version:)/iu, what: 'a web archive (MHTML)' },
  { sign: /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\0|MM\0\*)/u, what: 'a picture' },
  { sign: /^bplist00/u, what: 'a web archive of Safari' },
  { sign: /^\u001f\u008b/u, what: 'a compressed file (gzip)' },
  { ending: /\.(?:csv|tsv)$/iu, what: 'a table (CSV)' },
  { ending: /\.ya?ml$/iu, what: 'YAML, perhaps a record' },
];

/** A text that begins with an element of a page's body and closes it: a piece of one, as editors keep it. Markdown has such inside. */
const fragment =
  /^\s*<(p|div|section|article|main|h[1-6]|ul|ol|table|span|header|dl|blockquote)(?:\s[^<>]*)?>[\s\S]*<\/\1\s*>/iu;
/** Lines of Markdown, which a piece of a page has none of. */
const markdownLine = /^(?:#{1,6} |[-*] |\d+\. |\|.*\|\s*$|\[[^\]]+\]:)/mu;

/** Of a whole text so much is looked at. */
const looked = 64 * 1024;

/** What a file is that holds no plain text, by its start taken as Latin-1 and by its name; undefined for a text. */
export function kindOf(start: string, name = ''): Kind | undefined {
  const begin = start.slice(0, looked).replace(/^\u00ef\u00bb\u00bf/u, '');
  const known = kinds.find(({ sign }) => sign?.test(begin)) ?? kinds.find(({ ending }) => ending?.test(name));
  if (known !== undefined) return known;
  // Where no name is given, a text is read that was kept long ago.
  return name !== '' && fragment.test(begin) && !markdownLine.test(begin)
    ? { what: 'a piece of a web page', format: 'html' }
    : undefined;
}

/** Why a text that was read is none, in words; undefined for a text. */
export function notAText(raw: string): string | undefined {
  const kind = kindOf(raw);
  if (kind !== undefined) return `this is ${kind.what}, not its text`;
  return raw.includes('\0') ? 'this is no text: it holds bytes that are zero' : undefined;
}
