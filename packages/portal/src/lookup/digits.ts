import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** Makes and checks keyed hashes of the phone's last four digits; the digits themselves are never kept. */
export interface DigitsHasher {
  /** Tells which key is in use without telling the key. */
  keyId: string;
  /** The key itself, for a hasher in another thread of this process. */
  key: Uint8Array;
  hash(ward: string, code: string, digits: string): string;
  /** Takes the same time whether a hash is on file or not. */
  matches(ward: string, code: string, digits: string, onFile: string | null): boolean;
}

export const createDigitsHasher = (key: Uint8Array): DigitsHasher => {
  // Bare bytes would be made into a key for every hash, which takes four times as long as the hash.
  const secret = createSecretKey(key);
  const mac = (text: string) => createHmac('sha256', secret).update(text);
  const digitsMac = (ward: string, code: string, digits: string) =>
    mac(`digits\n${ward}\n${code}\n${digits}`);
  return {
    key,
    keyId: mac('key id').digest('hex').slice(0, 16),
    hash: (ward, code, digits) => digitsMac(ward, code, digits).digest('hex'),
    matches: (ward, code, digits, onFile) => {
      const given = digitsMac(ward, code, digits).digest();
      const expected = onFile ? Buffer.from(onFile, 'hex') : Buffer.alloc(given.length);
      return (
        expected.length === given.length && timingSafeEqual(given, expected) && onFile !== null
      );
    },
  };
};
