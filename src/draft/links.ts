import { withEnglish } from '../evidence/values/languages/index.js';
import { perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import type { Hit, Passage } from './passage.js';

/** The section a link belongs to by the words beside it. */
export type LinkFor = 'rights' | 'cookies' | 'other';

const sections = ['cookies', 'rights', 'other'] as const;

const compiled = perLanguage((language) =>
  sections.map(
    (section) => [section, wordsPattern(withEnglish(language, ({ links }) => links?.[section]))] as const,
  ),
);

/** What the address itself says, whose words are mostly English. */
const paths: readonly (readonly [LinkFor, RegExp])[] = [
  ['cookies', /cookie|consent/iu],
  ['rights', /opt-?out|unsubscribe|preferences|privacy-?(?:request|rights|choices)|do-?not-?sell/iu],
  ['other', /privacy|datenschutz|sub-?processors|confidentialite/iu],
];
const nowhere =
  /\/\/(?:[^/]*\.)?(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|pinterest)\.com(?:\/|$)/iu;

/** What a link is for; undefined for the homepage, a profile, and what nothing tells of. */
export function linkFor({ passage, start, value }: Hit<string>): LinkFor | undefined {
  if (nowhere.test(value) && !/privacy|opt|ads|cookie/iu.test(value)) return undefined;
  const path = value.replace(/^https?:\/\/[^/]+/iu, '');
  const byPath = [...paths, ...compiled(passage.language)].find(([, pattern]) => pattern.test(path))?.[0];
  return byPath ?? besides(passage, start - passage.at);
}

/** The words before it, since the link before; those behind it only where it stands in brackets. */
function besides({ language, text }: Passage, at: number): LinkFor | undefined {
  const before = text.slice(Math.max(0, at - 120), at).replace(/^.*https?:\/\/\S+/u, '');
  const behind = /[([] ?$/u.test(before) ? text.slice(at, at + 160).replace(/^\S+/u, '') : '';
  return compiled(language).find(([, pattern]) => pattern.test(before + behind))?.[0];
}
