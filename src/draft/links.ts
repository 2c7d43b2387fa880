import { withEnglish } from './languages/index.js';
import type { Hit, Passage } from './passage.js';
import { perLanguage, wordsPattern } from './patterns.js';

/** The section a link belongs to by the words beside it. */
export type LinkFor = 'rights' | 'cookies' | 'other';

const sections = ['cookies', 'rights', 'other'] as const;

const compiled = perLanguage((language) =>
  sections.map(
    (section) =>
      [
        section,
        wordsPattern(
          withEnglish(language, ({ links }) => links?.[section]),
          'iu',
        ),
      ] as const,
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
  const byPath = paths.find(([, pattern]) => pattern.test(value.replace(/^https?:\/\/[^/]+/iu, '')))?.[0];
  return byPath ?? besides(passage, start - passage.at);
}

function besides({ language, text }: Passage, at: number): LinkFor | undefined {
  const near = text.slice(Math.max(0, at - 120), at + 20).replace(/https?:\/\/\S+/giu, ' ');
  return compiled(language).find(([, pattern]) => pattern.test(near))?.[0];
}
