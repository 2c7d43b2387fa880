import { describe, expect, it } from 'vitest';
import { findCues, findTerms } from '../../src/model/find-terms.js';
import { type Language, languages, loadWords } from '../../src/model/word-list.js';

type Case = readonly [text: string, ...found: string[]];

/** Made-up sentences, with terms that must be found in them. */
const sentences: Readonly<Record<Language, readonly Case[]>> = {
  en: [
    [
      'You may request erasure of your data or object to the processing at any time.',
      'right/erasure',
      'right/objection',
    ],
    [
      'Recipients in the US are bound by the SCCs or take part in the Data Privacy Framework.',
      'safeguard/standard-contractual-clauses',
      'safeguard/eu-us-dpf',
    ],
    [
      'Our courier and our payment service provider receive your delivery address.',
      'recipient/delivery',
      'recipient/payment',
      'data/postal-address',
    ],
    ['We never sell or rent personal data.', 'sale-act/sell', 'sale-act/rent', 'section/sale'],
    ['The shop is not meant for children under 16.', 'minors-rule/directed-at-minors', 'section/minors'],
  ],
  nl: [
    [
      'U kunt uw gegevens laten wissen en een klacht indienen bij de Autoriteit Persoonsgegevens.',
      'right/erasure',
      'right/complaint',
      'recipient/supervisory-authority',
    ],
    [
      'Camerabeelden worden na vier weken vernietigd, facturen vallen onder de fiscale bewaarplicht.',
      'data/audio-video',
      'outcome/erased',
      'criterion/tax-law',
      'data/billing',
    ],
    [
      'Wij sluiten met leveranciers een verwerkersovereenkomst en versleutelen de klantgegevens.',
      'recipient/service-provider',
      'recipient-terms/processing-agreement',
      'measure/encryption',
    ],
    ['Bij een fusie of overname gaan de gegevens over op de koper.', 'occasion/business-transfer'],
    [
      'Wij profileren niet en nemen geen geautomatiseerde besluiten.',
      'automation/profiling',
      'automation/automated-decision',
    ],
  ],
  fr: [
    [
      'Vous pouvez vous opposer au traitement et introduire une réclamation auprès de la CNIL.',
      'right/objection',
      'right/complaint',
      'recipient/supervisory-authority',
    ],
    [
      'Nos sous-traitants hébergent les données hors de l’Union européenne, sous clauses contractuelles types.',
      'recipient/service-provider',
      'transfer-act/transfer',
      'safeguard/standard-contractual-clauses',
    ],
    [
      'Les données sont supprimées à l’issue de la durée de conservation.',
      'outcome/erased',
      'event/period-ended',
      'section/retention',
    ],
    [
      'La newsletter repose sur votre consentement, la facturation sur nos obligations légales.',
      'purpose/direct-marketing',
      'basis/consent',
      'purpose/billing',
      'basis/legal-obligation',
    ],
    [
      'Les mots de passe sont hachés et les échanges chiffrés par TLS.',
      'measure/password-policy',
      'measure/encryption-in-transit',
    ],
  ],
  de: [
    [
      'Sie haben das Recht auf Auskunft und können Ihre Kontodaten löschen lassen.',
      'right/access',
      'right/erasure',
      'data/account',
    ],
    [
      'Rechtsgrundlage ist Ihre Einwilligung oder unser berechtigtes Interesse.',
      'basis/consent',
      'basis/legitimate-interests',
    ],
    [
      'Wir geben Daten an Versanddienstleister und an das Finanzamt weiter.',
      'recipient/delivery',
      'recipient/tax-authority',
    ],
    [
      'Nach Ablauf der gesetzlichen Aufbewahrungsfrist werden die Daten gelöscht.',
      'event/period-ended',
      'criterion/statutory-period',
      'outcome/erased',
      'section/retention',
    ],
    [
      'Die Übertragung ist verschlüsselt; täglich wird ein Backup erstellt.',
      'measure/encryption',
      'measure/backup',
    ],
    [
      'Analyse-Cookies setzen wir erst nach Zustimmung über das Cookie-Banner.',
      'cookie-use/analytics',
      'cookie-control/banner',
    ],
    ['Bewerber können sich an die Datenschutzbeauftragte wenden.', 'subject/applicants', 'contact-role/dpo'],
  ],
};

/** Made-up sentences, with all the cues in them. */
const turns: Readonly<Record<Language, readonly Case[]>> = {
  en: [
    ['We may usually share it only with couriers, unless you object.', 'may', 'typically', 'only', 'except'],
    ['We keep it no longer than necessary.'],
    ['We do not sell data, including but not limited to names.', 'negation', 'includes'],
    ['Updated on 3 May 2024; we try to answer within a month.', 'effort'],
  ],
  nl: [
    ['Wij kunnen uw gegevens niet verkopen, tenzij u toestemt.', 'may', 'negation', 'except'],
    ['Wij bewaren ze doorgaans niet langer dan een jaar.', 'typically'],
    ['Uitsluitend bijvoorbeeld adressen, onder andere.', 'only', 'for-example', 'includes'],
  ],
  fr: [
    ['Nous ne vendons pas vos données, sauf accord.', 'negation', 'negation', 'except'],
    ['Elles ne servent que pour la livraison.', 'only'],
    ['N’hésitez pas à écrire ; nous pouvons notamment répondre par courriel.', 'may', 'includes'],
  ],
  de: [
    [
      'Wir verkaufen keine Daten und geben sie nur weiter, sofern Sie zustimmen.',
      'negation',
      'only',
      'condition',
    ],
    ['In der Regel löschen wir sie, z. B. nach einem Jahr.', 'typically', 'for-example'],
    ['Wir bemühen uns, nicht nur schnell zu antworten.', 'effort'],
  ],
};

describe.each(languages)('sentences in %s', async (language) => {
  const list = await loadWords(language);
  it.each(sentences[language])('%s', (text, ...terms) => {
    const found = findTerms(text, list).map(({ vocabulary, term }) => `${vocabulary}/${term}`);
    expect(found).toEqual(expect.arrayContaining(terms));
  });

  it.each(turns[language])('turned: %s', (text, ...cues) => {
    expect(findCues(text, list).map(({ cue }) => cue)).toEqual(cues);
  });
});
