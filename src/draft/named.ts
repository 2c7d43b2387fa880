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

const named = (value: string, words: string): Named => ({ value, words, exact: false });
const exactly = (value: string, words: string): Named => ({ value, words, exact: true });

/** Data protection authorities by their names in the texts. Initials count only in capitals. */
const authorities: readonly Named[] = [
  named(
    'Autoriteit Persoonsgegevens',
    'autoriteit persoonsgegevens|dutch data protection authority|AP(?=\\))',
  ),
  named(
    "Commission nationale de l'informatique et des libertés",
    "commission nationale de l'informatique et des libertés",
  ),
  exactly("Commission nationale de l'informatique et des libertés", 'CNIL'),
  named("Information Commissioner's Office", "information commissioner'?s? office"),
  exactly("Information Commissioner's Office", 'ICO'),
  named('Data Protection Commission', 'data protection commission(?:er)?(?: of ireland)?'),
  exactly('Data Protection Commission', 'DPC'),
  named('Agencia Española de Protección de Datos', 'agencia española de protección de datos'),
  exactly('Agencia Española de Protección de Datos', 'AEPD'),
  named(
    'Garante per la protezione dei dati personali',
    'garante (?:per la protezione dei dati personali|privacy)',
  ),
  named(
    'Österreichische Datenschutzbehörde',
    'österreichische datenschutzbehörde|austrian data protection authority',
  ),
  named('Gegevensbeschermingsautoriteit', 'gegevensbeschermingsautoriteit|belgian data protection authority'),
  named('Autorité de protection des données', 'autorité de protection des données'),
  exactly('Autorité de protection des données', 'APD'),
  exactly('Gegevensbeschermingsautoriteit', 'GBA'),
  named(
    'Commission nationale pour la protection des données',
    'commission nationale pour la protection des données|CNPD',
  ),
  named(
    'Bundesbeauftragter für den Datenschutz und die Informationsfreiheit',
    'bundesbeauftragte[rn]? für (?:den )?datenschutz(?: und (?:die )?informationsfreiheit)?|BfDI',
  ),
  named(
    'Landesbeauftragte für Datenschutz',
    'landesbeauftragte[rn]? für (?:den )?datenschutz(?: und (?:die )?informationsfreiheit)?(?: (?:Baden-Württemberg|Bayern|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Mecklenburg-Vorpommern|Niedersachsen|Nordrhein-Westfalen|Rheinland-Pfalz|Saarland|Sachsen-Anhalt|Sachsen|Schleswig-Holstein|Thüringen))?|(?:Hamburgische|Berliner|Bayerische|Sächsische|Hessische|Thüringer)[rn]? (?:Landes)?beauftragte[rn]? für (?:den )?datenschutz(?: und (?:die )?informationsfreiheit)?',
  ),
  named('EDÖB', 'eidgenössische[rn]? datenschutz- und öffentlichkeitsbeauftragte[rn]?|EDÖB|FDPIC|PFPDT'),
  named('Datatilsynet', 'datatilsynet'),
  named('Integritetsskyddsmyndigheten', 'integritetsskyddsmyndigheten|datainspektionen'),
  named('UODO', 'urząd ochrony danych osobowych|UODO'),
  named('European Data Protection Supervisor', 'european data protection supervisor|EDPS'),
];

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
  .map((name) => exactly(name, name.replace(/ /gu, '[ -]')));

/** The companies behind them, by their first word. */
export const brands: ReadonlySet<string> = new Set(vendors.map(({ value }) => value.split(' ', 1)[0] ?? ''));

/**
 * Makes a finder of the names of a table: one pattern with a group for each, since to compile a hundred costs more than to search.
 * Of two that begin at the same place the first of the table is meant.
 */
function finder(table: readonly Named[]): (passage: Passage) => readonly Hit<string>[] {
  const pattern = wordsPattern(table.map(({ words }) => `(${words})`).join('|'), 'giu');
  return (passage) =>
    matchesIn(passage.text, pattern).flatMap(({ match, ...place }) => {
      const one = table[match.slice(1).findIndex((group) => group !== undefined)];
      if (one === undefined) return [];
      const asWritten = new RegExp(`^(?:${one.words})$`, 'u').test(match[0]);
      return one.exact && !asWritten ? [] : [hit(passage, { ...place, value: one.value })];
    });
}

/** Named supervisory authorities. */
export const findAuthorities = finder(authorities);
/** Well-known vendors, by the name of the table. */
export const findVendors = finder(vendors);
