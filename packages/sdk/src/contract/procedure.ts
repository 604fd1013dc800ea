import * as z from 'zod/mini';
import {
  channel,
  channels,
  closedEnum,
  count,
  countOrNull,
  cursor,
  limit,
  made,
  openEnum,
  pageShape,
  provider,
  providers,
  sized,
  stated,
  text,
  textOrNull,
  yes,
  type Channel,
  type Open,
  type Provider,
  type Schema,
  type Stated,
} from './common.ts';
import { publishedChanges, type PublishedChange } from './publication.ts';

/** Unit of a time limit. Working days and hours are counted by the calendar of the ward. */
export type TimeLimitUnit = 'hour' | 'working-day' | 'day' | 'month';
/** What a local rule is about. */
export type LocalRuleSubject = 'fee' | 'time-limit';

/** An official time limit. Hours and working days are the ward's; see `@motcua/sdk/calendar`. */
export interface TimeLimit {
  amount: number;
  unit: Open<TimeLimitUnit>;
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
  subject: Open<LocalRuleSubject>;
  text: string;
  textEn: string;
  /** Number of the decision, or where it was published. */
  basis: string | null;
  /** First and last local date on which it holds. Absent: no such bound is known. */
  from?: string | undefined;
  until?: string | undefined;
}

/** Two sources that say different things. Values are text in Vietnamese, each with source and date. */
export interface SourceDifference {
  /** Name of the property that they differ in, e.g. `fees` of a filing method. */
  field: string;
  /** Of which way to file; `null` where the property is the procedure's own. */
  channel: Open<Channel> | null;
  /** What this service shows: a local decision, or else the newer national value. */
  shown: Stated<string>;
  other: Stated<string>;
}

/** One text in both languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** How a paper is given: filled in, handed in for good, shown and taken home, or left as a copy. */
export type PaperForm = 'form' | 'hand-in' | 'show' | 'copy' | 'copy-and-show';

/** One line of a checklist: the paper's name in both languages. */
export interface GuidePaper extends Bilingual {
  /** `null` where it is not surely known. */
  as: Open<PaperForm> | null;
  /** The case in which it is needed (“Nếu …”, “If …”); `null`: always. */
  when: Bilingual | null;
  /** Said when the officer can find it in a register, so that it need not be brought. */
  lookUp: Bilingual | null;
}

/** A word of the office in plain words. */
export interface GuideTerm {
  name: Bilingual;
  meaning: Bilingual;
}

/** What to have ready, in plain words. Fees, limits and legal basis are the procedure's own. */
export interface Guide {
  bring: GuidePaper[];
  whoMayFile: Bilingual[];
  goodToKnow: Bilingual[];
  /** The official words of the title and of these texts, in the order in which they are met. */
  terms: GuideTerm[];
  /** `false`: the official list may hold more papers. */
  complete: boolean;
  /** Local date on which the texts were compared with the published facts, `yyyy-mm-dd`. */
  reviewed: string;
}

/**
 * How long dossiers of this procedure really took in this ward: from the local date of receipt to that of
 * the finish, days off and waiting for the citizen counted, of those that ended with a result. Ranks are
 * nearest ranks, so each number is one dossier's.
 */
export interface TimeTaken {
  /** First and last local date of the finishes looked at: the 365 days up to the data time at most. */
  from: string;
  to: string;
  /** Dossiers looked at, the latest 1 000 at most; `null` when they are too few to be told (1 to 4). */
  dossiers: number | null;
  /** Whole days in which half of them were done; 0 is the day of receipt. `null` without a number above. */
  medianDays: number | null;
  /** Whole days in which nine of ten were done. */
  p90Days: number | null;
  /** Some of them are made up for a demonstration. */
  sample: boolean;
}

/** A procedure as lists show it. */
export interface ProcedureSummary {
  /** National code without suffix, e.g. `2.000815`. */
  code: string;
  /** Official title, always Vietnamese. */
  title: string;
  field: string;
  provider: Open<Provider>;
  channels: Open<Channel>[];
  /** One plain sentence: what it is for. `null` where nobody has written one. */
  purpose: Bilingual | null;
}

/** A procedure as published, with what is not published said so. */
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
  /** `null` where nobody has written one: the official page has the papers. */
  guide: Guide | null;
  /** `null` for procedures of other agencies and before there is data: their dossiers are not here. */
  taken: TimeTaken | null;
  /** Where sources disagree. Absent: this service does not compare them. */
  differences?: SourceDifference[] | undefined;
  /** How it was published before, newest first. Absent: this service keeps no former versions. */
  former?: FormerVersion[] | undefined;
}

/** A procedure as it was published between two instants. */
export interface FormerVersion {
  /** Instants from which and until which it was so, ISO 8601 with offset. */
  from: string;
  until: string;
  /** What the next version changed: `before` is how it was. Empty where it was only taken down for a while. */
  changes: PublishedChange[];
}

/**
 * A procedure that was taken down, as it was last published: the member `withdrawn` of the problem
 * `procedure-unknown`, where a service keeps former versions.
 */
export interface WithdrawnProcedure {
  code: string;
  title: string;
  field: string;
  /** Instants from which and until which it was published so, ISO 8601 with offset. */
  from: string;
  until: string;
  /** How it was published before, newest first. */
  former: FormerVersion[];
}

/** Who does what the ward does not do. */
export interface Elsewhere {
  /** The office that decides. */
  office: Bilingual;
  /** One sentence that says so. */
  why: Bilingual;
}

/** How many procedures of a list have this value. */
export interface Facet {
  /** As the query takes it. */
  key: string;
  count: number;
}

/** A page of the procedures that were found, the likeliest first where words were given. */
export interface ProcedureList {
  items: ProcedureSummary[];
  nextCursor: string | null;
  total: number;
  /**
   * Set where another office does what was asked for; the items are then what the ward itself does towards
   * it, mostly none.
   */
  elsewhere: Elsewhere | null;
  /** Values that some procedure has under all other conditions of the query, most frequent first. */
  facets: { field: Facet[]; provider: Facet[]; channel: Facet[] };
}

/** A field with the number of its procedures; `key` is its title. */
export interface ProcedureField {
  key: string;
  label: string;
  count: number;
  providers: Open<Provider>[];
}

/** What procedures are looked for by; all given conditions hold together. */
export interface ProcedureListQuery {
  /** A code, words of the title, or what people call it, however typed. At most 200 characters. */
  q?: string | undefined;
  /** Exact title of a field. */
  field?: string | undefined;
  channel?: Channel | undefined;
  provider?: Provider | undefined;
  cursor?: string | undefined;
  /** Items a page: 1 to 500, 50 unless told. */
  limit?: number | undefined;
}

/** The units that are known today. */
export const timeLimitUnits = [
  'hour',
  'working-day',
  'day',
  'month',
] as const satisfies readonly TimeLimitUnit[];
/** The subjects that are known today. */
export const localRuleSubjects = [
  'fee',
  'time-limit',
] as const satisfies readonly LocalRuleSubject[];

/** The ways to give a paper that are known today. */
export const paperForms = [
  'form',
  'hand-in',
  'show',
  'copy',
  'copy-and-show',
] as const satisfies readonly PaperForm[];

/** Schema of {@link TimeLimitUnit}, open. */
export const timeLimitUnit = /* @__PURE__ */ openEnum<TimeLimitUnit>();
/** Schema of {@link LocalRuleSubject}, open. */
export const localRuleSubject = /* @__PURE__ */ openEnum<LocalRuleSubject>();

/** Schema of {@link PaperForm}, open. */
export const paperForm = /* @__PURE__ */ openEnum<PaperForm>();

const texts = /* @__PURE__ */ z.array(text);
const statedText = /* @__PURE__ */ stated(text);
const statedTexts = /* @__PURE__ */ stated(texts);

const bilingualShape = /* @__PURE__ */ made(() => ({ vi: text, en: text }));
const bilingual = /* @__PURE__ */ z.looseObject(bilingualShape);
const bilingualOrNull = /* @__PURE__ */ z.nullable(bilingual);

const summaryShape = /* @__PURE__ */ made(() => ({
  code: text,
  title: text,
  field: text,
  provider,
  channels: z.array(channel),
  purpose: bilingualOrNull,
}));

/** Schema of {@link ProcedureSummary}. */
export const procedureSummary: Schema<ProcedureSummary> =
  /* @__PURE__ */ z.looseObject(summaryShape);

/** Schema of {@link Procedure}. */
export const procedure: Schema<Procedure> = /* @__PURE__ */ made(() =>
  z.looseObject({
    ...summaryShape,
    aliases: texts,
    methods: z.array(
      z.looseObject({
        channel,
        timeLimits: stated(z.array(z.looseObject({ amount: count, unit: timeLimitUnit }))),
        fees: stated(z.array(z.looseObject({ amount: count, currency: text }))),
      }),
    ),
    localRules: z.array(
      z.looseObject({
        subject: localRuleSubject,
        text,
        textEn: text,
        basis: textOrNull,
        from: z.optional(text),
        until: z.optional(text),
      }),
    ),
    subjects: statedTexts,
    results: statedTexts,
    paperCount: stated(count),
    legalBasis: statedTexts,
    decision: statedText,
    officialUrl: statedText,
    guide: z.nullable(
      z.looseObject({
        bring: z.array(
          z.looseObject({
            ...bilingualShape,
            as: z.nullable(paperForm),
            when: bilingualOrNull,
            lookUp: bilingualOrNull,
          }),
        ),
        whoMayFile: z.array(bilingual),
        goodToKnow: z.array(bilingual),
        terms: z.array(z.looseObject({ name: bilingual, meaning: bilingual })),
        complete: yes,
        reviewed: text,
      }),
    ),
    taken: z.nullable(
      z.looseObject({
        from: text,
        to: text,
        dossiers: countOrNull,
        medianDays: countOrNull,
        p90Days: countOrNull,
        sample: yes,
      }),
    ),
    differences: z.optional(
      z.array(
        z.looseObject({
          field: text,
          channel: textOrNull,
          shown: statedText,
          other: statedText,
        }),
      ),
    ),
    former: z.optional(
      z.array(z.looseObject({ from: text, until: text, changes: publishedChanges })),
    ),
  }),
);

/** Schema of {@link ProcedureList}. */
export const procedureList: Schema<ProcedureList> = /* @__PURE__ */ made(() => {
  const facets = z.array(z.looseObject({ key: text, count }));
  return z.looseObject({
    ...pageShape(procedureSummary),
    elsewhere: z.nullable(z.looseObject({ office: bilingual, why: bilingual })),
    facets: z.looseObject({ field: facets, provider: facets, channel: facets }),
  });
});

/** Schema of {@link ProcedureField}. */
export const procedureField: Schema<ProcedureField> = /* @__PURE__ */ made(() =>
  z.looseObject({
    key: text,
    label: text,
    count,
    providers: z.array(provider),
  }),
);

/** Code of a procedure in a path: 1 to 40 characters. */
export const procedureCode = /* @__PURE__ */ sized(1, 40);

/** Schema of {@link ProcedureListQuery}, strict. */
export const procedureListQuery = /* @__PURE__ */ made(() =>
  z.strictObject({
    q: z.optional(sized(0, 200)),
    field: z.optional(sized(0, 200)),
    channel: z.optional(closedEnum(channels)),
    provider: z.optional(closedEnum(providers)),
    cursor: z.optional(cursor),
    limit: z.optional(limit),
  }),
);
