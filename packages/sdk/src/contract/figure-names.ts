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

export type FigureName = (typeof figureNames)[number];

export const rateNames = [
  'resolvedShare',
  'onTimeShare',
  'withdrawnShare',
  'inProgressShare',
  'onlineShare',
  'overdueShare',
] as const;
export type RateName = (typeof rateNames)[number];
