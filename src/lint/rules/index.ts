import type { Rule } from '../rule.js';
import { anchorAmbiguous } from './anchor-ambiguous.js';
import { anchorMalformed } from './anchor-malformed.js';
import { anchorNotFound } from './anchor-not-found.js';
import { anchorTooLong } from './anchor-too-long.js';
import { anchorWide } from './anchor-wide.js';
import { basisTwice } from './basis-twice.js';
import { boundNeeded } from './bound-needed.js';
import { boundWithoutPeriod } from './bound-without-period.js';
import { citedAndOmitted } from './cited-and-omitted.js';
import { contradiction } from './contradiction.js';
import { copiedPassage } from './copied-passage.js';
import { dataAllRepeated } from './data-all-repeated.js';
import { dateBeforeChange } from './date-before-change.js';
import { dateInFuture } from './date-in-future.js';
import { dateOrder } from './date-order.js';
import { draftLeftover } from './draft-leftover.js';
import { draftUnconfirmed } from './draft-unconfirmed.js';
import { duplicateAlias } from './duplicate-alias.js';
import { duplicateAnchor } from './duplicate-anchor.js';
import { duplicateFact } from './duplicate-fact.js';
import { duplicateId } from './duplicate-id.js';
import { duplicateParty } from './duplicate-party.js';
import { effectiveBeforeUpdated } from './effective-before-updated.js';
import { emptyRule } from './empty-rule.js';
import { emptyValue } from './empty-value.js';
import { excuseWithoutReason } from './excuse-without-reason.js';
import { fieldWithoutKey } from './field-without-key.js';
import { fileRules } from './file-rules.js';
import { hashInValue } from './hash-in-value.js';
import { headingNotFound } from './heading-not-found.js';
import { hedgeAsExample } from './hedge-as-example.js';
import { idMatchesFile } from './id-matches-file.js';
import { invalidValue } from './invalid-value.js';
import { keyNeeded } from './key-needed.js';
import { leadInUncited } from './lead-in-uncited.js';
import { malformedCountry } from './malformed-country.js';
import { malformedDate } from './malformed-date.js';
import { malformedDuration } from './malformed-duration.js';
import { malformedEmail } from './malformed-email.js';
import { malformedId } from './malformed-id.js';
import { malformedLanguage } from './malformed-language.js';
import { malformedPhone } from './malformed-phone.js';
import { malformedSource } from './malformed-source.js';
import { malformedUrl } from './malformed-url.js';
import { missingCite } from './missing-cite.js';
import { missingKey } from './missing-key.js';
import { noPublisher } from './no-publisher.js';
import { notCovered } from './not-covered.js';
import { onlyOnCriterion } from './only-on-criterion.js';
import { otherNeedsSummary } from './other-needs-summary.js';
import { otherWhereTermExists } from './other-where-term-exists.js';
import { partyContact } from './party-contact.js';
import { polarity } from './polarity.js';
import { questionRules } from './question-rules.js';
import { readingNeedsNote } from './reading-needs-note.js';
import { redundantKind } from './redundant-kind.js';
import { redundantModality } from './redundant-modality.js';
import { repeatedValue } from './repeated-value.js';
import { restatedSummary } from './restated-summary.js';
import { retentionConflict } from './retention-conflict.js';
import { schemaVersion } from './schema-version.js';
import { sectionForm } from './section-form.js';
import { sectionNotAssessed } from './section-not-assessed.js';
import { sectionSilentWithFacts } from './section-silent-with-facts.js';
import { sentencePartly } from './sentence-partly.js';
import { sentenceUnaccounted } from './sentence-unaccounted.js';
import { silenceContradicted } from './silence-contradicted.js';
import { sourceChanged } from './source-changed.js';
import { sourceMissing } from './source-missing.js';
import { sourceUnreadable } from './source-unreadable.js';
import { staleBaseline } from './stale-baseline.js';
import { tooLong } from './too-long.js';
import { unknownKeyRule } from './unknown-key.js';
import { unknownParty } from './unknown-party.js';
import { unknownTerm } from './unknown-term.js';
import { unusedExcuse } from './unused-excuse.js';
import { unusedTerm } from './unused-term.js';
import { valueNotInPassage } from './value-not-in-passage.js';
import { wrongSection } from './wrong-section.js';
import { wrongType } from './wrong-type.js';

/** All rules, in the order they are tried, explained and listed. */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...questionRules,
  // The schema; of two rules that know a mistake, the first has it.
  schemaVersion,
  sectionSilentWithFacts,
  sectionForm,
  missingCite,
  wrongSection,
  unknownKeyRule,
  keyNeeded,
  boundNeeded,
  fieldWithoutKey,
  missingKey,
  emptyValue,
  malformedSource,
  tooLong,
  malformedDate,
  malformedDuration,
  wrongType,
  malformedCountry,
  unknownTerm,
  malformedLanguage,
  malformedUrl,
  malformedId,
  repeatedValue,
  invalidValue,
  // Names.
  idMatchesFile,
  duplicateId,
  duplicateAlias,
  duplicateParty,
  noPublisher,
  unknownParty,
  // Values.
  dateBeforeChange,
  dateInFuture,
  dateOrder,
  effectiveBeforeUpdated,
  malformedEmail,
  malformedPhone,
  hashInValue,
  otherNeedsSummary,
  otherWhereTermExists,
  readingNeedsNote,
  redundantModality,
  hedgeAsExample,
  dataAllRepeated,
  onlyOnCriterion,
  partyContact,
  restatedSummary,
  boundWithoutPeriod,
  redundantKind,
  emptyRule,
  // Facts beside each other.
  duplicateFact,
  contradiction,
  retentionConflict,
  basisTwice,
  // The record as a whole.
  sectionNotAssessed,
  draftUnconfirmed,
  draftLeftover,
  notCovered,
  unusedTerm,
  // The source text.
  sourceMissing,
  sourceUnreadable,
  sourceChanged,
  anchorMalformed,
  anchorTooLong,
  anchorNotFound,
  anchorAmbiguous,
  anchorWide,
  duplicateAnchor,
  valueNotInPassage,
  polarity,
  silenceContradicted,
  headingNotFound,
  sentenceUnaccounted,
  sentencePartly,
  citedAndOmitted,
  leadInUncited,
  copiedPassage,
  // Excuses and baseline.
  excuseWithoutReason,
  unusedExcuse,
  staleBaseline,
];

export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** A rule by its id. */
export const ruleNamed = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
