import { createHash, randomBytes } from 'node:crypto';

/** `mc_<ward>_<43 letters>`: the ward is said so that a token of another one can be told to its holder. */
const form = /^mc_(\d{5})_([\w-]{43})$/;

/** A new token with 256 random bits. It is shown once; only its hash is kept. */
export const makeToken = (ward: string): string =>
  `mc_${ward}_${randomBytes(32).toString('base64url')}`;

/** The ward that a token speaks of; `null` for a text that is no token. */
export const wardOfToken = (token: string): string | null => form.exec(token)?.[1] ?? null;

/** Enough against guessing without a slow hash: there is nothing short or chosen in a token. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');
