import type { Manner } from './call.ts';

/**
 * The manner of a call that changes something. A file of 200 MB takes minutes on a weak line, and the
 * server's work on it begins when it has come in.
 */
export const writing = (repeatable: boolean): Manner => ({
  rules: {
    // Both are sent as headers, where other letters would be refused with the value in the message.
    token: [(value) => /^[\x21-\x7e]{1,500}$/.test(String(value)), 'a token', true],
    idempotencyKey: [
      (value) => /^[\w-]{1,64}$/.test(String(value)),
      '1 to 64 letters, digits, _ or -',
    ],
  },
  repeats: repeatable ? 'transient' : 'never',
  timeout: 300_000,
  totalTimeout: 900_000,
});
