import { other, related, term, under, type Vocabulary } from '../term.js';

export const event: Vocabulary = {
  name: 'event',
  title: 'Events',
  description: 'What starts or ends a period.',
  terms: {
    'relation-ended': term('end of the relation', 'The relation with the person ends, without saying how.'),
    'account-closed': term(
      'closure of the account',
      'The account is closed or deleted.',
      under('relation-ended'),
    ),
    'account-inactive': term(
      'end of the account’s activity',
      'The account stops being active.',
      under('relation-ended'),
    ),
    'account-deactivated': term(
      'deactivation of the account',
      'The account is deactivated or switched off, not deleted.',
      under('account-inactive'),
    ),
    'access-ended': term(
      'end of access to a team or board',
      'Access to one team, board or organisation ends; the account stays.',
    ),
    'subscription-ended': term('end of the subscription', 'The subscription ends.', under('relation-ended')),
    'contract-ended': term('end of the contract', 'The contract ends.', under('relation-ended')),
    'request-completed': term('completion of the request', 'A request or inquiry is dealt with.'),
    'consent-withdrawn': term('withdrawal of consent', 'Consent is withdrawn.', under('consent-ended')),
    'consent-expired': term('lapse of consent', 'Consent is no longer valid.', under('consent-ended')),
    'consent-ended': term('end of consent', 'Consent ends, in whatever way.'),
    'erasure-requested': term('a request for erasure', 'The person asks for erasure.'),
    'objection-made': term('an objection', 'The person objects.'),
    unsubscribed: term('unsubscription', 'The person unsubscribes.'),
    collected: term('collection', 'The data are collected or created.'),
    'last-contact': term('the last contact', 'The last contact or activity.'),
    'purchase-made': term('the purchase', 'A purchase or order.'),
    delivered: term('delivery', 'Goods are delivered.'),
    'application-ended': term('end of the application', 'A job application ends.'),
    'need-ended': term('end of the need', 'The data are no longer needed.'),
    'administrator-decides': term(
      'the administrator’s decision',
      'The administrator of the account decides.',
    ),
    'claim-settled': term('settlement of the dispute', 'A claim or dispute is settled.'),
    'browser-closed': term('closing of the browser', 'The browser is closed.'),
    'period-ended': term('end of the retention period', 'The retention period the text speaks of ends.'),
    'deletion-possible': term('deletion becoming possible', 'Deletion becomes technically possible.'),
    other,
  },
};

export const criterion: Vocabulary = {
  name: 'criterion',
  title: 'Criteria for retention',
  description: 'What decides how long data are kept, where no period does.',
  terms: {
    necessity: term(
      'as long as needed',
      'As long as necessary, with no purpose named.',
      related('dpv:IndeterminateDuration'),
    ),
    purposes: term(
      'for the purposes',
      'As long as necessary for the purposes of processing.',
      under('necessity'),
    ),
    'service-provision': term(
      'to provide the service',
      'As long as necessary to provide services or keep the account.',
      under('necessity'),
    ),
    'legal-obligation': term('for legal obligations', 'As the law requires, or to meet legal duties.'),
    'statutory-period': term(
      'for a statutory period',
      'For a period fixed by law.',
      under('legal-obligation'),
    ),
    'tax-law': term('for tax law', 'As tax law requires.', under('legal-obligation')),
    disputes: term('to resolve disputes', 'To resolve disputes.'),
    'legal-claims': term('for legal claims', 'To establish, exercise or defend claims.'),
    enforcement: term('to enforce agreements', 'To enforce agreements.'),
    'service-improvement': term('to improve services', 'To improve or develop services.'),
    analytics: term('for analytics', 'To conduct analytics.'),
    'record-keeping': term('for business records', 'To maintain business records and financial reporting.'),
    'business-operations': term('for business operations', 'To support business activities.'),
    'administrator-requirement': term(
      'as the administrator requires',
      'As long as the administrator of the account requires.',
    ),
    collaboration: term('for use by others', 'So that other users can go on using what was shared.'),
    'data-type': term('depending on the type of data', 'Said to depend on the type of data.'),
    'consent-validity': term('while consent is valid', 'As long as consent is valid.'),
    security: term('for security', 'For safety or security.'),
    'fraud-prevention': term('to prevent fraud', 'To prevent or detect fraud.'),
    'account-problem': term(
      'for a problem with the account',
      'A problem with the account, such as a claim or dispute.',
    ),
    archiving: term('for archives', 'For archives.'),
    transactions: term('to complete transactions', 'To complete transactions.'),
    other,
  },
};

export const outcome: Vocabulary = {
  name: 'outcome',
  title: 'What happens then',
  description: 'What becomes of data when the period ends.',
  terms: {
    erased: term('erased', 'Deleted or destroyed.'),
    anonymised: term('anonymised', 'Made anonymous.'),
    'de-identified': term('stripped of direct identifiers', 'What identifies directly is removed.'),
    isolated: term('isolated', 'Stored safely and kept from further use.'),
    archived: term('archived', 'Moved to an archive.'),
    returned: term('returned', 'Given back.'),
    visible: term('remains visible', 'Remains visible to other users.'),
  },
};

export const store: Vocabulary = {
  name: 'store',
  title: 'Where data are kept',
  description: 'The kind of place a retention rule is about.',
  terms: {
    'user-device': term('user’s device', 'The device of the person.'),
    'own-systems': term('own systems', 'Systems of the company.'),
    provider: term('provider', 'Systems of a provider.'),
    backup: term('backup', 'Backups.'),
    archive: term('archive', 'Archives.'),
  },
};

export const bound: Vocabulary = {
  name: 'bound',
  title: 'Bound of a period',
  description: 'Whether a period is exact, a maximum or a minimum.',
  terms: {
    exact: term('exactly', 'Just this long.'),
    max: term('at most', '"Up to", "at most", "within", "no longer than".'),
    min: term('at least', '"At least", "not less than".'),
  },
};

export const retentionKind: Vocabulary = {
  name: 'retention-kind',
  title: 'Kind of retention rule',
  description: 'Derived from the other fields where they say it; written only for the last four.',
  terms: {
    period: term('period', 'A period, without a starting event.', related('dpv:StorageDuration')),
    event: term('until an event', 'Until something happens.', related('dpv:UntilEventDuration')),
    'event-plus-period': term(
      'period from an event',
      'A period that starts with an event.',
      related('dpv:UntilEventDuration'),
    ),
    criterion: term('criterion', 'A criterion decides.', related('dpv:IndeterminateDuration')),
    outcome: term('outcome', 'Only what happens at the end is said.'),
    deferred: term('announced only', 'A period is announced and not given.'),
    indefinite: term('for ever', 'Kept for ever, said so.', related('dpv:EndlessDuration')),
    'no-end-stated': term(
      'no end stated',
      'Kept on, and no end is said.',
      related('dpv:IndeterminateDuration'),
    ),
    session: term('session', 'Until the session ends.', related('dpv:UntilEventDuration')),
    'not-retained': term('not kept', 'Not stored.', related('dpv:StorageCondition')),
  },
};
