import { createHmac, createSecretKey, hash } from 'node:crypto';

/** Bytes that SHA-256 takes at one go, and that it gives. */
const block = 64;
const digest = 32;
/** Room for texts as they are here; a sign takes three bytes at most. */
const longest = 100;

/**
 * HMAC-SHA-256 in hexadecimal of a text. An import makes a hundred thousand, and Node's object for each takes
 * twice as long as the two plain hashes that one consists of (RFC 2104); long keys and texts go to Node.
 */
export const hexMac = (key: Uint8Array): ((text: string) => string) => {
  // Bare bytes would be made into a key for every hash, which takes four times as long as the hash.
  const secret = createSecretKey(key);
  const whole = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
  if (key.length > block) return whole;

  const padded = (pad: number) =>
    Uint8Array.from({ length: block }, (_, at) => (key[at] ?? 0) ^ pad);
  const inner = Buffer.alloc(block + 3 * longest);
  inner.set(padded(0x36));
  const outer = Buffer.alloc(block + digest);
  outer.set(padded(0x5c));
  return (text) => {
    if (text.length > longest) return whole(text);
    const end = block + inner.write(text, block);
    outer.write(hash('sha256', inner.subarray(0, end), 'hex'), block, 'hex');
    return hash('sha256', outer, 'hex');
  };
};
