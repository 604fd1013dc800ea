/** What an element is told by its attributes. */
export interface Settings {
  /** Base of the portal's addresses, without a slash at the end. */
  readonly endpoint: string;
  readonly ward: string;
  readonly lang: string;
  /** Level of its heading. */
  readonly level: string;
  /** Its own attributes, as the portal is asked with them. */
  readonly asked: Readonly<Record<string, string>>;
}
