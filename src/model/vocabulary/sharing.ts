import { asked, broader, exact, other, related, term, under, type Vocabulary } from '../term.js';

const provider = under('service-provider');

export const recipient: Vocabulary = {
  name: 'recipient',
  title: 'Recipients',
  description: 'Who receives data, or on which occasion somebody does.',
  terms: {
    'third-parties': term(
      'Third parties',
      'Third parties as such, with no kind named.',
      exact('dpv:ThirdParty'),
    ),
    unspecified: term(
      'Somebody',
      'Data are disclosed; the text does not say to whom.',
      broader('dpv:Recipient'),
    ),
    'service-provider': term(
      'Service providers',
      'Vendors, suppliers or processors as a class.',
      exact('dpv:ServiceProvider'),
      asked,
    ),
    hosting: term(
      'Hosting',
      'Hosting, cloud, storage, backup or infrastructure.',
      broader('dpv:ServiceProvider'),
      provider,
    ),
    'it-support': term(
      'IT',
      'IT suppliers, development and maintenance.',
      broader('dpv:ServiceProvider'),
      provider,
    ),
    payment: term('Payment', 'Payment service providers.', broader('dpv:ServiceProvider'), provider),
    delivery: term('Delivery', 'Delivery services.', broader('dpv:ServiceProvider'), provider),
    analytics: term('Analytics', 'Analytics providers.', broader('dpv:ServiceProvider'), provider),
    advertising: term('Advertising', 'Advertising partners and networks.', broader('dpv:ThirdParty')),
    'market-research': term('Market research', 'Market research partners.', broader('dpv:ThirdParty')),
    'cookie-provider': term(
      'Cookie providers',
      'Providers of cookies.',
      broader('dpv:ServiceProvider'),
      provider,
    ),
    'communication-tools': term(
      'E-mail and communication',
      'E-mail and other communication tools.',
      broader('dpv:ServiceProvider'),
      provider,
    ),
    'e-commerce-platform': term(
      'E-commerce platform',
      'A hosted shop.',
      broader('dpv:ServiceProvider'),
      provider,
    ),
    'evaluation-tools': term(
      'Examination and evaluation tools',
      'Online examination and evaluation tools.',
      broader('dpv:ServiceProvider'),
      provider,
    ),
    consultant: term('Consultants', 'Consultants and advisers.', broader('dpv:Recipient')),
    'professional-adviser': term(
      'Professional advisers',
      'Lawyers, accountants, auditors.',
      broader('dpv:Recipient'),
    ),
    'debt-collection': term('Debt collection', 'Debt collectors.', broader('dpv:Recipient')),
    'event-organiser': term('Event organisers', 'Organisers of events and venues.', broader('dpv:Recipient')),
    insurer: term('Insurers', 'Insurance companies.', broader('dpv:Recipient')),
    'group-company': term(
      'Group companies',
      'Companies of the same group or owned by the company.',
      related('dpv:SubsidiaryLegalEntity'),
      asked,
    ),
    partner: term('Partners', 'Business partners.', broader('dpv:ThirdParty')),
    reseller: term(
      'Resellers',
      'Resellers, sales and channel partners.',
      broader('dpv:ThirdParty'),
      under('partner'),
    ),
    'support-partner': term(
      'Support partners',
      'Partners or experts that help users.',
      broader('dpv:ThirdParty'),
      under('partner'),
    ),
    'other-users': term('Other users', 'Other users of the service.', exact('dpv:User')),
    administrator: term(
      'Administrators',
      'The administrator or organisation that manages an account.',
      related('dpv:User'),
    ),
    'third-party-apps': term(
      'Third-party apps',
      'Apps of others connected to the service.',
      broader('dpv:ThirdParty'),
    ),
    'social-networks': term(
      'Social networks',
      'Social networks and their widgets.',
      broader('dpv:ThirdParty'),
    ),
    'public-authority': term(
      'Public authorities',
      'Authorities and government bodies.',
      exact('dpv:GovernmentalOrganisation'),
      asked,
    ),
    'tax-authority': term(
      'Tax authorities',
      'Tax authorities.',
      broader('dpv:GovernmentalOrganisation'),
      under('public-authority'),
    ),
    police: term(
      'Police',
      'Police and law enforcement.',
      exact('dpv:LawEnforcementOrganisation'),
      under('public-authority'),
    ),
    court: term(
      'Courts',
      'Courts and tribunals.',
      exact('dpv:JudicialOrganisation'),
      under('public-authority'),
    ),
    'supervisory-authority': term(
      'Supervisory authority',
      'A data protection authority.',
      exact('dpv:DataProtectionAuthority'),
      under('public-authority'),
    ),
    'legal-representatives': term(
      'Legal representatives',
      'Legal representatives, lawyers of others.',
      broader('dpv:Recipient'),
    ),
    public: term('The public', 'Everybody.', broader('dpv:Recipient')),
    'legal-requirement': term(
      'When the law requires it',
      'Occasion: the law or a legal request demands it.',
      related('dpv:LegalCompliance'),
    ),
    'rights-protection': term(
      'To protect rights or safety',
      'Occasion: enforcing terms, protecting rights, property, safety or against harm.',
      related('dpv:DisputeManagement'),
    ),
    emergency: term('In an emergency', 'Occasion: danger to life or health.'),
    'with-consent': term('With consent', 'Occasion: the person agreed.', related('dpv:Consent')),
    'business-transfer': term(
      'Business transfer',
      'Occasion: merger, acquisition, financing or sale of a business.',
      related('dpv:OrganisationGovernance'),
      asked,
    ),
    'contract-performance': term(
      'To perform a contract',
      'Occasion: needed for the agreement with the person.',
    ),
    'legitimate-interests': term(
      'For legitimate interests',
      'Occasion: the company has a legitimate interest.',
    ),
    aggregated: term(
      'Aggregated data',
      'Occasion: only data that do not identify anyone.',
      related('dpv:AnonymisedData'),
    ),
    other,
  },
};

export const supplier: Vocabulary = {
  name: 'supplier',
  title: 'Suppliers of data',
  description: 'Who supplies data that do not come from the person.',
  terms: {
    'third-parties': term('third parties', 'Third parties as such.', exact('dpv:ThirdPartyDataSource')),
    'other-users': term('other users', 'Other users of the service.'),
    customers: term('customers', 'Customers.'),
    senders: term('senders of goods', 'Those who send goods to the person.'),
    administrator: term('administrators', 'The administrator of an account or organisation.'),
    'group-company': term('group companies', 'Companies of the same group, related products and companies.'),
    partner: term('business partners', 'Business partners.'),
    reseller: term('channel partners', 'Resellers and channel partners.'),
    'third-party-services': term('connected services', 'Services of others that are linked to the account.'),
    'advertising-partner': term('advertising partners', 'Advertising partners.'),
    'market-research': term('market research partners', 'Market research partners.'),
    'social-networks': term('social networks', 'Social networks.'),
    other,
  },
};

export const recipientTerms: Vocabulary = {
  name: 'recipient-terms',
  title: 'Terms that bind a recipient',
  description: 'What the text says recipients are bound by.',
  terms: {
    nda: term(
      'non-disclosure agreement',
      'A non-disclosure agreement.',
      exact('dpv:ConfidentialityAgreement'),
    ),
    'gdpr-bound': term('GDPR', 'Bound by the GDPR.'),
    confidentiality: term('confidentiality', 'Confidentiality.'),
    'processing-agreement': term(
      'data processing agreement',
      'A data processing agreement.',
      exact('dpv:DataProcessingAgreement'),
    ),
    contract: term('contract', 'A contract, with no kind named.'),
    'purpose-limited': term('only for the purpose', 'Used only for the purpose it is given for.'),
    'same-protection': term('the same protection', 'The protection of this policy goes on.'),
    'policies-procedures': term(
      'policies and procedures',
      'Policies and procedures made to protect the data.',
    ),
    'security-standards': term('security standards', 'The company’s security standards.'),
    'strict-necessity': term('strict necessity', 'Only when strictly necessary.'),
    'stated-safeguards': term('safeguards of the policy', 'The safeguards set out in the policy.'),
    'own-policies': term('the recipient’s own policies', 'The recipient’s own privacy policy, not this one.'),
    other,
  },
};

export const saleAct: Vocabulary = {
  name: 'sale-act',
  title: 'Sale of data',
  description: 'Giving data away for value.',
  terms: {
    sell: term('Sell', 'Selling personal data.', exact('dpv:SellDataToThirdParties'), asked),
    rent: term('Rent', 'Renting personal data out.'),
    trade: term('Trade', 'Trading or exchanging personal data.'),
    'share-for-advertising': term(
      'Share for advertising',
      'Giving data to others for their or cross-context advertising.',
    ),
  },
};

export const transferAct: Vocabulary = {
  name: 'transfer-act',
  title: 'Transfer',
  description: 'That data go to, or are processed in, another country.',
  terms: {
    transfer: term(
      'Transfer',
      'Data are sent to, or processed in, other countries.',
      exact('dpv:Transfer'),
      asked,
    ),
  },
};

export const region: Vocabulary = {
  name: 'region',
  title: 'Regions',
  description: 'Places that are not one country.',
  terms: {
    eu: term('European Union', 'The EU.'),
    eea: term('European Economic Area', 'The EEA.'),
    europe: term('Europe', 'Europe, or "other European countries".'),
    'outside-eu': term('outside the EU', 'Countries outside the European Union.'),
    'outside-eea': term('outside the EEA', 'Countries outside the European Economic Area.'),
    'other-countries': term('other countries', 'Countries other than the person’s own.'),
    worldwide: term('worldwide', 'The whole world.'),
    'provider-locations': term(
      'wherever the company or its providers are',
      'No place is named but that of the company or its providers.',
    ),
    other,
  },
};

export const safeguard: Vocabulary = {
  name: 'safeguard',
  title: 'Safeguards for transfers',
  description: 'What protects data that leave the territory (Chapter V GDPR), by the words of the text.',
  terms: {
    'adequacy-decision': term(
      'Adequacy decision',
      'A decision that a country protects data adequately, called so (Art. 45).',
      exact('gdpr:A45-3', 'gdpr:AdequacyDecision'),
      asked,
    ),
    'eu-us-dpf': term(
      'EU-US Data Privacy Framework',
      'The EU-US Data Privacy Framework.',
      broader('gdpr:A45-3'),
    ),
    'swiss-us-dpf': term('Swiss-US Data Privacy Framework', 'The Swiss-US Data Privacy Framework.'),
    'eu-us-privacy-shield': term('EU-US Privacy Shield', 'The EU-US Privacy Shield.', broader('gdpr:A45-3')),
    'swiss-us-privacy-shield': term('Swiss-US Privacy Shield', 'The Swiss-US Privacy Shield.'),
    'safe-harbour': term('Safe Harbour', 'The EU-US Safe Harbour.', broader('gdpr:A45-3')),
    'adequate-protection': term(
      'Adequate level of protection',
      '"An adequate level of protection" without a decision.',
      related('dpv:SafeguardForDataTransfer'),
    ),
    'standard-contractual-clauses': term(
      'Standard contractual clauses',
      'Standard contractual clauses, whoever issued them (`issuer`) (Art. 46(2)(c)–(d)).',
      exact('gdpr:StandardContractualClauses'),
      asked,
    ),
    'binding-corporate-rules': term(
      'Binding corporate rules',
      'Binding corporate rules (Art. 46(2)(b)).',
      exact('gdpr:A46-2-b', 'gdpr:BindingCorporateRules'),
      asked,
    ),
    'public-instrument': term(
      'Instrument between authorities',
      'A binding instrument between public bodies (Art. 46(2)(a)).',
      exact('gdpr:A46-2-a'),
    ),
    'code-of-conduct': term(
      'Code of conduct',
      'An approved code of conduct (Art. 46(2)(e)).',
      exact('gdpr:A46-2-e', 'gdpr:CodesOfConductForDataTransfers'),
    ),
    certification: term(
      'Certification',
      'An approved certification (Art. 46(2)(f)).',
      exact('gdpr:A46-2-f', 'gdpr:CertificationMechanismsForDataTransfers'),
    ),
    'ad-hoc-clauses': term(
      'Ad hoc contractual clauses',
      'Clauses authorised by an authority (Art. 46(3)(a)).',
      exact('gdpr:A46-3-a', 'gdpr:AdHocContractualClauses'),
    ),
    'administrative-arrangement': term(
      'Administrative arrangement',
      'An arrangement between public bodies (Art. 46(3)(b)).',
      exact('gdpr:A46-3-b'),
    ),
    'specific-agreements': term(
      'Specific agreements',
      'Particular agreements or contractual measures that are not called standard clauses.',
      related('dpv:SafeguardForDataTransfer'),
    ),
    consent: term(
      'Explicit consent to the transfer',
      'Consent to the transfer (Art. 49(1)(a)).',
      exact('gdpr:A49-1-a'),
    ),
    'contract-derogation': term(
      'Needed for a contract',
      'The transfer is needed for a contract (Art. 49(1)(b)–(c)).',
      exact('gdpr:A49-1-b', 'gdpr:A49-1-c'),
    ),
    'public-interest': term(
      'Public interest',
      'Important reasons of public interest (Art. 49(1)(d)).',
      exact('gdpr:A49-1-d'),
    ),
    'legal-claims': term('Legal claims', 'Needed for legal claims (Art. 49(1)(e)).', exact('gdpr:A49-1-e')),
    'vital-interests': term(
      'Vital interests',
      'Needed to protect life (Art. 49(1)(f)).',
      exact('gdpr:A49-1-f'),
    ),
    'supplementary-measures': term(
      'Supplementary measures',
      'Technical, organisational or contractual measures on top of another safeguard.',
      exact('gdpr:SupplementaryMeasure'),
    ),
    'transfer-assessment': term(
      'Transfer impact assessment',
      'An assessment of the impact of a transfer.',
      exact('dpv:DataTransferImpactAssessment'),
    ),
    'transfer-review': term(
      'Review of safeguards',
      'Transfers or their safeguards are reviewed.',
      related('dpv:DataTransferImpactAssessment'),
    ),
    'uk-idta': term(
      'UK transfer agreement',
      'The UK International Data Transfer Agreement.',
      broader('dpv:SafeguardForDataTransfer'),
    ),
    'uk-addendum': term(
      'UK addendum',
      'The UK addendum to the EU clauses.',
      broader('dpv:SafeguardForDataTransfer'),
    ),
    unspecified: term(
      'Unnamed safeguard',
      '"Appropriate safeguards", "necessary measures" or "other mechanisms", not named.',
      exact('dpv:SafeguardForDataTransfer'),
    ),
    other,
  },
};

export const issuer: Vocabulary = {
  name: 'issuer',
  title: 'Issuer',
  description: 'Who issued or approved clauses or a decision, as the text says.',
  terms: {
    'european-commission': term('European Commission', 'The European Commission.'),
    'supervisory-authority': term('supervisory authority', 'A supervisory authority.'),
    'uk-authority': term('UK authority', 'An authority of the United Kingdom.'),
    other,
  },
};

export const requirement: Vocabulary = {
  name: 'requirement',
  title: 'What is required',
  description: 'What must be there before something is done.',
  terms: {
    'adequate-protection': term(
      'an adequate level of protection',
      'An adequate level of protection must be ensured.',
    ),
    necessity: term('necessity', 'It must be necessary.'),
    'law-permits': term('permission by law', 'The law must permit it.'),
    'legal-duty': term('a duty in law', 'The law must demand it.'),
    consent: term('consent', 'The person must have agreed.'),
    reasons: term('reasons of the person', 'The person must give reasons tied to their situation.'),
    'technically-feasible': term('technical feasibility', 'It must be technically possible.'),
    'identity-check': term('a check of identity', 'The identity must be established.'),
    request: term('a request', 'The person must ask for it.'),
    'administrator-consent': term('consent of the administrator', 'The administrator must agree.'),
    'contact-administrator-first': term(
      'asking the administrator first',
      'The administrator must be asked first.',
    ),
    'accuracy-contested': term('contested accuracy', 'The person contests that data are accurate.'),
    duty: term('a duty', 'The company must be bound to do it; by what is not said.'),
    'inaccurate-data': term('inaccurate data', 'The data must be inaccurate.'),
    'good-faith-belief': term(
      'belief in necessity',
      'The company must believe in good faith that it is needed.',
    ),
    other,
  },
};

export const activity: Vocabulary = {
  name: 'activity',
  title: 'What happens at a place',
  description: 'What a place is named for.',
  terms: {
    establishment: term('establishment', 'The company operates there.'),
    storage: term('storage', 'Data are stored or hosted there.'),
    processing: term('processing', 'Data are processed or read there.'),
    collection: term('collection', 'Data are collected there.'),
    onward: term('onward transfer', 'Data are passed on there.'),
  },
};

export const operator: Vocabulary = {
  name: 'operator',
  title: 'By whom',
  description: 'Who acts at a place.',
  terms: {
    self: term('the company', 'The company itself.'),
    provider: term('providers', 'Its service providers.'),
  },
};
