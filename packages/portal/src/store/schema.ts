import type { ColumnType } from 'kysely';

/** Tables as the engine holds them. Booleans are 0 and 1, instants epoch milliseconds. */
export interface Schema {
  wards: {
    ward: string;
    revision: number;
    catalogue_version: string | null;
    catalogue_revision: number;
    figures_revision: number;
    letters_revision: number;
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
  /** What a source says of procedures: the source itself. */
  catalogue_layers: {
    ward: string;
    name: string;
    label: string;
    digest: string;
    origin: string;
    taken_at: number;
  };
  /** What it says of each. */
  catalogue_entries: {
    ward: string;
    layer: string;
    code: string;
    /** JSON of an `Entry`. */
    body: string;
  };
  /** A procedure as it was shown in [valid_from, valid_until); `null` while it is. */
  procedure_versions: {
    ward: string;
    code: string;
    number: number;
    valid_from: number;
    valid_until: number | null;
    body: string;
  };
  /** The publication log; lines are only ever added. */
  publications: {
    ward: string;
    id: number;
    at: number;
    kind: string;
    code: string;
    title: string;
    field: string;
    successor: string | null;
    /** JSON of the contract's `PublishedChange[]`. */
    changes: string;
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
  /**
   * Counts from the first of the month to the end of a local day, `tallies/tally.ts`: JSON of channel →
   * counts, of number of the key → counts, and of channel → hours and waiting times. Days on which nothing
   * happened have no row.
   */
  tally_days: {
    ward: string;
    day: string;
    channels: string;
    cells: string;
    spreads: string;
  };
  /** The same of everything before a month. Months in which nothing happened have no row. */
  tally_months: {
    ward: string;
    month: string;
    channels: string;
    cells: string;
    spreads: string;
  };
  /** What was written once, each entry with the hash of the one before it. */
  chain: {
    ward: string;
    number: number;
    kind: string;
    /** The month, `2025-07`, or the number of a letter. */
    subject: string;
    at: number;
    /** Canonical JSON. */
    content: string;
    previous: string;
    hash: string;
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
  /** Letters of apology. What a step of its life adds is `null` until then. */
  apologies: {
    ward: string;
    id: number;
    dossier_code: string;
    reason: string;
    explanation: string | null;
    procedure_code: string | null;
    /** The catalogue's; `null` where it does not know the procedure. */
    procedure_title: string | null;
    field: string | null;
    unit: string | null;
    promised_at: number;
    new_due: string | null;
    drafted_at: number;
    number: string | null;
    letter_date: string | null;
    office: string | null;
    signed_at: number | null;
    published_at: number | null;
    settled_at: number | null;
    kept: number | null;
  };
  /** Files of feedback or ratings. */
  feedback_imports: {
    ward: string;
    id: number;
    kind: string;
    digest: string;
    /** The local dates that the file tells of, both counted. */
    first_day: string;
    last_day: string;
    imported_at: number;
    read: number;
    added: number;
    changed: number;
    unchanged: number;
    undone_at: number | null;
  };
  /** One remark or proposal, or the ratings of one desk on one day. */
  feedback_records: {
    ward: string;
    kind: string;
    /** What a later file names it by; never published. */
    key: string;
    /** The portal's own number of it, in each kind from 1 on. */
    id: number;
    /** Local date of receipt, or that was rated. */
    day: string;
    /** JSON of `Remark` or `DeskDay`. */
    body: string;
  };
  /** Every record that a file named, as it was before it; `null` where it was not there. */
  feedback_versions: {
    ward: string;
    import_id: number;
    key: string;
    /** JSON of id, day and body. */
    previous: string | null;
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
