import * as z from 'zod/mini';
import {
  count,
  countOrNull,
  made,
  provider,
  stated,
  text,
  textOrNull,
  yes,
  type Open,
  type Provider,
  type Schema,
  type Stated,
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

/** A telephone number and when it is answered. */
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

/** A ward, its one-stop centre and the state of its data. */
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
  /** Under which licence the figures may be used again, e.g. `CC BY 4.0`. */
  dataLicence: Stated<string>;
  data: DataState;
}

const statedText = /* @__PURE__ */ stated(text);

/** Schema of {@link Ward}. */
export const ward: Schema<Ward> = /* @__PURE__ */ made(() =>
  z.looseObject({
    code: text,
    name: text,
    nameEn: text,
    city: text,
    cityEn: text,
    centre: z.looseObject({
      name: text,
      nameEn: text,
      director: text,
      areaSquareMetres: countOrNull,
      equipment: z.array(text),
      address: statedText,
      hotline: stated<Telephone>(z.looseObject({ display: text, dial: text, hours: text })),
      zalo: statedText,
      email: statedText,
      website: statedText,
      hours: z.array(z.looseObject({ days: z.array(count), opens: text, closes: text })),
      desks: z.array(z.looseObject({ label: text, labelEn: text, provider })),
      staff: z.array(z.looseObject({ role: text, roleEn: text, count })),
      accounts: stated<PaymentAccount[]>(
        z.array(z.looseObject({ purpose: text, holder: text, institution: text, number: text })),
      ),
    }),
    filingPortal: text,
    dataLicence: statedText,
    data: z.looseObject({
      asOf: textOrNull,
      newestMonth: textOrNull,
      since: textOrNull,
      source: textOrNull,
      sample: yes,
      revision: count,
    }),
  }),
);
