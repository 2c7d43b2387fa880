import { asked, exact, other, term, type Vocabulary } from '../term.js';

export const right: Vocabulary = {
  name: 'right',
  title: 'Rights and choices',
  description: 'What the person may ask for or do. A right is stated only where the text gives it.',
  terms: {
    all: term('All rights', 'Said of every right: how to exercise, time to answer, limits.'),
    information: term(
      'Information',
      'To be told about processing, beside access (Art. 13–14).',
      exact('gdpr:A13', 'gdpr:A14'),
    ),
    access: term('Access', 'To see or obtain a copy of one’s data (Art. 15).', exact('gdpr:A15'), asked),
    rectification: term(
      'Rectification',
      'To have data corrected or updated (Art. 16).',
      exact('gdpr:A16'),
      asked,
    ),
    erasure: term('Erasure', 'To have data deleted (Art. 17).', exact('gdpr:A17'), asked),
    restriction: term('Restriction', 'To have processing limited (Art. 18).', exact('gdpr:A18'), asked),
    portability: term(
      'Portability',
      'To receive data for another provider, or in a structured or machine-readable format (Art. 20).',
      exact('gdpr:A20'),
      asked,
    ),
    objection: term('Objection', 'To object to processing (Art. 21).', exact('gdpr:A21'), asked),
    'withdraw-consent': term(
      'Withdrawal of consent',
      'To withdraw consent (Art. 7(3)).',
      exact('gdpr:A7-3'),
      asked,
    ),
    complaint: term(
      'Complaint',
      'To complain to a supervisory authority (Art. 77).',
      exact('gdpr:A77'),
      asked,
    ),
    'complaint-to-company': term('Complaint to the company', 'To complain to the company itself.'),
    'no-automated-decision': term(
      'No automated decision',
      'Not to be subject to automated decisions (Art. 22).',
      exact('gdpr:A22'),
    ),
    'human-intervention': term(
      'Human intervention',
      'To have a person look at a decision (Art. 22(3)).',
      exact('gdpr:A22-3-a'),
    ),
    'judicial-remedy': term('Judicial remedy', 'To go to court (Art. 79).', exact('gdpr:A79')),
    'post-mortem': term('Instructions after death', 'To say what becomes of data after death.'),
    'stop-processing': term('Stop processing', 'To ask that use stops, not called objection or restriction.'),
    'opt-out-marketing': term('Opt out of marketing', 'To stop marketing messages.', asked),
    'opt-out-notifications': term('Opt out of notifications', 'To choose or stop notifications.'),
    'opt-out-advertising': term(
      'Opt out of targeted advertising',
      'To stop advertisements chosen by behaviour.',
    ),
    'opt-out-third-party': term(
      'Opt out of third-party sharing',
      'To stop sharing with, or use by, third parties or their apps.',
    ),
    'account-deletion': term('Delete the account', 'To have or make the account deleted.'),
    'account-deactivation': term('Deactivate', 'To deactivate an account or membership.'),
    'manage-collection': term('Manage collection', 'Tools to control what is collected and used.'),
    'communication-preferences': term(
      'Communication preferences',
      'To set or change which communication is wanted.',
    ),
    other,
  },
};

export const grant: Vocabulary = {
  name: 'grant',
  title: 'How a right is given',
  description: 'Whether the text gives a right, makes an offer, or points to a tool.',
  terms: {
    right: term('right', 'Called a right, or given as one ("you can request").'),
    offer: term('offer', 'Offered or invited without being called a right ("contact us if you wish to").'),
    'self-service': term('self-service', 'Done by the person alone, in settings or by a link.'),
  },
};

export const way: Vocabulary = {
  name: 'way',
  title: 'Ways to act',
  description: 'How a right or choice is exercised.',
  terms: {
    email: term('by e-mail', 'By e-mail.'),
    phone: term('by telephone', 'By telephone.'),
    post: term('by post', 'By post.'),
    form: term('by form', 'Through a form.'),
    settings: term('in the settings', 'In settings of the account or product.'),
    'device-settings': term('in the device’s settings', 'In settings of the person’s device.'),
    browser: term('in the browser', 'In the browser.'),
    banner: term('by the banner', 'Through a consent banner.'),
    'unsubscribe-link': term('by the unsubscribe link', 'By a link in the message.'),
    'in-app-tool': term('with a tool of the service', 'With search, editing or other tools of the service.'),
    'in-message': term('in the message', 'An option in the message itself.'),
    'disable-app': term('by switching the app off', 'By switching off a connected app.'),
    'via-administrator': term('through the administrator', 'Through the administrator.'),
    'external-site': term('on another site', 'On a site of somebody else.'),
    'third-party': term('at the third party', 'By turning to the third party.'),
    contact: term('by contacting the company', '"Contact us", with no channel named there.'),
    authority: term('at the authority', 'By turning to the authority.'),
    other,
  },
};

export const effect: Vocabulary = {
  name: 'effect',
  title: 'Effect on a right',
  description: 'Whether the text gives, limits or excludes a right.',
  terms: {
    granted: term('granted', 'Given.'),
    limited: term('limited', 'Given within limits.'),
    excluded: term('excluded', 'Said not to exist, by law or otherwise.'),
  },
};

export const copyForm: Vocabulary = {
  name: 'copy-form',
  title: 'Form of delivery',
  description: 'How data are handed over.',
  terms: {
    copy: term('a copy', 'A copy to the person.'),
    'direct-transfer': term('directly to the other provider', 'Sent to the other provider.'),
  },
};

export const format: Vocabulary = {
  name: 'format',
  title: 'Format',
  description: 'In what format data are handed over.',
  terms: {
    'machine-readable': term('machine-readable', 'A machine-readable format.'),
    structured: term('structured', 'A structured format.'),
    electronic: term('electronic', 'An electronic form or file.'),
    common: term('commonly used', 'A commonly used format.'),
  },
};

export const fee: Vocabulary = {
  name: 'fee',
  title: 'Fee',
  description: 'What exercising a right costs.',
  terms: {
    free: term('free of charge', 'Nothing.'),
    reasonable: term('a reasonable fee', 'A reasonable fee.'),
    possible: term('possibly a fee', 'A fee may be asked.'),
  },
};

export const where: Vocabulary = {
  name: 'complaint-place',
  title: 'Where to complain',
  description: 'Which authority may be addressed.',
  terms: {
    residence: term('where the person lives', 'The authority of the country of residence.'),
    work: term('where the person works', 'The authority of the country of work.'),
    infringement: term(
      'where the infringement took place',
      'The authority of the place of the supposed infringement.',
    ),
  },
};
