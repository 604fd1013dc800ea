import * as z from 'zod/mini';
import {
  channels,
  cursor,
  limit,
  openEnum,
  providers,
  stated,
  type Channel,
  type Open,
  type Provider,
  type Schema,
  type Stated,
} from './common.ts';

/** An official time limit. Hours and working days are the ward's; see `@motcua/sdk/calendar`. */
export interface TimeLimit {
  amount: number;
  unit: Open<'hour' | 'working-day' | 'day' | 'month'>;
}

/** A fee in whole units of its ISO 4217 currency (đồng have no parts). */
export interface Fee {
  amount: number;
  currency: string;
}

/** One way to file. Several values mean that it depends on the case. */
export interface FilingMethod {
  channel: Open<Channel>;
  timeLimits: Stated<TimeLimit[]>;
  fees: Stated<Fee[]>;
}

/** A decision of the city that goes before the national value. */
export interface LocalRule {
  subject: Open<'fee' | 'time-limit'>;
  text: string;
  textEn: string;
  /** Number of the decision, or where it was published. */
  basis: string | null;
}

export interface ProcedureSummary {
  /** National code without suffix, e.g. `2.000815`. */
  code: string;
  /** Official title, always Vietnamese. */
  title: string;
  field: string;
  provider: Open<Provider>;
  channels: Open<Channel>[];
}

export interface Procedure extends ProcedureSummary {
  /** Older codes that lead here. */
  aliases: string[];
  methods: FilingMethod[];
  localRules: LocalRule[];
  subjects: Stated<string[]>;
  results: Stated<string[]>;
  paperCount: Stated<number>;
  /** Numbers of the legal documents, e.g. `123/2015/NĐ-CP`. */
  legalBasis: Stated<string[]>;
  /** The decision that published the procedure. */
  decision: Stated<string>;
  /** Page of the national portal. */
  officialUrl: Stated<string>;
}

/** A field with the number of its procedures; `key` is its title. */
export interface ProcedureField {
  key: string;
  label: string;
  count: number;
  providers: Open<Provider>[];
}

export interface ProcedureListQuery {
  /** Words of the title, or a code; marks and case do not matter. At most 200 characters. */
  q?: string | undefined;
  /** Exact title of a field. */
  field?: string | undefined;
  channel?: Channel | undefined;
  provider?: Provider | undefined;
  cursor?: string | undefined;
  /** Items a page: 1 to 500, 50 unless told. */
  limit?: number | undefined;
}

const summaryShape = {
  code: z.string(),
  title: z.string(),
  field: z.string(),
  provider: openEnum(providers),
  channels: z.array(openEnum(channels)),
};

export const procedureSummary: Schema<ProcedureSummary> = z.looseObject(summaryShape);

export const procedure: Schema<Procedure> = z.looseObject({
  ...summaryShape,
  aliases: z.array(z.string()),
  methods: z.array(
    z.looseObject({
      channel: openEnum(channels),
      timeLimits: stated(
        z.array(
          z.looseObject({
            amount: z.number(),
            unit: openEnum(['hour', 'working-day', 'day', 'month']),
          }),
        ),
      ),
      fees: stated(z.array(z.looseObject({ amount: z.number(), currency: z.string() }))),
    }),
  ),
  localRules: z.array(
    z.looseObject({
      subject: openEnum(['fee', 'time-limit']),
      text: z.string(),
      textEn: z.string(),
      basis: z.nullable(z.string()),
    }),
  ),
  subjects: stated(z.array(z.string())),
  results: stated(z.array(z.string())),
  paperCount: stated(z.number()),
  legalBasis: stated(z.array(z.string())),
  decision: stated(z.string()),
  officialUrl: stated(z.string()),
});

export const procedureField: Schema<ProcedureField> = z.looseObject({
  key: z.string(),
  label: z.string(),
  count: z.number(),
  providers: z.array(openEnum(providers)),
});

export const procedureCode = z.string().check(z.minLength(1), z.maxLength(40));

export const procedureListQuery = z.strictObject({
  q: z.optional(z.string().check(z.maxLength(200))),
  field: z.optional(z.string().check(z.maxLength(200))),
  channel: z.optional(z.enum(channels)),
  provider: z.optional(z.enum(providers)),
  cursor: z.optional(cursor),
  limit: z.optional(limit),
});
