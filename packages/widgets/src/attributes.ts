/** What every element takes. */
export interface CommonAttributes {
  /** Address of a portal; a sub-path is allowed. */
  endpoint: string;
  /** Statistical code of the ward, five digits. */
  ward: string;
  lang?: 'vi' | 'en' | undefined;
  theme?: 'auto' | 'light' | 'dark' | undefined;
  'heading-level'?: number | string | undefined;
}

/** What each element takes, by its tag. */
export interface Attributes {
  'motcua-procedures': CommonAttributes & {
    query?: string | undefined;
    field?: string | undefined;
    limit?: number | string | undefined;
  };
  'motcua-procedure': CommonAttributes & { code: string };
  'motcua-lookup': CommonAttributes;
  'motcua-statistics': CommonAttributes & {
    /** A month, `yyyy-mm`. */
    period?: string | undefined;
    live?: 'on' | 'off' | undefined;
  };
  'motcua-apologies': CommonAttributes & {
    period?: string | undefined;
    limit?: number | string | undefined;
  };
  'motcua-contact': CommonAttributes;
}
