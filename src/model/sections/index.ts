import { duration, field, flag, many, names, one, parties, places, text, words } from '../field.js';
import type { Section } from '../section.js';
import { retention } from './retention.js';

const purposes = field(
  'purposes',
  'Purposes',
  'The purposes the text ties it to.',
  many('purpose'),
  'for {}',
);
const dataField = field('data', 'Data', 'The data it is about.', many('data'), 'of {}');
const contextField = field(
  'context',
  'Context',
  'The situation it is about.',
  many('context'),
  'in the context of: {}',
);
const bases = field(
  'bases',
  'Legal bases',
  'The legal bases the text ties it to.',
  many('basis'),
  'based on {}',
);
const consent = field(
  'consent',
  'Consent',
  'Only with consent, or until refused.',
  one('consent-rule'),
  '{}',
);
const list = words('list', 'List', 'A link to a list of recipients.', 'listed at {}');

const scope: Section = {
  name: 'scope',
  title: 'Scope',
  description: 'What and whom the policy says it applies to, or not.',
  key: [field('subject', 'Subject', 'What or who is covered, or denied to be.', many('scope'))],
  fields: [field('parties', 'Parties', 'Whose services, sites or persons they are.', parties, 'of {}')],
};

const contacts: Section = {
  name: 'contacts',
  title: 'Contacts',
  description: 'Whom to write to, for what.',
  key: [field('role', 'Role', 'What the address is for, by the words of the text.', many('contact-role'))],
  fields: [
    field('channel', 'Channel', 'How.', one('channel')),
    field(
      'value',
      'Value',
      'E-mail as written, telephone in E.164 (+31…), postal address on one line.',
      text,
      '{}',
    ),
    field('country', 'Country', 'Only if the text says so.', { is: 'country', many: false }, '({})'),
  ],
};

const data: Section = {
  name: 'data',
  title: 'Data',
  description: 'Which personal data are processed, and where they come from.',
  key: [field('category', 'Category', 'Category of data.', many('data'))],
  fields: [
    field('source', 'Source', 'Where the data come from.', many('data-source'), 'source: {}'),
    words('items', 'Items', 'What the text lists and no term covers, in one line of own words.', 'namely {}'),
    contextField,
    field(
      'supplier',
      'Supplier',
      'Who supplies the data, where not the person.',
      many('supplier'),
      'supplied by {}',
    ),
    field('required', 'Required', 'Whether data must be given.', one('provision'), '{}'),
    field(
      'technologies',
      'Technologies',
      'By which means they are collected.',
      many('technology'),
      'by means of {}',
    ),
    purposes,
  ],
};

const purposesSection: Section = {
  name: 'purposes',
  title: 'Purposes',
  description: 'What data are used for, and on which basis where the text ties one.',
  key: [field('purpose', 'Purpose', 'The purpose.', many('purpose'))],
  fields: [
    bases,
    consent,
    field('default', 'Default', 'On or off unless the person changes it.', one('on-off'), '{} by default'),
    dataField,
    contextField,
    field('technologies', 'Technologies', 'By which means.', many('technology'), 'by means of {}'),
  ],
};

const basesSection: Section = {
  name: 'bases',
  title: 'Legal bases',
  description: 'Legal grounds that no purpose carries.',
  elsewhere: ['bases'],
  key: [field('basis', 'Basis', 'The legal ground.', many('basis'))],
  fields: [
    field(
      'interests',
      'Interests',
      'The interests or purposes the text names for it.',
      many('purpose'),
      'for {}',
    ),
    field('whose', 'Whose', 'Whose interests.', many('interest'), 'interests of {}'),
    field('form', 'Form', 'The form of consent.', one('consent-form'), '{}'),
    dataField,
    contextField,
  ],
};

const recipients: Section = {
  name: 'recipients',
  title: 'Recipients',
  description: 'Who receives data, or on which occasion somebody does.',
  key: [field('recipient', 'Recipient', 'Who receives data, or on which occasion.', many('recipient'))],
  fields: [
    field(
      'role',
      'Role',
      'Processor or controller, only where the words say so.',
      one('party-role'),
      'as {}',
    ),
    field(
      'on-instruction',
      'On instruction',
      'They act on the company’s instruction.',
      flag,
      'on instruction',
    ),
    purposes,
    dataField,
    contextField,
    field('terms', 'Terms', 'What recipients are bound by.', many('recipient-terms'), 'bound by: {}'),
    field(
      'requires',
      'Requires',
      'What must be there before data are shared.',
      many('requirement'),
      'requires {}',
    ),
    consent,
    field('notice', 'Notice', 'How persons are told.', many('change-notice'), 'notice: {}'),
    field('parties', 'Parties', 'Named recipients.', parties, 'namely {}'),
    list,
  ],
};

const sale: Section = {
  name: 'sale',
  title: 'Sale',
  description: 'Whether data are sold, rented or traded.',
  key: [field('act', 'Act', 'The act.', many('sale-act'))],
  fields: [dataField, field('to', 'To', 'To whom.', many('recipient'), 'to {}')],
};

const transfers: Section = {
  name: 'transfers',
  title: 'Transfers',
  description: 'Data going to other countries, and what protects them there.',
  key: [
    field('act', 'Act', 'The transfer itself.', one('transfer-act')),
    field('safeguard', 'Safeguard', 'What protects the data.', many('safeguard')),
  ],
  fields: [
    field('to', 'To', 'Countries (ISO 3166-1) or regions.', places, 'to {}'),
    field('recipients', 'Recipients', 'To whom.', many('recipient'), 'to {}'),
    purposes,
    dataField,
    field(
      'requires',
      'Requires',
      'What must be there before a transfer.',
      many('requirement'),
      'requires {}',
    ),
    field('issuer', 'Issuer', 'Who issued or approved the safeguard.', one('issuer'), 'of the {}'),
    field('copy', 'Copy', 'How to obtain a copy of the safeguard.', many('way'), 'copy {}'),
  ],
  only: { purposes: ['act'], requires: ['act'], issuer: ['safeguard'], copy: ['safeguard'] },
};

const locations: Section = {
  name: 'locations',
  title: 'Locations',
  description: 'Where data are kept, processed or read, and where the company operates.',
  key: [
    field('country', 'Country', 'ISO 3166-1 alpha-2.', { is: 'country', many: true }),
    field('region', 'Region', 'A region, where no country is named.', many('region')),
  ],
  fields: [
    field('activity', 'Activity', 'What happens there.', many('activity'), '{}'),
    words('place', 'Town', 'Town or building as the text names it.', 'at {}'),
    field('by', 'By', 'By whom.', many('operator'), 'by {}'),
    dataField,
  ],
};

const rights: Section = {
  name: 'rights',
  title: 'Rights',
  description: 'What the person may ask for or do, how, and within which limits.',
  key: [field('right', 'Right', 'The right or choice; `all` for what holds of every right.', many('right'))],
  fields: [
    field('as', 'As', 'A right, an offer, or something the person does alone.', one('grant'), 'as {}'),
    field('how', 'How', 'Ways to exercise it.', many('way'), '{}'),
    dataField,
    contextField,
    field(
      'bases',
      'Legal bases',
      'Only where processing has one of these bases.',
      many('basis'),
      'where based on {}',
    ),
    purposes,
    field(
      'requires',
      'Requires',
      'What the person or the situation must provide.',
      many('requirement'),
      'requires {}',
    ),
    field('limits', 'Limits', 'Grounds on which it may be refused or limited.', many('ground'), 'limits: {}'),
    field(
      'response',
      'Response',
      'Time to answer: a duration, promptly, or reasonable.',
      duration(['promptly', 'reasonable']),
      'answered {}',
    ),
    field('verification', 'Verification', 'Identity is checked first.', flag, 'identity is checked'),
    field('agent', 'Agent', 'An authorised agent may act.', flag, 'an agent may act'),
    field('fee', 'Fee', 'What it costs.', one('fee'), '{}'),
    field('any-time', 'At any time', 'It may be exercised at any time.', flag, 'at any time'),
    field('retroactive', 'Retroactive', 'Whether it undoes what was done before.', flag, 'retroactive'),
    field('form', 'Form', 'How data are handed over.', many('copy-form'), 'as {}'),
    field('format', 'Format', 'In which format.', many('format'), 'in {} form'),
    field('effect', 'Effect', 'Granted, limited, or excluded by law.', one('effect'), '{}'),
    field(
      'authority',
      'Authority',
      'The authority named, a party of the record.',
      { is: 'party', many: false },
      'to {}',
    ),
    field('where', 'Where', 'Which authority may be addressed.', many('complaint-place'), '{}'),
  ],
};

const security: Section = {
  name: 'security',
  title: 'Security',
  description: 'Measures that protect data.',
  key: [field('measure', 'Measure', 'The measure.', many('measure'))],
  fields: [
    { ...dataField, phrase: 'for {}' },
    field('parties', 'Parties', 'Whose measure it is.', parties, 'of {}'),
  ],
};

const cookies: Section = {
  name: 'cookies',
  title: 'Cookies',
  description: 'Cookies and similar technologies, and how the person controls them.',
  key: [
    field('use', 'Use', 'What they are used for.', many('cookie-use')),
    field('control', 'Control', 'How the person controls them or learns about them.', many('cookie-control')),
  ],
  fields: [
    field('technologies', 'Technologies', 'By which means.', many('technology'), 'by means of {}'),
    consent,
    bases,
    field('by', 'By', 'The company or others.', many('tracker-party'), 'by {}'),
    { ...field('vendors', 'Vendors', 'Vendors as the text names them.', names, 'vendors: {}'), silent: true },
    words('vendor-note', 'On vendors', 'What limits the naming of vendors ("or similar").', '{}'),
    field('lifetime', 'Lifetime', 'How long they live.', duration(['session']), 'for {}'),
    dataField,
    contextField,
  ],
};

const minors: Section = {
  name: 'minors',
  title: 'Minors',
  description: 'What is said about children.',
  key: [field('rule', 'Rule', 'The rule.', many('minors-rule'))],
  fields: [
    field('age', 'Age', 'Years; those younger are meant.', { is: 'number' }, 'under {}'),
    field('how', 'How', 'Where to report.', many('way'), '{}'),
  ],
};

const automation: Section = {
  name: 'automation',
  title: 'Automation',
  description: 'Automated decisions, profiling and analysis.',
  key: [field('kind', 'Kind', 'Decision, profiling or analysis.', many('automation'))],
  fields: [
    dataField,
    purposes,
    words('logic', 'Logic', 'How it works, in own words.', 'logic: {}'),
    words('effects', 'Effects', 'What follows for the person, in own words.', 'effects: {}'),
  ],
};

const changes: Section = {
  name: 'changes',
  title: 'Changes',
  description: 'That, how and with which effect the policy changes.',
  key: [field('notice', 'Notice', 'What happens.', many('change-notice'))],
  fields: [
    field(
      'significant',
      'Significant only',
      'Only for significant changes.',
      flag,
      'for significant changes',
    ),
  ],
};

const breaches: Section = {
  name: 'breaches',
  title: 'Breaches',
  description: 'What is promised for a breach of data.',
  key: [field('duty', 'Duty', 'The promise.', many('breach-duty'))],
  fields: [
    field('requires', 'Requires', 'What must be there.', many('requirement'), 'requires {}'),
    field('how', 'How', 'Ways to report.', many('way'), '{}'),
  ],
};

const otherSection: Section = {
  name: 'other',
  title: 'Other',
  description: 'Content that no other section holds.',
  key: [
    field('topic', 'Topic', 'A suggested term, or any lower-case words joined by hyphens.', many('topic')),
  ],
  fields: [field('parties', 'Parties', 'Parties concerned.', parties, 'concerning {}'), dataField],
};

/** All sections, in the order they are shown. */
export const sections: readonly Section[] = [
  scope,
  contacts,
  data,
  purposesSection,
  basesSection,
  recipients,
  sale,
  transfers,
  locations,
  retention,
  rights,
  security,
  cookies,
  minors,
  automation,
  changes,
  breaches,
  otherSection,
];

/** A section by its name. */
export const sectionNamed = (name: string): Section | undefined =>
  sections.find((section) => section.name === name);
