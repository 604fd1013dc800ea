/** What no single schema tells: which values of a request belong together. Pure, so that a client carries the rule and no schema. */
export interface Rule<T = never> {
  is(value: T): boolean;
  /** What must be, in words. */
  readonly words: string;
  /** The input that is named when it is not. */
  readonly at: string;
}

const rule = /* @__NO_SIDE_EFFECTS__ */ <T>(
  at: string,
  words: string,
  is: (value: T) => boolean,
): Rule<T> => ({ at, words, is });

interface Period {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

interface Grouped extends Period {
  groupBy?: string | undefined;
  thenBy?: string | undefined;
}

interface Deadline {
  limit?: number | undefined;
  unit?: string | undefined;
  procedure?: string | undefined;
  channel?: string | undefined;
  pausedFrom?: string | undefined;
  pausedUntil?: string | undefined;
  extension?: number | undefined;
  extensionUnit?: string | undefined;
}

const mostDays = 366;
const mostDaysInTwo = 31;

const inOrder = ({ from, to }: Period): boolean =>
  (from === undefined) === (to === undefined) && (from ?? '') <= (to ?? '');

/** The first ten characters are a calendar date that exists. */
export const realDate = /* @__PURE__ */ rule<string>(
  '',
  'a date that exists',
  (text) => new Date(text.slice(0, 10)).toJSON()?.slice(0, 10) === text.slice(0, 10),
);

/** A month or both dates in order, never a mixture. */
export const wholePeriod = /* @__PURE__ */ rule<Period>(
  'period',
  'period, or from and to in order',
  (query) => inOrder(query) && (query.period === undefined || query.from === undefined),
);

export const bothDates = /* @__PURE__ */ rule<Period>(
  'from',
  'from and to in order, or neither',
  inOrder,
);

/** A second grouping has a first, and another one. */
export const twoGroupings = /* @__PURE__ */ rule<Grouped>(
  'thenBy',
  'a second grouping beside another first',
  ({ groupBy, thenBy }) => thenBy === undefined || (groupBy !== undefined && groupBy !== thenBy),
);

/** Days one by one are many. */
export const fewDays = /* @__PURE__ */ rule<Grouped>(
  'to',
  'at most 366 days one by one, 31 with a second grouping',
  ({ from, to, groupBy, thenBy }) =>
    (groupBy !== 'day' && thenBy !== 'day') ||
    from === undefined ||
    to === undefined ||
    Date.parse(to) - Date.parse(from) < (thenBy ? mostDaysInTwo : mostDays) * 86_400_000,
);

export const limitOrProcedure = /* @__PURE__ */ rule<Deadline>(
  'limit',
  'limit with unit, or procedure',
  ({ limit, procedure }) => (limit === undefined) !== (procedure === undefined),
);

export const unitOfLimit = /* @__PURE__ */ rule<Deadline>(
  'unit',
  'goes with limit',
  ({ limit, unit }) => (limit === undefined) === (unit === undefined),
);

export const oneSameDay = /* @__PURE__ */ rule<Deadline>(
  'limit',
  '1 with same-day',
  ({ limit, unit }) => unit !== 'same-day' || Number(limit) === 1,
);

export const channelOfProcedure = /* @__PURE__ */ rule<Deadline>(
  'channel',
  'goes with procedure',
  ({ channel, procedure }) => channel === undefined || procedure !== undefined,
);

export const pauseFromItsBegin = /* @__PURE__ */ rule<Deadline>(
  'pausedFrom',
  'needed with pausedUntil',
  ({ pausedFrom, pausedUntil }) => pausedUntil === undefined || pausedFrom !== undefined,
);

export const unitOfExtension = /* @__PURE__ */ rule<Deadline>(
  'extension',
  'needed with extensionUnit',
  ({ extension, extensionUnit }) => extensionUnit === undefined || extension !== undefined,
);
