import { languages } from '../evidence/generated/languages.js';
import { wordsPattern } from '../evidence/values/patterns.js';
import { matchesIn } from '../evidence/words.js';
import { type Hit, hit, type Passage } from './passage.js';

/** A thing with a name that policies write in several ways. */
interface Named {
  readonly value: string;
  /** Alternatives of a pattern, without capturing groups. */
  readonly words: string;
  /** Only as written here: the ICO is no "ico". */
  readonly exact: boolean;
}

const named = (names: Readonly<Record<string, string>> | undefined, exact: boolean): readonly Named[] =>
  Object.entries(names ?? {}).map(([value, words]) => ({ value, words, exact }));

/** Data protection authorities by their names in texts of any language. */
const authorities = Object.values(languages).flatMap((words) => [
  ...named(words.authorities, false),
  ...named(words.initials, true),
]);

/** Vendors that policies name most; a hint where to look, and never complete. */
const vendors: readonly Named[] = (
  'Google Analytics|Google Ads|Google AdSense|Google Tag Manager|Google Maps|Google Fonts|Google Cloud|Google Workspace|reCAPTCHA|DoubleClick|' +
  'Meta Pixel|Facebook Pixel|Facebook|Instagram|WhatsApp|LinkedIn|Twitter|Pinterest|TikTok|Snapchat|YouTube|Vimeo|' +
  'Amazon Web Services|AWS|Microsoft Azure|Microsoft Clarity|Bing Ads|Cloudflare|Akamai|Fastly|DigitalOcean|Hetzner|OVHcloud|OVH|' +
  'Hotjar|Mouseflow|FullStory|Mixpanel|Amplitude|Matomo|Piwik|Heap Analytics|Adobe Analytics|New Relic|Datadog|Sentry|' +
  'Mailchimp|SendGrid|Mailgun|ActiveCampaign|Klaviyo|HubSpot|Marketo|Pardot|Salesforce|Pipedrive|Intercom|Zendesk|Freshdesk|Calendly|' +
  'Stripe|PayPal|Mollie|Adyen|Klarna|Trustpilot|Criteo|Outbrain|Taboola|AppNexus|Optimizely|Twilio|Slack|Zapier|Typeform|Auth0|Okta|OneTrust|Cookiebot'
)
  .split('|')
  .map((value) => ({ value, words: value.replace(/ /gu, '[ -]'), exact: true }));

const brands = new Set(vendors.map(({ value }) => value.split(' ', 1)[0]));
/** Does a name begin as that of a vendor? */
export const isBrand = (name: string): boolean => brands.has(name.split(' ', 1)[0]);

/** A finder of names: one pattern, since to compile a hundred costs more than to search; of two the first of the table is meant. */
export function finder(table: readonly Named[]): (passage: Passage) => readonly Hit<string>[] {
  const pattern = wordsPattern(table.map(({ words }) => `(${words})`).join('|'), 'giu');
  return (passage) =>
    matchesIn(passage.text, pattern).flatMap(({ match, ...place }) => {
      const one = table[match.slice(1).findIndex((group) => group !== undefined)];
      if (one === undefined) return [];
      const isAsWritten = !one.exact || new RegExp(`^(?:${one.words})$`, 'u').test(match[0]);
      return isAsWritten ? [hit(passage, { ...place, value: one.value })] : [];
    });
}

/** Named supervisory authorities. */
export const findAuthorities = finder(authorities);
/** Well-known vendors, by the name of the table. */
export const findVendors = finder(vendors);
