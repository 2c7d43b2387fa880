import { asked, broader, exact, other, related, term, under, type Vocabulary } from '../term.js';

export const purpose: Vocabulary = {
  name: 'purpose',
  title: 'Purposes',
  description: 'What data are used for.',
  terms: {
    'service-provision': term(
      'Providing the service',
      'Operating, delivering and maintaining the service.',
      exact('dpv:ServiceProvision'),
      asked,
    ),
    'requested-service': term(
      'Requested service',
      'Doing what the person asked for.',
      exact('dpv:RequestedServiceProvision'),
      under('service-provision'),
    ),
    authentication: term(
      'Authentication',
      'Checking that a user may log in.',
      related('dpv:IdentityVerification'),
      under('service-provision'),
    ),
    diagnostics: term(
      'Diagnostics and repair',
      'Finding and mending faults of the service.',
      related('dpv:ServiceProvision'),
      under('service-provision'),
    ),
    'account-management': term(
      'Account management',
      'Creating and managing accounts, identifying users to each other.',
      exact('dpv:AccountManagement'),
    ),
    registration: term(
      'Registration',
      'Signing up.',
      exact('dpv:ServiceRegistration'),
      under('account-management'),
    ),
    'contract-performance': term(
      'Performing a contract',
      'Carrying out agreements and the relations that follow.',
      exact('dpv:FulfilmentOfContractualObligation'),
    ),
    precontract: term(
      'Before a contract',
      'Steps before a contract, offers.',
      exact('dpv:EstablishContractualAgreement'),
    ),
    'customer-support': term(
      'Customer support',
      'Answering questions and requests, helping with problems.',
      exact('dpv:CustomerCare'),
      asked,
    ),
    inquiries: term(
      'Handling inquiries',
      'Dealing with an inquiry, contacting again those who asked or began to ask.',
      related('dpv:CustomerCare'),
      under('customer-support'),
    ),
    communication: term(
      'Service communication',
      'Messages that belong to the service: notices, updates, confirmations, alerts.',
      exact('dpv:CommunicationManagement'),
    ),
    notifications: term(
      'Notifications',
      'Push or other notices whose content is not said.',
      broader('dpv:CommunicationManagement'),
      under('communication'),
    ),
    'security-notices': term(
      'Security notices',
      'Alerts and notices on security.',
      broader('dpv:CommunicationManagement'),
      under('communication'),
    ),
    'order-delivery': term('Delivery', 'Delivering goods and following them.', exact('dpv:DeliveryOfGoods')),
    'claims-handling': term(
      'Handling of claims',
      'Dealing with customers’ claims and complaints about goods or services.',
      related('dpv:DisputeManagement'),
    ),
    payment: term('Payment', 'Processing payments and transactions.', exact('dpv:PaymentManagement')),
    billing: term(
      'Billing and collection',
      'Invoicing and collecting money owed.',
      related('dpv:RecordManagement'),
    ),
    'record-keeping': term(
      'Business records',
      'Keeping business records, financial reporting.',
      exact('dpv:RecordManagement'),
    ),
    analytics: term('Analytics', 'Measuring and analysing use.', exact('dpv:ServiceUsageAnalytics'), asked),
    'trend-analysis': term(
      'Trend analysis',
      'Observing trends and preferences.',
      broader('dpv:ServiceUsageAnalytics'),
      under('analytics'),
    ),
    'movement-tracking': term(
      'Tracking of movements',
      'Following the movements of users.',
      broader('dpv:ServiceUsageAnalytics'),
      under('analytics'),
    ),
    demographics: term(
      'Demographic analysis',
      'Learning about the make-up of the users.',
      broader('dpv:ServiceUsageAnalytics'),
      under('analytics'),
    ),
    'campaign-measurement': term(
      'Campaign measurement',
      'Measuring how e-mails or campaigns perform.',
      related('dpv:Marketing'),
      under('analytics'),
    ),
    'service-improvement': term(
      'Improving the service',
      'Making existing products and services better.',
      exact('dpv:ImproveExistingProductsAndServices'),
      asked,
    ),
    'research-development': term(
      'Research and development',
      'Developing new features, testing, research.',
      exact('dpv:ResearchAndDevelopment'),
    ),
    personalisation: term(
      'Personalisation',
      'Fitting content or functions to the person.',
      exact('dpv:Personalisation'),
    ),
    recommendations: term(
      'Recommendations',
      'Suggesting functions, content or products.',
      exact('dpv:ProvidePersonalisedRecommendations'),
      under('personalisation'),
    ),
    marketing: term('Marketing', 'Promoting, when the text does not say how.', exact('dpv:Marketing'), asked),
    'direct-marketing': term(
      'Direct marketing',
      'Newsletters and promotional messages to the person.',
      exact('dpv:DirectMarketing'),
      under('marketing'),
    ),
    advertising: term('Advertising', 'Showing advertisements.', exact('dpv:Advertising'), under('marketing')),
    'targeted-advertising': term(
      'Targeted advertising',
      'Advertisements chosen by behaviour or interest.',
      exact('dpv:TargetedAdvertising'),
      under('advertising'),
    ),
    testimonials: term(
      'Testimonials',
      'Publishing statements or stories of customers.',
      related('dpv:Marketing'),
      under('marketing'),
    ),
    surveys: term('Surveys', 'Asking for satisfaction or opinions.', related('dpv:CustomerCare')),
    'quality-improvement': term(
      'Satisfaction and quality',
      'Raising the satisfaction of the person and the quality of services.',
      related('dpv:ImproveExistingProductsAndServices'),
      under('service-improvement'),
    ),
    integration: term('Joining services', 'Combining data or functions across services or products.'),
    collaboration: term(
      'Collaboration',
      'Letting users find, contact and work with each other.',
      related('dpv:ServiceProvision'),
    ),
    security: term(
      'Security',
      'Protecting systems, services, data and persons.',
      exact('dpv:EnforceSecurity'),
      asked,
    ),
    'fraud-prevention': term(
      'Fraud prevention',
      'Detecting and preventing fraud.',
      exact('dpv:FraudPreventionAndDetection'),
      under('security'),
    ),
    'policy-enforcement': term(
      'Enforcing terms',
      'Enforcing terms and policies, finding breaches of them.',
      exact('dpv:MisusePreventionAndDetection'),
    ),
    'identity-verification': term(
      'Identity verification',
      'Checking who somebody is.',
      exact('dpv:IdentityVerification'),
    ),
    'legal-compliance': term(
      'Legal compliance',
      'Meeting legal and regulatory duties.',
      exact('dpv:LegalCompliance'),
      asked,
    ),
    'legal-requests': term(
      'Legal requests',
      'Answering requests of authorities or legal representatives.',
      broader('dpv:LegalCompliance'),
      under('legal-compliance'),
    ),
    audit: term('Audit', 'Audits and controls.'),
    'legal-claims': term(
      'Legal claims',
      'Protecting legal rights and interests, claims.',
      related('dpv:DisputeManagement'),
    ),
    'dispute-resolution': term('Resolving disputes', 'Settling disputes.', exact('dpv:DisputeManagement')),
    'vital-interests': term('Protecting life', 'Protecting life or health in an emergency.'),
    'rights-protection': term(
      'Protecting rights and safety',
      'Protecting the rights and safety of the company, users or others.',
      related('dpv:DisputeManagement'),
    ),
    'business-transfer': term(
      'Business transfer',
      'Merger, acquisition or sale of a business.',
      related('dpv:OrganisationGovernance'),
    ),
    'due-diligence': term(
      'Due diligence',
      'Examining a business before it changes hands.',
      related('dpv:OrganisationGovernance'),
      under('business-transfer'),
    ),
    recruitment: term('Recruitment', 'Hiring.', exact('dpv:RecruitmentManagement')),
    'human-resources': term('Human resources', 'Managing staff.', exact('dpv:HumanResourceManagement')),
    'business-administration': term(
      'Running the business',
      'Running the company’s own affairs.',
      related('dpv:OrganisationGovernance'),
    ),
    'relation-management': term(
      'Managing relations',
      'Keeping relations with customers, suppliers and partners.',
      related('dpv:VendorManagement'),
    ),
    'ai-training': term('Training of AI', 'Training models.', related('dpv:ResearchAndDevelopment')),
    'website-administration': term(
      'Administering the website',
      'Running a website.',
      related('dpv:ServiceProvision'),
    ),
    'consented-purpose': term(
      'Purpose agreed to',
      'A purpose named when consent is asked for, not in the policy.',
      broader('dpv:Purpose'),
    ),
    unspecified: term('Unspecified', 'A use with no purpose named.', broader('dpv:Purpose')),
    other,
  },
};

export const basis: Vocabulary = {
  name: 'basis',
  title: 'Legal bases',
  description:
    'Legal grounds by the words of the text (Art. 6(1) and 9(2) GDPR); article numbers only where the text has them, in `law`.',
  terms: {
    consent: term(
      'Consent',
      'The person agreed and the text relies on it (Art. 6(1)(a)).',
      exact('gdpr:A6-1-a'),
      asked,
    ),
    contract: term(
      'Contract',
      'Needed for a contract, a requested service or steps before a contract (Art. 6(1)(b)).',
      exact('gdpr:A6-1-b'),
      asked,
    ),
    'legal-obligation': term(
      'Legal obligation',
      'Required by law (Art. 6(1)(c)).',
      exact('gdpr:A6-1-c'),
      asked,
    ),
    'vital-interests': term(
      'Vital interests',
      'Protecting life or health (Art. 6(1)(d)).',
      exact('gdpr:A6-1-d'),
      asked,
    ),
    'public-task': term(
      'Public interest',
      'A task in the public interest or of an authority (Art. 6(1)(e)).',
      exact('gdpr:A6-1-e'),
      asked,
    ),
    'legitimate-interests': term(
      'Legitimate interests',
      'A legitimate interest of the company or of others (Art. 6(1)(f)).',
      exact('gdpr:A6-1-f'),
      asked,
    ),
    'explicit-consent-special': term(
      'Explicit consent for special categories',
      'Explicit consent to special categories of data (Art. 9(2)(a)).',
      exact('gdpr:A9-2-a'),
    ),
    'employment-law': term(
      'Employment and social law',
      'Duties under employment or social law (Art. 9(2)(b)).',
      exact('gdpr:A9-2-b'),
    ),
    'manifestly-public': term(
      'Made public by the person',
      'Special categories the person made public (Art. 9(2)(e)).',
      exact('gdpr:A9-2-e'),
    ),
    'legal-claims': term(
      'Legal claims',
      'Special categories for legal claims (Art. 9(2)(f)).',
      exact('gdpr:A9-2-f'),
    ),
    unspecified: term(
      'Unspecified basis',
      'A legal basis is claimed and not named.',
      broader('dpv:LegalBasis'),
    ),
    other,
  },
};

export const interest: Vocabulary = {
  name: 'interest',
  title: 'Whose interest',
  description: 'Whose legitimate or vital interests the text names.',
  terms: {
    controller: term('the company', 'The company’s own.'),
    'third-party': term('a third party', 'Somebody else’s, such as an employer.'),
    'data-subject': term('the person', 'The person’s own.'),
    other: term('another person', 'Those of another person.'),
  },
};

export const consentForm: Vocabulary = {
  name: 'consent-form',
  title: 'Form of consent',
  description: 'How consent is given.',
  terms: {
    explicit: term('explicit', '"Explicit" or "express" consent.'),
    deemed: term('deemed', 'Taken from conduct: "by continuing you agree".'),
  },
};

export const consentRule: Vocabulary = {
  name: 'consent-rule',
  title: 'Rule on consent',
  description: 'Whether something happens only with consent, or until the person refuses.',
  terms: {
    required: term('only with consent', 'Not without consent.'),
    'opt-out': term('until refused', 'The person can refuse.'),
    'not-required': term('without consent', 'Said to need no consent.'),
  },
};

export const onOff: Vocabulary = {
  name: 'on-off',
  title: 'Default',
  description: 'Whether something is on or off unless the person changes it.',
  terms: { on: term('on', 'On unless switched off.'), off: term('off', 'Off unless switched on.') },
};

export const automation: Vocabulary = {
  name: 'automation',
  title: 'Automation',
  description: 'Decisions and analyses by machines.',
  terms: {
    'automated-decision': term(
      'Automated decision',
      'A decision without a person (Art. 22 GDPR), said so.',
      exact('dpv:AutomatedDecisionMaking'),
      asked,
    ),
    profiling: term('Profiling', 'Profiling, called so (Art. 4(4) GDPR).', exact('dpv:Profiling'), asked),
    'automated-analysis': term('Automated analysis', 'Any other automatic analysis or triggering.'),
  },
};
