import { timingSafeEqual } from 'node:crypto';
import { hexMac } from './hex-mac.ts';

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
  const mac = hexMac(key);
  const hash = (ward: string, code: string, digits: string) =>
    mac(`digits\n${ward}\n${code}\n${digits}`);
  return {
    key,
    keyId: mac('key id').slice(0, 16),
    hash,
    matches: (ward, code, digits, onFile) => {
      const given = Buffer.from(hash(ward, code, digits), 'hex');
      const expected = onFile ? Buffer.from(onFile, 'hex') : Buffer.alloc(given.length);
      return (
        expected.length === given.length && timingSafeEqual(given, expected) && onFile !== null
      );
    },
  };
};
