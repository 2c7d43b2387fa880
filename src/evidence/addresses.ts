/** Addresses of pages and mailboxes: whatever points, question marks and blanks they hold, no sentence ends inside one. */

/** The target of a Markdown link: `[label](https://…)`, `(<#1. Scope>)`, `(#1. Scope)`, with or without a title. */
const target = /(?<=\])\((?:<[^<>\n]{0,500}>|[^()\s]{1,2000}|#[^()\n]{0,300})(?:\s+"[^"\n]{0,300}")?\)/gu;
/** A run without white space; writing without spaces ends it. */
const run = /[^\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]+/gu;
const start =
  /(?:https?|ftp):\/\/|mailto:|www\.|(?<=^|[("'«“„<[])[^\s("'«“„<[]*(?:@|\p{L}\.\p{Ll}{2,}[/?:#])/iu;
/** Signs that close the sentence, not the address. */
const closing = new Set('.,;:!?)]>"\'*_»”“’…');

/** The text with each sign of an address as a small letter; offsets stay what they are. */
export function maskAddresses(text: string): string {
  const hide = (address: string) => 'x'.repeat(address.length);
  return text.replace(target, hide).replace(run, (token) => {
    const from = token.search(start);
    if (from < 0) return token;
    let end = token.length;
    while (closing.has(token[end - 1] ?? '')) end--;
    return end <= from ? token : token.slice(0, from) + hide(token.slice(from, end)) + token.slice(end);
  });
}
