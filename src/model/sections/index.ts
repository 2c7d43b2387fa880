import {
  condition,
  duration,
  flag,
  key,
  manner,
  many,
  names,
  one,
  parties,
  places,
  text,
  words,
} from '../field.js';
import type { Section } from '../section.js';
import { parties as partySection } from './parties.js';
import { retention } from './retention.js';

const purposes = condition(
  'purposes',
  'Purposes',
  'The purposes the text ties it to.',
  many('purpose'),
  'for {}',
);
const dataField = condition('data', 'Data', 'The data it is about.', many('data'), 'of {}');
const contextField = condition('context', 'Context', 'The situation it is about.', many('context'), '{}');
const bases = condition(
  'bases',
  'Legal bases',
  'The legal bases the text ties it to.',
  many('basis'),
  'based on {}',
);
const whose = manner('whose', 'Whose', 'Whose interests.', many('interest'), 'interests of {}');
const consent = condition(
  'consent',
  'Consent',
  'Only with consent, or until refused.',
  one('consent-rule'),
  '{}',
);
const form = manner('form', 'Form', 'The form of consent.', one('consent-form'), '{}');
const list = words('list', 'List', 'A link to a list of recipients.', 'listed at {}');

const within = manner(
  'within',
  'Within',
  'How soon: a duration, or `promptly`.',
  duration(['promptly']),
  '{}',
);

const scope: Section = {
  name: 'scope',
  title: 'Scope',
  description: 'What and whom the policy says it applies to, or not.',
  says: { may: 'may be covered', denied: 'not covered', extent: '{} of what is named' },
  key: [key('subject', 'Subject', 'What or who is covered, or denied to be.', many('scope'))],
  fields: [condition('parties', 'Parties', 'Whose services, sites or persons they are.', parties, 'of {}')],
};

const contacts: Section = {
  name: 'contacts',
  title: 'Contacts',
  description: 'Whom to write to, for what.',
  says: { may: 'may be used', denied: 'not given', extent: '{} of the contacts' },
  key: [key('role', 'Role', 'What the address is for, by the words of the text.', many('contact-role'))],
  fields: [
    condition('channel', 'Channel', 'How.', one('channel'), 'by {}'),
    condition(
      'value',
      'Value',
      'E-mail as written, telephone in E.164 (+31…), postal address on one line.',
      text,
      '{}',
    ),
    condition('country', 'Country', 'Only if the text says so.', { is: 'country', many: false }, 'in {}'),
  ],
};

const data: Section = {
  name: 'data',
  title: 'Data',
  description: 'Which personal data are processed, and where they come from.',
  says: { may: 'may be processed', denied: 'not processed', extent: '{} of these data' },
  key: [key('category', 'Category', 'Category of data.', many('data'))],
  fields: [
    condition('source', 'Source', 'Where the data come from.', many('data-source'), '{}'),
    words('items', 'Items', 'What the text lists and no term covers, in one line of own words.', 'namely {}'),
    contextField,
    condition(
      'supplier',
      'Supplier',
      'Who supplies the data, where not the person.',
      many('supplier'),
      'supplied by {}',
    ),
    manner('required', 'Required', 'Whether data must be given.', one('provision'), '{}'),
    condition(
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
  says: { may: 'may be a purpose', denied: 'not a purpose', extent: 'in {} of the cases' },
  elsewhere: ['purposes'],
  key: [key('purpose', 'Purpose', 'The purpose.', many('purpose'))],
  fields: [
    bases,
    whose,
    consent,
    form,
    condition(
      'default',
      'Default',
      'On or off unless the person changes it.',
      one('on-off'),
      '{} by default',
    ),
    { ...dataField, phrase: 'using {}' },
    contextField,
    condition('technologies', 'Technologies', 'By which means.', many('technology'), 'by means of {}'),
  ],
};

const basesSection: Section = {
  name: 'bases',
  title: 'Legal bases',
  description: 'Legal grounds that no purpose carries.',
  says: {
    may: 'may be relied on',
    denied: 'not relied on',
    only: 'and no other ground',
    extent: 'for {} of the processing',
  },
  elsewhere: ['bases'],
  key: [key('basis', 'Basis', 'The legal ground.', many('basis'))],
  fields: [
    manner(
      'interests',
      'Interests',
      'The interests or purposes the text names for it.',
      many('purpose'),
      'for {}',
    ),
    whose,
    form,
    dataField,
    contextField,
  ],
};

const recipients: Section = {
  name: 'recipients',
  title: 'Recipients',
  description: 'Who receives data, or on which occasion somebody does.',
  says: {
    may: 'data may be shared',
    denied: 'not shared',
    only: 'nobody else',
    extent: '{} of them',
  },
  key: [
    key('recipient', 'Recipient', 'Who receives data.', many('recipient')),
    key('occasion', 'Occasion', 'On which occasion somebody does.', many('occasion')),
  ],
  fields: [
    condition(
      'role',
      'Role',
      'Processor or controller, only where the words say so.',
      one('party-role'),
      'as {}',
    ),
    manner(
      'on-instruction',
      'On instruction',
      'They act on the company’s instruction.',
      flag,
      'on instruction',
    ),
    purposes,
    { ...dataField, phrase: 'as to {}' },
    contextField,
    condition('terms', 'Terms', 'What recipients are bound by.', many('recipient-terms'), 'bound by: {}'),
    condition(
      'requires',
      'Requires',
      'What must be there before data are shared.',
      many('requirement'),
      '{}',
    ),
    consent,
    form,
    manner('notice', 'Notice', 'How persons are told.', many('change-notice'), 'told by {}'),
    condition('parties', 'Parties', 'Named recipients.', parties, 'namely {}'),
    list,
  ],
};

const sale: Section = {
  name: 'sale',
  title: 'Sale',
  description: 'Whether data are sold, rented or traded.',
  says: { may: 'may happen', denied: 'not done' },
  key: [key('act', 'Act', 'The act.', many('sale-act'))],
  fields: [dataField, condition('to', 'To', 'To whom.', many('recipient'), 'to {}')],
};

const transfers: Section = {
  name: 'transfers',
  title: 'Transfers',
  description: 'Data going to other countries, and what protects them there.',
  says: {
    may: 'may be relied on',
    denied: 'not relied on',
    only: 'nothing without it',
    extent: 'for {} of the transfers',
    with: { act: { may: 'may be made', denied: 'not made' } },
  },
  key: [
    key('act', 'Act', 'The transfer itself.', one('transfer-act')),
    key('safeguard', 'Safeguard', 'What protects the data.', many('safeguard')),
  ],
  fields: [
    condition('to', 'To', 'Countries (ISO 3166-1) or regions.', places, 'to {}'),
    condition('recipients', 'Recipients', 'To whom.', many('recipient'), 'to {}'),
    purposes,
    dataField,
    condition('requires', 'Requires', 'What must be there before a transfer.', many('requirement'), '{}'),
    manner(
      'issuer',
      'Issuer',
      'Who issued or approved the safeguard.',
      one('issuer'),
      'issued or approved by {}',
    ),
    manner('copy', 'Copy', 'How to obtain a copy of the safeguard.', many('way'), 'a copy {}'),
  ],
  only: { purposes: ['act'], requires: ['act'], issuer: ['safeguard'], copy: ['safeguard'] },
};

const locations: Section = {
  name: 'locations',
  title: 'Locations',
  description: 'Where data are kept, processed or read, and where the company operates.',
  says: { may: 'data may be there', denied: 'not there', only: 'nowhere else' },
  key: [
    key('country', 'Country', 'ISO 3166-1 alpha-2.', { is: 'country', many: true }),
    key('region', 'Region', 'A region, where no country is named.', many('region')),
  ],
  fields: [
    condition('activity', 'Activity', 'What happens there.', many('activity'), '{}'),
    { ...words('place', 'Town', 'Town or building as the text names it.', 'at {}'), role: 'condition' },
    condition('by', 'By', 'By whom.', many('operator'), 'by {}'),
    dataField,
  ],
};

const rights: Section = {
  name: 'rights',
  title: 'Rights',
  description: 'What the person may ask for or do, how, and within which limits.',
  says: { may: 'not promised ("may")', denied: 'not possible', extent: 'in {} of the cases' },
  key: [key('right', 'Right', 'The right or choice; `all` for what holds of every right.', many('right'))],
  fields: [
    condition('as', 'As', 'A right, an offer, or something the person does alone.', one('grant'), '{}'),
    manner('how', 'How', 'Ways to exercise it.', many('way'), '{}'),
    dataField,
    contextField,
    condition(
      'bases',
      'Legal bases',
      'Only where processing has one of these bases.',
      many('basis'),
      'where based on {}',
    ),
    purposes,
    condition(
      'requires',
      'Requires',
      'What the person or the situation must provide.',
      many('requirement'),
      '{}',
    ),
    manner(
      'limits',
      'Limits',
      'Grounds on which it may be refused or limited.',
      many('ground'),
      'limits: {}',
    ),
    manner(
      'response',
      'Response',
      'Time to answer: a duration, promptly, or reasonable.',
      duration(['promptly', 'reasonable']),
      'answered {}',
    ),
    manner('verification', 'Verification', 'Identity is checked first.', flag, 'identity is checked'),
    manner('agent', 'Agent', 'An authorised agent may act.', flag, 'an agent may act'),
    manner('fee', 'Fee', 'What it costs.', one('fee'), '{}'),
    manner('any-time', 'At any time', 'It may be exercised at any time.', flag, 'at any time'),
    manner('retroactive', 'Retroactive', 'Whether it undoes what was done before.', flag, 'retroactive'),
    manner('form', 'Form', 'How data are handed over.', many('copy-form'), '{}'),
    manner('format', 'Format', 'In which format.', many('format'), 'in {} form'),
    manner('effect', 'Effect', 'Granted, limited, or excluded by law.', one('effect'), '{}'),
    manner(
      'authority',
      'Authority',
      'The authority named, a party of the record.',
      { is: 'party', many: false },
      'to {}',
    ),
    condition('where', 'Where', 'Which authority may be addressed.', many('complaint-place'), '{}'),
  ],
};

const security: Section = {
  name: 'security',
  title: 'Security',
  description: 'Measures that protect data.',
  says: {
    may: 'may be taken',
    denied: 'not promised',
    only: 'restricted to what is named here',
    open: 'among other measures',
    extent: '{} of the measures',
  },
  key: [key('measure', 'Measure', 'The measure.', many('measure'))],
  fields: [
    { ...dataField, phrase: 'for {}' },
    condition('parties', 'Parties', 'Whose measure it is.', parties, 'of {}'),
  ],
};

const cookies: Section = {
  name: 'cookies',
  title: 'Cookies',
  description: 'Cookies and similar technologies, and how the person controls them.',
  says: { may: 'may be used', denied: 'not used', extent: '{} of the technologies' },
  key: [
    key('use', 'Use', 'What they are used for.', many('cookie-use')),
    key('control', 'Control', 'How the person controls them or learns about them.', many('cookie-control')),
  ],
  fields: [
    condition('technologies', 'Technologies', 'By which means.', many('technology'), 'by means of {}'),
    consent,
    form,
    bases,
    condition('by', 'By', 'The company or others.', many('tracker-party'), 'by {}'),
    {
      ...manner('vendors', 'Vendors', 'Vendors as the text names them.', names, 'vendors: {}'),
      silent: true,
    },
    words('vendor-note', 'On vendors', 'What limits the naming of vendors ("or similar").', '{}'),
    manner('lifetime', 'Lifetime', 'How long they live.', duration(['session']), 'for {}'),
    { ...dataField, phrase: 'as to {}' },
    contextField,
  ],
};

const minors: Section = {
  name: 'minors',
  title: 'Minors',
  description: 'What is said about children.',
  says: { may: 'may be so', denied: 'not so', extent: 'in {} of the cases' },
  key: [key('rule', 'Rule', 'The rule.', many('minors-rule'))],
  fields: [
    condition('age', 'Age', 'Years; those younger are meant.', { is: 'number' }, 'under {}'),
    condition(
      'lower-age',
      'Lower age',
      'A lower age, in years, where the law of a country allows one.',
      { is: 'number' },
      'or {} where local law allows',
    ),
    within,
    manner('how', 'How', 'Where to report.', many('way'), '{}'),
  ],
};

const automation: Section = {
  name: 'automation',
  title: 'Automation',
  description: 'Automated decisions, profiling and analysis.',
  says: { may: 'may take place', denied: 'not carried out', extent: 'in {} of the processing' },
  key: [key('kind', 'Kind', 'Decision, profiling or analysis.', many('automation'))],
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
  says: { may: 'may happen', denied: 'does not happen', extent: 'for {} of the changes' },
  key: [key('notice', 'Notice', 'What happens.', many('change-notice'))],
  fields: [
    condition(
      'significant',
      'Significant only',
      'Only for significant changes.',
      flag,
      'for significant changes',
    ),
    manner(
      'before',
      'Before',
      'How long before a change holds: a duration, or `in-advance`.',
      duration(['in-advance']),
      '{} before',
    ),
    manner('decided-by', 'Decided by', 'Who decides.', one('decider'), 'decided by {}'),
  ],
};

const breaches: Section = {
  name: 'breaches',
  title: 'Breaches',
  description: 'What is promised for a breach of data.',
  says: { may: 'not promised ("may")', denied: 'not promised', extent: 'for {} of the breaches' },
  key: [key('duty', 'Duty', 'The promise.', many('breach-duty'))],
  fields: [
    within,
    condition('threshold', 'Threshold', 'From which gravity on.', one('breach-threshold'), 'for {}'),
    condition('requires', 'Requires', 'What must be there.', many('requirement'), '{}'),
    manner('how', 'How', 'Ways to report.', many('way'), '{}'),
  ],
};

const otherSection: Section = {
  name: 'other',
  title: 'Other',
  description: 'Content that no other section holds.',
  says: { may: 'possible', denied: 'said not to be so', only: '', extent: '{} of what is named' },
  key: [key('topic', 'Topic', 'A suggested term, or any lower-case words joined by hyphens.', many('topic'))],
  fields: [condition('parties', 'Parties', 'Parties concerned.', parties, 'concerning {}'), dataField],
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

/** The sections and the parties: everything that holds facts. */
export const everySection: readonly Section[] = [partySection, ...sections];

/** A section by its name. */
export const sectionNamed = (name: string): Section | undefined =>
  everySection.find((section) => section.name === name);
