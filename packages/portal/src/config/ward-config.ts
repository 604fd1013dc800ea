import type { OpeningHours, Desk, PaymentAccount, StaffRole, Telephone } from '@motcua/sdk';

/**
 * A value of the ward's own. `sample` marks one that was made up for the demonstration: the pages say
 * so, and with `MOTCUA_ENV=production` it is not shown.
 */
export type OwnValue<T> = { value: T; sample?: true } | 'not-published';

/** Everything about one ward that no register tells; written by hand in `motcua.config.ts`. */
export interface WardConfig {
  code: string;
  name: string;
  nameEn: string;
  city: string;
  cityEn: string;
  /** Address of the portal as citizens reach it, for canonical links; `null` until it has one. */
  site: string | null;
  filingPortal: string;
  centre: {
    name: string;
    nameEn: string;
    director: string;
    areaSquareMetres: number | null;
    equipment: string[];
    address: OwnValue<string>;
    hotline: OwnValue<Telephone>;
    zalo: OwnValue<string>;
    email: OwnValue<string>;
    website: OwnValue<string>;
    hours: OpeningHours[];
    desks: Desk[];
    staff: StaffRole[];
    accounts: OwnValue<PaymentAccount[]>;
  };
  /** Pages of other sites that may call the look-up. */
  allowedOrigins: string[];
  /** Addresses shared by everybody who sits in the hall: not slowed as one person would be. */
  hallAddresses: string[];
}
