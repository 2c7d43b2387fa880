const kinds: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(?:!doctype|html|\?xml)/iu, 'this is a web page, not its text'],
  [/^%PDF-/u, 'this is a PDF, not its text'],
  [/^\{\\rtf/u, 'this is an RTF document, not its text'],
  [/\0/u, 'this is no text: it holds bytes that are zero'],
];

/** What a file is that holds no plain text, in words; undefined for a text. */
export const notAText = (raw: string): string | undefined => kinds.find(([sign]) => sign.test(raw))?.[1];

/** The same for a file that is not even UTF-8, by the ending of its name. */
export const notATextByName = (name: string): string | undefined => {
  const [, ending] = /\.(pdf|docx?|odt|rtf)$/iu.exec(name) ?? [];
  return ending === undefined ? undefined : `this is a ${ending.toUpperCase()} document, not its text`;
};
