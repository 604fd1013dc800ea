export {
  channel,
  channels,
  cursor,
  limit,
  localDate,
  month,
  provider,
  providers,
  untold,
  untoldReasons,
  wardCode,
} from './common.ts';
export type { Channel, Open, Page, Provider, Schema, Stated, Untold } from './common.ts';
export * from './ward.ts';
export * from './procedure.ts';
export * from './dossier.ts';
export {
  feedbackFigures,
  figureNames,
  figures,
  grouping,
  groupings,
  rateNames,
  statistics,
  statisticsQuery,
  statisticsState,
  statisticsStates,
} from './statistics.ts';
export type {
  ClosedMonth,
  CorrectedFigure,
  Correction,
  Coverage,
  DeskRatings,
  FeedbackFigures,
  FigureName,
  Figures,
  Group,
  GroupBy,
  GroupFigures,
  Load,
  OddRows,
  OnTimeShare,
  Rate,
  RateName,
  Rates,
  RatingLevels,
  Satisfaction,
  Statistics,
  StatisticsQuery,
  StatisticsState,
  Timeliness,
  Waiting,
  WaitingClock,
} from './statistics.ts';
export * from './apology.ts';
export * from './publication.ts';
export * from './report.ts';
export * from './calendar.ts';
export * from './problem.ts';
export * from './imports.ts';
export * from './feedback.ts';
export * from './chain.ts';
export * from './operations.ts';
export * from './descriptions.ts';
export * from './vocabularies.ts';
