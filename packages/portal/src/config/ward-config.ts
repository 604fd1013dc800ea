import type { OpeningHours, Desk, PaymentAccount, StaffRole, Telephone } from '@motcua/sdk';

/**
 * A value of the ward's own. `sample` marks one that was made up for the demonstration: the pages say
 * so, and with `MOTCUA_ENV=production` it is not shown.
 */
export type OwnValue<T> = { value: T; sample?: true } | 'not-published';

interface ReportConfig {
  /** The body above, then the body that reports, as they are printed. */
  authority?: string[];
  /** Behind the number of the document, e.g. `BC-TTPVHCC`. */
  symbol?: string;
  /** Who gets it, a line each. */
  recipients?: string[];
  /** Capacity and office of who signs, a line each; never a name. */
  signature?: string[];
  /** Per cent by which a figure may differ from the month before without a question; 50 unless told. */
  largestChange?: number;
}

/** Everything about one ward that no register tells; written by hand in `motcua.config.ts`. */
export interface WardConfig {
  code: string;
  name: string;
  nameEn: string;
  city: string;
  cityEn: string;
  /**
   * Address of the portal as citizens reach it, for canonical links; `null` until it has one. With a path
   * (`https://phuong.example/motcua`) the portal stands below another site: every address of it begins so.
   */
  site: string | null;
  filingPortal: string;
  /** Under which licence others may use the figures, e.g. `CC BY 4.0`. */
  dataLicence: OwnValue<string>;
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
  /** Other sites that may call the look-up and frame `/nhung`: origins like `https://phuong.example.vn`. */
  allowedOrigins: string[];
  /** What stands around the monthly report; what is left out is made from the names above. */
  report?: ReportConfig;
  /** Addresses and networks shared by everybody who sits in the hall: not slowed as one person would be. */
  hallAddresses: string[];
  /** Addresses and networks of the proxies in front: theirs alone are the `X-Forwarded-*` that are believed. */
  trustedProxies: string[];
  /** Who hears of a hole, as `security.txt` says it: `mailto:`, `https:` or `tel:`; the hotline unless told. */
  securityContact?: string;
}
