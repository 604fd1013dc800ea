declare module '@adobe/structured-data-validator' {
  /** By type, the objects of a page that have it. */
  export type Found = Record<string, Record<string, unknown>[]>;

  export interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    rootType: string;
  }

  export default class Validator {
    constructor(schemaOrg: unknown);
    validate(data: { jsonld: Found }): Promise<Issue[]>;
  }
}
