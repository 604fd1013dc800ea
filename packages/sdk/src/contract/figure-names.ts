/** Every figure, in the order in which people read them. Rules: `@motcua/sdk/figures`. */
export const figureNames = [
  'carriedOver',
  'received',
  'receivedOnline',
  'receivedInPerson',
  'receivedPostal',
  'resolved',
  'resolvedEarly',
  'resolvedOnDue',
  'resolvedLate',
  'withdrawn',
  'stopped',
  'inProgress',
  'inProgressOverdue',
  'inProgressInTerm',
  'waitingOnCitizen',
  'refused',
] as const;

/** Name of a figure. */
export type FigureName = (typeof figureNames)[number];

/** Every rate, in the order in which people read them. */
export const rateNames = [
  'resolvedShare',
  'onTimeShare',
  'withdrawnShare',
  'refusedShare',
  'inProgressShare',
  'onlineShare',
  'overdueShare',
] as const;
/** Name of a rate. */
export type RateName = (typeof rateNames)[number];
