import { apologyReason, apologyReasons, apologyState, apologyStates } from './apology.ts';
import {
  calendarBases,
  calendarBasis,
  dayPart,
  dayParts,
  dayReason,
  dayReasons,
  specialDayKind,
  specialDayKinds,
} from './calendar.ts';
import { channel, channels, provider, providers, untold, untoldReasons } from './common.ts';
import {
  feedbackFileKind,
  feedbackFileKinds,
  feedbackKind,
  feedbackKinds,
  feedbackOutcome,
  feedbackOutcomes,
  feedbackRefusal,
  feedbackRefusals,
} from './feedback.ts';
import { digitsVerdict, digitsVerdicts, dossierState, dossierStates } from './dossier.ts';
import {
  asOfSource,
  asOfSources,
  certainties,
  certainty,
  fileEncoding,
  fileEncodings,
  importChangeKind,
  importChangeKinds,
  importOutcome,
  importOutcomes,
  refusedKind,
  refusedKinds,
  refusedRowCode,
  refusedRowCodes,
} from './imports.ts';
import { problemCode, problemCodes } from './problem.ts';
import {
  localRuleSubject,
  localRuleSubjects,
  paperForm,
  paperForms,
  timeLimitUnit,
  timeLimitUnits,
} from './procedure.ts';
import { publicationKind, publicationKinds } from './publication.ts';
import { reportBases, reportBasis, reportFindingLevel, reportFindingLevels } from './report.ts';
import { grouping, groupings, statisticsState, statisticsStates } from './statistics.ts';

/** The known values of each open set, by its schema. A service of tomorrow may send others. */
export const vocabularies: ReadonlyMap<object, readonly string[]> = new Map<
  object,
  readonly string[]
>([
  [channel, channels],
  [provider, providers],
  [untold, untoldReasons],
  [timeLimitUnit, timeLimitUnits],
  [localRuleSubject, localRuleSubjects],
  [paperForm, paperForms],
  [dossierState, dossierStates],
  [digitsVerdict, digitsVerdicts],
  [statisticsState, statisticsStates],
  [grouping, groupings],
  [apologyState, apologyStates],
  [apologyReason, apologyReasons],
  [publicationKind, publicationKinds],
  [reportBasis, reportBases],
  [reportFindingLevel, reportFindingLevels],
  [importOutcome, importOutcomes],
  [importChangeKind, importChangeKinds],
  [refusedKind, refusedKinds],
  [refusedRowCode, refusedRowCodes],
  [fileEncoding, fileEncodings],
  [feedbackKind, feedbackKinds],
  [feedbackFileKind, feedbackFileKinds],
  [feedbackOutcome, feedbackOutcomes],
  [feedbackRefusal, feedbackRefusals],
  [certainty, certainties],
  [asOfSource, asOfSources],
  [calendarBasis, calendarBases],
  [specialDayKind, specialDayKinds],
  [dayReason, dayReasons],
  [dayPart, dayParts],
  [problemCode, problemCodes],
]);
