import type { TokenScope } from '@motcua/sdk';

/** A token as it is kept: never the token itself. */
export interface TokenRow {
  id: number;
  /** SHA-256, in hex. */
  hash: string;
  scopes: TokenScope[];
  label: string | null;
  createdAt: number;
  revokedAt: number | null;
}

/** One write, or an attempt over HTTP: who, when, what. It holds nothing of the file. */
export interface AuditEntry {
  at: number;
  /** `cli`, or `token:` and the number of the token. */
  actor: string;
  action:
    | 'imports.create'
    | 'imports.undo'
    | 'months.close'
    | 'catalogue.take-in'
    | 'counts.rebuild'
    | 'data.restore'
    | 'mappings.save'
    | 'tokens.create'
    | 'tokens.revoke'
    | `apologies.${'draft' | 'sign' | 'publish' | 'settle' | 'drop'}`
    | `feedback.${'create' | 'undo'}`;
  /** The same as in the server's log; `null` on the command line. */
  requestId: string | null;
  detail: Record<string, string | number | boolean | null>;
}

/** Something that is written once. */
export interface NewEntry {
  kind: 'month' | 'correction' | 'letter' | 'promise';
  subject: string;
  at: number;
  /** What is written and hashed: no personal value, ever. */
  content: unknown;
}
