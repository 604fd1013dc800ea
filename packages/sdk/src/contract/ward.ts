import * as z from 'zod/mini';
import {
  openEnum,
  stated,
  type Open,
  type Provider,
  type Schema,
  type Stated,
  providers,
} from './common.ts';

/** Opening hours of some weekdays. Days are ISO: 1 is Monday, 7 Sunday; times are local `HH:mm`. */
export interface OpeningHours {
  days: number[];
  opens: string;
  closes: string;
}

/** A desk in the hall; desks of other agencies have their own `provider`. */
export interface Desk {
  label: string;
  labelEn: string;
  provider: Open<Provider>;
}

/** Staff by role, never by name. */
export interface StaffRole {
  role: string;
  roleEn: string;
  count: number;
}

/** An account that fees may be paid into. */
export interface PaymentAccount {
  purpose: string;
  holder: string;
  institution: string;
  number: string;
}

export interface Telephone {
  /** As people read it, e.g. `0225 000 0000`. */
  display: string;
  /** As a phone dials it, e.g. `+842250000000`. */
  dial: string;
  hours: string;
}

/** Where the ward's figures come from and what time they speak of. */
export interface DataState {
  /** The ward's data time: ISO 8601 with offset, or `null` before the first import. */
  asOf: string | null;
  /** The newest month that has data, `yyyy-mm`. */
  newestMonth: string | null;
  /** The first local date that the records cover. */
  since: string | null;
  source: string | null;
  /** The records are the bundled sample: made up, except for their totals. */
  sample: boolean;
  /** Raised by every change of the ward's data. */
  revision: number;
}

export interface Ward {
  code: string;
  name: string;
  nameEn: string;
  city: string;
  cityEn: string;
  centre: {
    name: string;
    nameEn: string;
    director: string;
    areaSquareMetres: number | null;
    equipment: string[];
    address: Stated<string>;
    hotline: Stated<Telephone>;
    zalo: Stated<string>;
    email: Stated<string>;
    website: Stated<string>;
    hours: OpeningHours[];
    desks: Desk[];
    staff: StaffRole[];
    accounts: Stated<PaymentAccount[]>;
  };
  /** Where citizens file online; this service never takes filings. */
  filingPortal: string;
  data: DataState;
}

const telephone: Schema<Telephone> = z.looseObject({
  display: z.string(),
  dial: z.string(),
  hours: z.string(),
});

const account: Schema<PaymentAccount> = z.looseObject({
  purpose: z.string(),
  holder: z.string(),
  institution: z.string(),
  number: z.string(),
});

export const ward: Schema<Ward> = z.looseObject({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  city: z.string(),
  cityEn: z.string(),
  centre: z.looseObject({
    name: z.string(),
    nameEn: z.string(),
    director: z.string(),
    areaSquareMetres: z.nullable(z.number()),
    equipment: z.array(z.string()),
    address: stated(z.string()),
    hotline: stated(telephone),
    zalo: stated(z.string()),
    email: stated(z.string()),
    website: stated(z.string()),
    hours: z.array(
      z.looseObject({ days: z.array(z.number()), opens: z.string(), closes: z.string() }),
    ),
    desks: z.array(
      z.looseObject({ label: z.string(), labelEn: z.string(), provider: openEnum(providers) }),
    ),
    staff: z.array(z.looseObject({ role: z.string(), roleEn: z.string(), count: z.number() })),
    accounts: stated(z.array(account)),
  }),
  filingPortal: z.string(),
  data: z.looseObject({
    asOf: z.nullable(z.string()),
    newestMonth: z.nullable(z.string()),
    since: z.nullable(z.string()),
    source: z.nullable(z.string()),
    sample: z.boolean(),
    revision: z.number(),
  }),
});
