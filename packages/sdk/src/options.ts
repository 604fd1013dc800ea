/** Of one call. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}

export interface ClientOptions {
  /** Origin (and sub-path, if any) of a portal, e.g. `https://motcua.example`; `/api/v1` is added. */
  baseUrl: string;
  /** Statistical code of the ward, five digits. */
  ward: string;
  /** Language of error texts. Vietnamese unless told. */
  language?: 'vi' | 'en' | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one attempt, body included; 10 000 unless told. */
  attemptTimeout?: number | undefined;
  /** Milliseconds for a call with all its retries; 30 000 unless told. */
  totalTimeout?: number | undefined;
  /** Check every answer against its schema; on unless told. */
  validate?: boolean | undefined;
}
