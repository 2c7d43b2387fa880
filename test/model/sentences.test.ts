import { describe, expect, it } from 'vitest';
import { findCues, findTerms } from '../../src/model/find-terms.js';
import { type Language, loadWords } from '../../src/model/word-list.js';

/** Made-up sentences, with terms that must be found in them. */
const sentences: readonly (readonly [language: Language, text: string, ...terms: string[]])[] = [
  [
    'en',
    'You may request erasure of your data or object to the processing at any time.',
    'right/erasure',
    'right/objection',
  ],
  [
    'en',
    'Recipients in the US are bound by the SCCs or take part in the Data Privacy Framework.',
    'safeguard/standard-contractual-clauses',
    'safeguard/eu-us-dpf',
  ],
  [
    'en',
    'Our courier and our payment service provider receive your delivery address.',
    'recipient/delivery',
    'recipient/payment',
    'data/postal-address',
  ],
  ['en', 'We never sell or rent personal data.', 'sale-act/sell', 'sale-act/rent', 'section/sale'],
  ['en', 'The shop is not meant for children under 16.', 'minors-rule/directed-at-minors', 'section/minors'],
  [
    'nl',
    'U kunt uw gegevens laten wissen en een klacht indienen bij de Autoriteit Persoonsgegevens.',
    'right/erasure',
    'right/complaint',
    'recipient/supervisory-authority',
  ],
  [
    'nl',
    'Camerabeelden worden na vier weken vernietigd, facturen vallen onder de fiscale bewaarplicht.',
    'data/audio-video',
    'outcome/erased',
    'criterion/tax-law',
    'data/billing',
  ],
  [
    'nl',
    'Wij sluiten met leveranciers een verwerkersovereenkomst en versleutelen de klantgegevens.',
    'recipient/service-provider',
    'recipient-terms/processing-agreement',
    'measure/encryption',
  ],
  ['nl', 'Bij een fusie of overname gaan de gegevens over op de koper.', 'occasion/business-transfer'],
  [
    'nl',
    'Wij profileren niet en nemen geen geautomatiseerde besluiten.',
    'automation/profiling',
    'automation/automated-decision',
  ],
  [
    'fr',
    'Vous pouvez vous opposer au traitement et introduire une réclamation auprès de la CNIL.',
    'right/objection',
    'right/complaint',
    'recipient/supervisory-authority',
  ],
  [
    'fr',
    'Nos sous-traitants hébergent les données hors de l’Union européenne, sous clauses contractuelles types.',
    'recipient/service-provider',
    'transfer-act/transfer',
    'safeguard/standard-contractual-clauses',
  ],
  [
    'fr',
    'Les données sont supprimées à l’issue de la durée de conservation.',
    'outcome/erased',
    'event/period-ended',
    'section/retention',
  ],
  [
    'fr',
    'La newsletter repose sur votre consentement, la facturation sur nos obligations légales.',
    'purpose/direct-marketing',
    'basis/consent',
    'purpose/billing',
    'basis/legal-obligation',
  ],
  [
    'fr',
    'Les mots de passe sont hachés et les échanges chiffrés par TLS.',
    'measure/password-policy',
    'measure/encryption-in-transit',
  ],
  [
    'de',
    'Sie haben das Recht auf Auskunft und können Ihre Kontodaten löschen lassen.',
    'right/access',
    'right/erasure',
    'data/account',
  ],
  [
    'de',
    'Rechtsgrundlage ist Ihre Einwilligung oder unser berechtigtes Interesse.',
    'basis/consent',
    'basis/legitimate-interests',
  ],
  [
    'de',
    'Wir geben Daten an Versanddienstleister und an das Finanzamt weiter.',
    'recipient/delivery',
    'recipient/tax-authority',
  ],
  [
    'de',
    'Nach Ablauf der gesetzlichen Aufbewahrungsfrist werden die Daten gelöscht.',
    'event/period-ended',
    'criterion/statutory-period',
    'outcome/erased',
    'section/retention',
  ],
  [
    'de',
    'Die Übertragung ist verschlüsselt; täglich wird ein Backup erstellt.',
    'measure/encryption',
    'measure/backup',
  ],
  [
    'de',
    'Analyse-Cookies setzen wir erst nach Zustimmung über das Cookie-Banner.',
    'cookie-use/analytics',
    'cookie-control/banner',
  ],
  [
    'de',
    'Bewerber können sich an die Datenschutzbeauftragte wenden.',
    'subject/applicants',
    'contact-role/dpo',
  ],
];

/** Made-up sentences, with all the cues in them. */
const turns: readonly (readonly [language: Language, text: string, ...cues: string[]])[] = [
  [
    'en',
    'We may usually share it only with couriers, unless you object.',
    'may',
    'typically',
    'only',
    'except',
  ],
  ['en', 'We keep it no longer than necessary.'],
  ['en', 'We do not sell data, including but not limited to names.', 'negation', 'includes'],
  ['en', 'Updated on 3 May 2024; we try to answer within a month.', 'effort'],
  ['nl', 'Wij kunnen uw gegevens niet verkopen, tenzij u toestemt.', 'may', 'negation', 'except'],
  ['nl', 'Wij bewaren ze doorgaans niet langer dan een jaar.', 'typically'],
  ['nl', 'Uitsluitend bijvoorbeeld adressen, onder andere.', 'only', 'for-example', 'includes'],
  ['fr', 'Nous ne vendons pas vos données, sauf accord.', 'negation', 'negation', 'except'],
  ['fr', 'Elles ne servent que pour la livraison.', 'only'],
  ['fr', 'N’hésitez pas à écrire ; nous pouvons notamment répondre par courriel.', 'may', 'includes'],
  [
    'de',
    'Wir verkaufen keine Daten und geben sie nur weiter, sofern Sie zustimmen.',
    'negation',
    'only',
    'condition',
  ],
  ['de', 'In der Regel löschen wir sie, z. B. nach einem Jahr.', 'typically', 'for-example'],
  ['de', 'Wir bemühen uns, nicht nur schnell zu antworten.', 'effort'],
];

describe('sentences', () => {
  const named = sentences.map(([language, text, ...terms]) => ({ language, text, terms }));
  it.each(named)('$language: $text', async ({ language, text, terms }) => {
    const found = findTerms(text, await loadWords(language));
    expect(found.map(({ vocabulary, term }) => `${vocabulary}/${term}`)).toEqual(
      expect.arrayContaining(terms),
    );
  });

  const turned = turns.map(([language, text, ...cues]) => ({ language, text, cues }));
  it.each(turned)('turned in $language: $text', async ({ language, text, cues }) => {
    expect(findCues(text, await loadWords(language)).map(({ cue }) => cue)).toEqual(cues);
  });
});
