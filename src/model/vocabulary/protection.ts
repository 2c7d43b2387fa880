import { asked, broader, exact, other, related, term, under, type Vocabulary } from '../term.js';

export const measure: Vocabulary = {
  name: 'measure',
  title: 'Security measures',
  description: 'Measures that protect data.',
  terms: {
    measures: term(
      'Security measures',
      'Security measures as a class, with no kind named.',
      exact('dpv:TechnicalOrganisationalMeasure'),
      asked,
    ),
    technical: term(
      'Technical measures',
      'Technical or electronic measures, named so.',
      related('dpv:TechnicalMeasure'),
      under('measures'),
    ),
    organisational: term(
      'Organisational measures',
      'Organisational or administrative measures, named so.',
      related('dpv:OrganisationalMeasure'),
      under('measures'),
    ),
    physical: term(
      'Physical security',
      'Physical measures: buildings, data centres, offices.',
      exact('dpv:PhysicalMeasure'),
      under('measures'),
    ),
    'secure-data-centre': term(
      'Secure data centre',
      'Servers in secure or protected places.',
      broader('dpv:PhysicalMeasure'),
      under('physical'),
    ),
    encryption: term(
      'Encryption',
      'Encryption, with no place named.',
      exact('dpv:Encryption'),
      under('technical'),
      asked,
    ),
    'encryption-in-transit': term(
      'Encryption in transit',
      'Encryption during transmission.',
      exact('dpv:EncryptionInTransfer'),
      under('encryption'),
    ),
    'encryption-at-rest': term(
      'Encryption at rest',
      'Encryption when stored.',
      exact('dpv:EncryptionAtRest'),
      under('encryption'),
    ),
    'end-to-end-encryption': term(
      'End-to-end encryption',
      'End-to-end encryption.',
      exact('dpv:EndToEndEncryption'),
      under('encryption'),
    ),
    pseudonymisation: term(
      'Pseudonymisation',
      'Pseudonymisation.',
      exact('dpv:Pseudonymisation'),
      under('technical'),
    ),
    anonymisation: term(
      'Anonymisation',
      'Anonymisation as a protection.',
      exact('dpv:Anonymisation'),
      under('technical'),
    ),
    'access-control': term(
      'Access control',
      'Access limited to those who are authorised or need it.',
      exact('dpv:AccessControlMethod'),
      asked,
    ),
    'role-based-access': term(
      'Role-based access',
      'Access by job or role.',
      broader('dpv:AccessControlMethod'),
      under('access-control'),
    ),
    authentication: term(
      'Authentication',
      'Authentication of users or staff.',
      exact('dpv:AuthenticationProtocols'),
      under('access-control'),
    ),
    'multi-factor-authentication': term(
      'Multi-factor authentication',
      'Two or more factors.',
      exact('dpv:MultiFactorAuthentication'),
      under('authentication'),
    ),
    'password-policy': term(
      'Password policy',
      'Rules on passwords.',
      related('dpv:PasswordAuthentication'),
      under('authentication'),
    ),
    backup: term('Backups', 'Backups.', exact('dpv:DataBackupProtocols'), asked),
    'disaster-recovery': term(
      'Disaster recovery',
      'Plans for recovery.',
      exact('dpv:DisasterRecoveryProcedures'),
    ),
    monitoring: term(
      'Monitoring and logging',
      'Monitoring of activity or traffic, review of logs.',
      exact('dpv:ActivityMonitoring'),
    ),
    'intrusion-detection': term(
      'Intrusion detection',
      'Intrusion detection systems.',
      exact('dpv:IntrusionDetectionSystem'),
      under('monitoring'),
    ),
    audit: term(
      'Audits and assessments',
      'Security audits and assessments.',
      exact('dpv:SecurityAudit'),
      asked,
    ),
    'vulnerability-testing': term(
      'Vulnerability testing',
      'Vulnerability scans and tests.',
      exact('dpv:VulnerabilityTestingMethods'),
      under('audit'),
    ),
    'penetration-testing': term(
      'Penetration testing',
      'Penetration tests, experts testing the systems.',
      exact('dpv:PenetrationTestingMethods'),
      under('audit'),
    ),
    'patch-management': term('Patch management', 'Security patches are applied.'),
    'secure-development': term(
      'Secure development',
      'Secure coding, code reviews, testing.',
      related('dpv:PrivacyByDesign'),
    ),
    'network-security': term(
      'Network security',
      'Protected servers and networks.',
      exact('dpv:NetworkSecurityProtocols'),
      under('technical'),
    ),
    'data-minimisation': term('Data minimisation', 'Only the data needed are collected.'),
    'loss-prevention': term(
      'Prevention of loss or access',
      'Measures against loss of or unauthorised access to data, with no kind named.',
      broader('dpv:TechnicalOrganisationalMeasure'),
      under('measures'),
    ),
    'confidentiality-agreements': term(
      'Confidentiality agreements',
      'Staff or providers are bound by confidentiality or non-disclosure agreements.',
      exact('dpv:ConfidentialityAgreement'),
    ),
    'signed-clauses': term(
      'Signed clauses',
      'Staff or providers signed contractual clauses whose kind is not named.',
      related('dpv:ConfidentialityAgreement'),
    ),
    'processing-agreements': term(
      'Processing agreements',
      'Providers are bound by data processing agreements.',
      exact('dpv:DataProcessingAgreement'),
    ),
    'vendor-management': term(
      'Vendor management',
      'Providers must meet security standards.',
      related('dpv:VendorManagement'),
    ),
    'staff-training': term('Staff training', 'Training of staff.', exact('dpv:StaffTraining'), asked),
    'staff-awareness': term(
      'Staff awareness',
      'Staff or providers are aware of their responsibilities.',
      related('dpv:StaffTraining'),
    ),
    policy: term(
      'Security policy',
      'An information security policy.',
      exact('dpv:InformationSecurityPolicy'),
    ),
    standards: term(
      'Industry standards',
      'Industry or security standards are followed.',
      related('dpv:Certification'),
    ),
    certification: term('Certification', 'A named certification.', exact('dpv:Certification')),
    'incident-response': term(
      'Incident response',
      'Procedures for incidents.',
      exact('dpv:IncidentManagementProcedures'),
      asked,
    ),
    dpia: term('Impact assessment', 'Data protection impact assessments.', exact('dpv:DPIA')),
    'privacy-by-design': term('Privacy by design', 'Privacy by design.', exact('dpv:PrivacyByDesign')),
    'privacy-by-default': term('Privacy by default', 'Privacy by default.', exact('dpv:PrivacyByDefault')),
    'organisation-controls': term(
      'Controls by the organisation',
      'Extra measures that the user’s organisation can set.',
    ),
    'absolute-security': term(
      'Absolute security',
      'A guarantee of absolute security; as a rule it is denied.',
      asked,
    ),
    other,
  },
};

export const cookieUse: Vocabulary = {
  name: 'cookie-use',
  title: 'Uses of cookies',
  description: 'What cookies and similar technologies are used for.',
  terms: {
    all: term('All cookies', 'Cookies as such, or all of them.'),
    essential: term(
      'Essential',
      'Needed for the site or login to work.',
      related('dpv:RequestedServiceProvision'),
      asked,
    ),
    functional: term('Functional', 'Providing functions or comfort.', related('dpv:ServicePersonalisation')),
    analytics: term(
      'Analytics',
      'Measuring traffic and use, analysing trends.',
      related('dpv:ServiceUsageAnalytics'),
      asked,
    ),
    demographics: term(
      'Demographics',
      'Learning about the make-up of users.',
      related('dpv:ServiceUsageAnalytics'),
      under('analytics'),
    ),
    'movement-tracking': term(
      'Tracking of movements',
      'Following the movements of users.',
      related('dpv:ServiceUsageAnalytics'),
      under('analytics'),
    ),
    'email-tracking': term(
      'Tracking of e-mails',
      'Seeing who opens e-mails and follows links.',
      related('dpv:ServiceUsageAnalytics'),
      under('analytics'),
    ),
    'website-administration': term('Administering the website', 'Running the website.'),
    marketing: term('Marketing', 'Marketing and advertising.', related('dpv:TargetedAdvertising'), asked),
    social: term('Social media', 'Features of social networks.', related('dpv:SocialMediaMarketing')),
    security: term('Security', 'Security.', related('dpv:EnforceSecurity')),
    recognition: term(
      'Recognition',
      'Recognising users across services and devices.',
      related('dpv:Tracking'),
    ),
    other,
  },
};

export const cookieControl: Vocabulary = {
  name: 'cookie-control',
  title: 'Control of cookies',
  description: 'How the person controls cookies, or learns about them.',
  terms: {
    banner: term('Banner', 'A consent banner.', asked),
    browser: term('Browser', 'Settings of the browser.'),
    'opt-out-page': term('Opt-out page', 'A page to opt out.'),
    'do-not-track': term('Do Not Track', 'Answering the signal of the browser.'),
    notice: term('Cookie notice', 'A separate cookie notice.'),
    other,
  },
};

export const technology: Vocabulary = {
  name: 'technology',
  title: 'Tracking technologies',
  description: 'By which means.',
  terms: {
    cookie: term('cookies', 'Cookies.', exact('tech:Cookie')),
    'local-storage': term('local storage', 'Local storage.', exact('tech:LocalStorage')),
    beacon: term('web beacons', 'Web beacons.', broader('dpv:Tracking')),
    pixel: term('pixels', 'Pixels.', broader('dpv:Tracking')),
    'device-id': term('device identifiers', 'Identifiers of devices.', broader('dpv:Tracking')),
    'log-file': term('log files', 'Log files.'),
    fingerprint: term('fingerprinting', 'Fingerprints of browsers.', related('pd:BrowserFingerprint')),
    sdk: term('software kits', 'Software kits in apps.', broader('dpv:Tracking')),
    widget: term('widgets', 'Widgets of others.'),
    similar: term('similar technologies', '"Similar" or "other tracking technologies".'),
  },
};

export const trackerParty: Vocabulary = {
  name: 'tracker-party',
  title: 'Whose cookies',
  description: 'Who sets or reads cookies.',
  terms: {
    first: term('the company', 'The company itself.', exact('dpv:TrackingByFirstParty')),
    third: term('third parties', 'Others.', exact('dpv:TrackingByThirdParty')),
  },
};

export const minorsRule: Vocabulary = {
  name: 'minors-rule',
  title: 'Minors',
  description: 'What is said about children.',
  terms: {
    'not-directed': term(
      'Not directed at minors',
      'Services are not meant for minors, or are for others only.',
      asked,
    ),
    'not-knowingly-collected': term(
      'Not knowingly collected',
      'Data of minors are not knowingly collected.',
      asked,
    ),
    'erased-on-discovery': term('Erased on discovery', 'Data of minors are deleted once noticed.', asked),
    'parental-consent': term('Parental consent', 'Consent of parents is needed.'),
    'report-channel': term('Reports', 'Where to report data of minors.'),
    other,
  },
};

export const changeNotice: Vocabulary = {
  name: 'change-notice',
  title: 'Changes to the policy',
  description: 'That, how and with which effect the policy changes.',
  terms: {
    'may-change': term('May change', 'The policy may change.'),
    'changes-regularly': term('Changes regularly', 'The policy is updated regularly.'),
    website: term('Posted on the website', 'The new version is posted.', asked),
    'prominent-notice': term('Prominent notice', 'A conspicuous notice, such as on the home page.'),
    'login-screen': term('Login screen', 'A notice at login.', under('direct')),
    email: term('E-mail', 'A notice by e-mail.', under('direct')),
    direct: term('Persons informed', 'Those concerned are informed, no way named.', asked),
    'date-updated': term('Date updated', 'The date on the policy changes.'),
    archive: term('Archive', 'Earlier versions are kept for review.'),
    'immediate-effect': term('Immediate effect', 'Changes hold at once.'),
    'continued-use-accepts': term('Continued use accepts', 'Using the service on means agreeing.'),
    'stop-using': term('Stop using', 'Who disagrees must stop using the service.'),
    'review-advised': term('Review advised', 'Readers are told to look at the policy again.'),
    other,
  },
};

export const breachDuty: Vocabulary = {
  name: 'breach-duty',
  title: 'Breaches',
  description: 'What is promised for a breach of data.',
  terms: {
    'response-procedure': term(
      'Response procedure',
      'There is a procedure or plan.',
      exact('dpv:IncidentManagementProcedures'),
      asked,
    ),
    'notify-individual': term(
      'Notify persons',
      'Those concerned are told.',
      related('dpv:DataBreachNotification'),
      asked,
    ),
    'notify-authority': term(
      'Notify the authority',
      'The authority is told.',
      related('dpv:DataBreachNotification'),
      asked,
    ),
    notification: term(
      'Notification',
      'Somebody is told; the text does not say who.',
      exact('dpv:DataBreachNotification'),
    ),
    'report-channel': term('Report to the company', 'Where to report a suspicion.', asked),
    other,
  },
};

export const topic: Vocabulary = {
  name: 'topic',
  title: 'Other topics',
  description: 'What has no section. The list is open.',
  open: true,
  terms: {
    'managed-accounts': term('Managed accounts', 'Accounts that an organisation manages.'),
    'administrator-powers': term('Powers of administrators', 'What an administrator can do.'),
    'administrator-responsibility': term(
      'Responsibility of the organisation',
      'The organisation answers for data of its users, not the company.',
    ),
    'intended-users': term('Intended users', 'For whom the products are meant.'),
    'service-channels': term('Ways of supply', 'Through whom services are supplied.'),
    'public-comments': term('Public comments', 'What is posted in public can be read by all.'),
    'user-duties': term('Duties of users', 'What users must do.'),
    'third-party-links': term('Links to third parties', 'Other sites have their own policies.'),
    'third-party-features': term('Features of third parties', 'Widgets and features run by others.'),
    'legal-compliance': term('Claim of compliance', 'The company says that it complies with a law.'),
    'data-accuracy': term('Accuracy', 'What is done to keep data right.'),
    'do-not-use': term(
      'Do not use if you disagree',
      'Who disagrees with the policy should not use the services.',
    ),
    transparency: term('Claims of care', 'Claims to be clear, transparent or careful.'),
    'more-information': term('More information', 'Where more is to be had.'),
  },
};

export const omission: Vocabulary = {
  name: 'omission',
  title: 'Reasons for omission',
  description: 'Why a sentence of the text carries no fact.',
  terms: {
    introductory: term('introductory', 'Introduces the document or a part of it.'),
    heading: term('heading', 'A heading that was not found to be one.'),
    definition: term('definition', 'Defines a word.'),
    explanation: term(
      'explanation',
      'Explains; names no party, datum, purpose, duration, place, right, duty or choice.',
    ),
    'cross-reference': term('cross-reference', 'Points to another place.'),
    courtesy: term('courtesy', 'Politeness.'),
    duplicate: term('duplicate', 'Said elsewhere, where it is cited.'),
    unreadable: term('unreadable', 'Cannot be understood.'),
    furniture: term('page furniture', 'Belongs to the page, not to the policy.'),
    'not-covered': term('not covered', 'Real content without a place in the model.'),
  },
};
