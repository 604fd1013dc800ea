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
  };
}
