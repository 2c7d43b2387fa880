import { asked, exact, other, related, term, under, type Vocabulary } from '../term.js';

export const partyRole: Vocabulary = {
  name: 'party-role',
  title: 'Role of a party',
  description: 'What the text calls a party, or who publishes it. A role is never inferred.',
  terms: {
    publisher: term('Publisher', 'Speaks in the policy ("we", "us"); the text gives it no other role.'),
    controller: term(
      'Controller',
      'Named as the controller, or said to decide why and how data are processed.',
      exact('dpv:DataController'),
    ),
    'joint-controller': term(
      'Joint controller',
      'Named as controller together with another party.',
      exact('dpv:JointDataControllers'),
    ),
    processor: term(
      'Processor',
      'Named as processor, or said to act on behalf or on instruction of the publisher.',
      exact('dpv:DataProcessor'),
    ),
    'sub-processor': term(
      'Sub-processor',
      'Named as a processor of a processor.',
      exact('dpv:DataSubProcessor'),
    ),
    recipient: term('Recipient', 'Receives data; the text names no role.', related('dpv:Recipient')),
    representative: term(
      'Representative',
      'Named as representative in a territory (in the EU: Art. 27 GDPR).',
      exact('dpv:Representative'),
    ),
    dpo: term(
      'Data protection officer',
      'Named as data protection officer.',
      exact('dpv:DataProtectionOfficer'),
    ),
    authority: term(
      'Supervisory authority',
      'A supervisory authority for data protection.',
      exact('dpv:DataProtectionAuthority'),
    ),
    named: term('Named', 'Named in the text, with no role towards the data.'),
    unit: term('Unit', 'A brand, site or department of another party.'),
  },
};

export const contactRole: Vocabulary = {
  name: 'contact-role',
  title: 'Role of a contact',
  description: 'What a contact address is for, by the words of the text.',
  terms: {
    privacy: term(
      'Privacy questions and requests',
      'For questions on the policy or on data, or to exercise rights.',
      asked,
    ),
    dpo: term('Data protection officer', 'Addresses the data protection officer, called so.', asked),
    representative: term('Representative', 'Addresses the representative in a territory.'),
    controller: term(
      'Controller',
      'The address of the company itself, as the one that answers for the data.',
    ),
    support: term('Support', 'For help with the product.'),
    general: term('General', 'For any matter; no special role is named.'),
    security: term('Security reports', 'For reporting a breach or a suspected misuse.'),
    sales: term('Sales', 'For commercial questions.'),
    other,
  },
};

export const channel: Vocabulary = {
  name: 'channel',
  title: 'Channel',
  description: 'How a contact is reached.',
  terms: {
    email: term('E-mail', 'An e-mail address.'),
    phone: term('Telephone', 'A telephone number.'),
    post: term('Post', 'A postal address or a part of one.'),
    form: term('Form', 'A contact form.'),
    web: term('Website', 'A page or site.'),
    'in-app': term('In the app', 'A function of the product.'),
    unspecified: term('Unspecified', '"Contact us", with no channel named.'),
  },
};

export const subject: Vocabulary = {
  name: 'subject',
  title: 'Persons concerned',
  description: 'Whom a fact concerns, when it does not concern everybody.',
  terms: {
    visitors: term('Visitors', 'Persons who visit a website.', related('dpv:Visitor')),
    customers: term(
      'Customers',
      'Persons or firms that buy, hold an account or are members.',
      related('dpv:Customer'),
    ),
    prospects: term(
      'Prospects',
      'Persons who ask for information, a demo or an offer.',
      related('dpv:Customer'),
    ),
    'end-users': term(
      'End users',
      'Users of a service that an organisation makes available to them.',
      related('dpv:User'),
    ),
    administrators: term('Administrators', 'Persons who manage accounts of others in an organisation.'),
    'business-contacts': term('Business contacts', 'Contact persons of customers, suppliers and partners.'),
    'goods-recipients': term('Recipients of goods', 'Persons to whom goods are delivered.'),
    'eu-users': term('Users in the EU', 'Users in the European Union.'),
    'eea-residents': term('Persons in the EEA', 'Persons in the European Economic Area.'),
    'swiss-residents': term('Persons in Switzerland', 'Persons in Switzerland.'),
    minors: term('Minors', 'Persons below the age the text names.', related('dpv:Child')),
    'other-users': term('Other users', 'Users other than the person who reads the policy.'),
    members: term(
      'Members',
      'Persons or firms registered with the company or its partners to use the services.',
      under('customers'),
    ),
    affected: term('Persons affected', 'Those whom a change or event concerns.'),
    employees: term('Employees', 'Persons who work for the company.', related('dpv:Employee')),
    applicants: term('Job applicants', 'Persons who apply for work.', related('dpv:JobApplicant')),
    other,
  },
};

export const scope: Vocabulary = {
  name: 'scope',
  title: 'What a policy covers',
  description: 'Things, situations and persons that the policy says it applies to, or not.',
  terms: {
    services: term('Services', 'The products or services that the company offers.'),
    websites: term('Websites', 'The company’s websites.'),
    apps: term('Apps', 'Mobile or web applications.'),
    'social-media': term('Social media', 'The company’s pages or features on social networks.'),
    communication: term(
      'Communication',
      'Contact with the company outside its services: e-mail, telephone, support.',
    ),
    'third-party-services': term('Third-party services', 'Sites, apps or features run by others.'),
    'end-users-of-organisations': term(
      'End users of an organisation',
      'Use of the service through an employer or another organisation.',
    ),
    ...Object.fromEntries(Object.entries(subject.terms).filter(([name]) => name !== 'other')),
    other,
  },
};
