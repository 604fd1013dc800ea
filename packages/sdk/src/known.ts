import {
  apologyReasons,
  apologyStates,
  type ApologyReason,
  type ApologyState,
} from './contract/apology.ts';
import {
  calendarBases,
  dayParts,
  dayReasons,
  specialDayKinds,
  type CalendarBasis,
  type DayPart,
  type DayReason,
  type SpecialDayKind,
} from './contract/calendar.ts';
import {
  asOfSources,
  certainties,
  fileEncodings,
  importChangeKinds,
  importOutcomes,
  refusedKinds,
  refusedRowCodes,
  type FileEncoding,
  type ImportChangeKind,
  type ImportOutcome,
  type RefusedKind,
  type RefusedRowCode,
} from './contract/imports.ts';
import {
  feedbackFileKinds,
  feedbackKinds,
  feedbackOutcomes,
  feedbackRefusals,
  type FeedbackFileKind,
  type FeedbackKind,
  type FeedbackOutcome,
  type FeedbackRefusal,
} from './contract/feedback.ts';
import {
  channels,
  providers,
  type Channel,
  type Provider,
  untoldReasons,
  type Untold,
} from './contract/common.ts';
import {
  digitsVerdicts,
  dossierStates,
  type DigitsVerdict,
  type DossierState,
} from './contract/dossier.ts';
import { problemCodes, type ProblemCode } from './contract/problem.ts';
import {
  localRuleSubjects,
  paperForms,
  timeLimitUnits,
  type LocalRuleSubject,
  type PaperForm,
  type TimeLimitUnit,
} from './contract/procedure.ts';
import { publicationKinds, type PublicationKind } from './contract/publication.ts';
import {
  reportBases,
  reportFindingLevels,
  type ReportBasis,
  type ReportFindingLevel,
} from './contract/report.ts';
import {
  groupings,
  statisticsStates,
  type GroupBy,
  type StatisticsState,
} from './contract/statistics.ts';

const among =
  /* @__NO_SIDE_EFFECTS__ */
  <Known extends string>(known: readonly Known[]) =>
    (value: unknown): value is Known =>
      (known as readonly unknown[]).includes(value);

/**
 * Whether this version of the SDK knows a way to file; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownChannel('online'); // true
 * ```
 */
export const isKnownChannel = /* @__PURE__ */ among<Channel>(channels);
/**
 * Whether this version of the SDK knows a provider; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownProvider('police'); // true
 * ```
 */
export const isKnownProvider = /* @__PURE__ */ among<Provider>(providers);
/**
 * Whether this version of the SDK knows a unit of a time limit; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownTimeLimitUnit('working-day'); // true
 * ```
 */
export const isKnownTimeLimitUnit = /* @__PURE__ */ among<TimeLimitUnit>(timeLimitUnits);
/**
 * Whether this version of the SDK knows a subject of a local rule; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownLocalRuleSubject('fee'); // true
 * ```
 */
export const isKnownLocalRuleSubject = /* @__PURE__ */ among<LocalRuleSubject>(localRuleSubjects);
/**
 * Whether this version of the SDK knows a way to give a paper; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownPaperForm('copy'); // true
 * ```
 */
export const isKnownPaperForm = /* @__PURE__ */ among<PaperForm>(paperForms);
/**
 * Whether this version of the SDK knows a state of a dossier; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownDossierState('returned'); // true
 * ```
 */
export const isKnownDossierState = /* @__PURE__ */ among<DossierState>(dossierStates);
/**
 * Whether this version of the SDK knows a verdict on the digits; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownDigitsVerdict('wait'); // true
 * ```
 */
export const isKnownDigitsVerdict = /* @__PURE__ */ among<DigitsVerdict>(digitsVerdicts);
/**
 * Whether this version of the SDK knows a state of statistics; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownStatisticsState('counted'); // true
 * ```
 */
export const isKnownStatisticsState = /* @__PURE__ */ among<StatisticsState>(statisticsStates);
/**
 * Whether this version of the SDK knows a grouping; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownGroupBy('field'); // true
 * ```
 */
export const isKnownGroupBy = /* @__PURE__ */ among<GroupBy>(groupings);
/**
 * Whether this version of the SDK knows a state of a letter; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownApologyState('owed'); // true
 * ```
 */
export const isKnownApologyState = /* @__PURE__ */ among<ApologyState>(apologyStates);
/**
 * Whether this version of the SDK knows a reason for a letter; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownApologyReason('overdue'); // true
 * ```
 */
export const isKnownApologyReason = /* @__PURE__ */ among<ApologyReason>(apologyReasons);
/**
 * Whether this version of the SDK knows a kind of publication; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownPublicationKind('replaced'); // true
 * ```
 */
export const isKnownPublicationKind = /* @__PURE__ */ among<PublicationKind>(publicationKinds);

/**
 * Whether this version of the SDK knows what a part of a report rests on; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownReportBasis('no-data'); // true
 * ```
 */
export const isKnownReportBasis = /* @__PURE__ */ among<ReportBasis>(reportBases);

/**
 * Whether this version of the SDK knows a level of a report's findings; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownReportFindingLevel('question'); // true
 * ```
 */
export const isKnownReportFindingLevel =
  /* @__PURE__ */ among<ReportFindingLevel>(reportFindingLevels);
/**
 * Whether this version of the SDK knows a code of a problem; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownProblemCode('ward-unknown'); // true
 * ```
 */
export const isKnownProblemCode = /* @__PURE__ */ among<ProblemCode>(problemCodes);
/**
 * Whether this version of the SDK knows a reason why a value is not told; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownUntold('not-published'); // true
 * ```
 */
export const isKnownUntold = /* @__PURE__ */ among<Untold>(untoldReasons);
/**
 * Whether this version of the SDK knows a outcome of an import; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownImportOutcome('identical'); // true
 * ```
 */
export const isKnownImportOutcome = /* @__PURE__ */ among<ImportOutcome>(importOutcomes);
/**
 * Whether this version of the SDK knows a basis of a calendar; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownCalendarBasis('statutory'); // true
 * ```
 */
export const isKnownCalendarBasis = /* @__PURE__ */ among<CalendarBasis>(calendarBases);
/**
 * Whether this version of the SDK knows a kind of special day; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownSpecialDayKind('in-lieu'); // true
 * ```
 */
export const isKnownSpecialDayKind = /* @__PURE__ */ among<SpecialDayKind>(specialDayKinds);
/**
 * Whether this version of the SDK knows a reason of a day; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownDayReason('weekend'); // true
 * ```
 */
export const isKnownDayReason = /* @__PURE__ */ among<DayReason>(dayReasons);
/**
 * Whether this version of the SDK knows a part of a deadline; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownDayPart('extension'); // true
 * ```
 */
export const isKnownDayPart = /* @__PURE__ */ among<DayPart>(dayParts);

/**
 * Whether this version of the SDK knows a kind of change; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownImportChangeKind('status'); // true
 * ```
 */
export const isKnownImportChangeKind = /* @__PURE__ */ among<ImportChangeKind>(importChangeKinds);

/**
 * Whether this version of the SDK knows a kind of refused value; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownRefusedKind('empty'); // true
 * ```
 */
export const isKnownRefusedKind = /* @__PURE__ */ among<RefusedKind>(refusedKinds);

/**
 * Whether this version of the SDK knows a reason to refuse a row; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownRefusedRowCode('moment-missing'); // true
 * ```
 */
export const isKnownRefusedRowCode = /* @__PURE__ */ among<RefusedRowCode>(refusedRowCodes);

/**
 * Whether this version of the SDK knows a encoding of a file; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownFileEncoding('utf-8'); // true
 * ```
 */
export const isKnownFileEncoding = /* @__PURE__ */ among<FileEncoding>(fileEncodings);

/**
 * Whether this version of the SDK knows a degree of certainty; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownCertainty('guess'); // true
 * ```
 */
export const isKnownCertainty = /* @__PURE__ */ among(certainties);

/**
 * Whether this version of the SDK knows a source of a data time; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownAsOfSource('title'); // true
 * ```
 */
export const isKnownAsOfSource = /* @__PURE__ */ among(asOfSources);

/**
 * Whether this version of the SDK knows a kind of feedback; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownFeedbackKind('remark'); // true
 * ```
 */
export const isKnownFeedbackKind = /* @__PURE__ */ among<FeedbackKind>(feedbackKinds);

/**
 * Whether this version of the SDK knows what a file of feedback tells of; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownFeedbackFileKind('ratings'); // true
 * ```
 */
export const isKnownFeedbackFileKind = /* @__PURE__ */ among<FeedbackFileKind>(feedbackFileKinds);

/**
 * Whether this version of the SDK knows how a file of feedback ended; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownFeedbackOutcome('identical'); // true
 * ```
 */
export const isKnownFeedbackOutcome = /* @__PURE__ */ among<FeedbackOutcome>(feedbackOutcomes);

/**
 * Whether this version of the SDK knows why a row of feedback was refused; a newer service may send others.
 *
 * @example
 * ```ts
 * isKnownFeedbackRefusal('phone'); // true
 * ```
 */
export const isKnownFeedbackRefusal = /* @__PURE__ */ among<FeedbackRefusal>(feedbackRefusals);
