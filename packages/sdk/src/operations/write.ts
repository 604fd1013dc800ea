import { asCall, type Call } from '../call.ts';
import type { Operation } from '../contract/operations.ts';
import type { WriteOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Input } from '../transport/request.ts';
import type { Settings } from '../transport/settings.ts';

/** Calls an operation that changes something; again only where that is safe and the body can be read twice. */
export const write = <Answer>(
  service: Settings,
  operation: Operation<Answer>,
  input: Input,
  options: WriteOptions,
): Call<Answer> =>
  asCall(
    call(service, operation, input, options, {
      rules: {
        // Both are sent as headers, where other letters would be refused with the value in the message.
        token: [(value) => /^[\x21-\x7e]{1,500}$/.test(String(value)), 'a token', true],
        idempotencyKey: [
          (value) => /^[\w-]{1,64}$/.test(String(value)),
          '1 to 64 letters, digits, _ or -',
        ],
      },
      repeats:
        options?.idempotencyKey === undefined || input.body instanceof ReadableStream
          ? 'never'
          : 'transient',
      // A file of 200 MB takes minutes on a weak line, and the server's work on it begins when it has come in.
      timeout: 300_000,
      totalTimeout: 900_000,
    }),
  );
