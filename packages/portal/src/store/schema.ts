import type { ColumnType } from 'kysely';

/** Tables as the engine holds them. Booleans are 0 and 1, instants epoch milliseconds. */
export interface Schema {
  wards: {
    ward: string;
    revision: number;
    catalogue_version: string | null;
  };
  procedures: {
    ward: string;
    code: string;
    title: string;
    field: string;
    /** JSON of the contract's `Procedure`. */
    body: string;
  };
  /** A procedure's own code and every older code that leads to it. */
  procedure_codes: {
    ward: string;
    code: string;
    procedure_code: string;
  };
  dossiers: {
    ward: string;
    code: string;
    procedure_code: string | null;
    procedure_title: string;
    field: string | null;
    channel: string;
    status: number;
    received_at: number;
    due_at: number | null;
    due_whole_day: number;
    first_due_at: number | null;
    finished_at: number | null;
    returned_at: number | null;
    unit: string | null;
    phone_hash: string | null;
    supplements: string;
    finish_at: number | null;
    finish_class: string | null;
    odd: string | null;
    data_at: number;
    sample: number;
    /** The import that wrote this state; 0 where that was before imports could be undone. */
    import_id: number;
  };
  imports: {
    ward: string;
    id: number;
    digest: string;
    kind: string;
    data_at: number;
    imported_at: ColumnType<number, number, never>;
    since: string | null;
    read: number;
    taken: number;
    unchanged: number;
    refused: number;
    sample: number;
    key_id: string;
    /** 1 when it kept the states that it replaced. */
    keeps_previous: number;
    undone_at: number | null;
  };
  /**
   * What an import did to dossiers that were there before it. New ones are not here: they carry its
   * number and have no row of its.
   */
  dossier_versions: {
    ward: string;
    import_id: number;
    code: string;
    /** The import that had written the state before. */
    previous_import: number;
    /** JSON of the columns that were otherwise; `null` where the file named the dossier and wrote nothing. */
    previous: string;
  };
  /** What dossiers are counted apart by, each combination with a number. */
  tally_keys: {
    ward: string;
    id: number;
    procedure_code: string | null;
    procedure_title: string;
    field: string | null;
    channel: string;
  };
  /** Counts of a local day: JSON of channel → counts, and of number of the key → counts. */
  tally_days: {
    ward: string;
    day: string;
    channels: string;
    cells: string;
  };
  /** The same of a month, and of everything before it. Months in which nothing happened have no row. */
  tally_months: {
    ward: string;
    month: string;
    channels: string;
    cells: string;
    before_channels: string;
    before_cells: string;
  };
  /** How a person said that the columns of a file are to be read. */
  mappings: {
    ward: string;
    name: string;
    /** JSON of heading → column, `null` for one that is passed over. */
    columns: string;
    saved_at: number;
  };
  tokens: {
    ward: string;
    id: number;
    /** SHA-256 of the token, in hex. */
    hash: string;
    /** Separated by spaces. */
    scopes: string;
    label: string | null;
    created_at: number;
    revoked_at: number | null;
  };
  audit: {
    ward: string;
    id: number;
    at: number;
    actor: string;
    action: string;
    request_id: string | null;
    /** JSON. */
    detail: string;
  };
}
