import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress, zstdDecompress } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';
import { remembered } from './remembered.ts';

/** In the order in which we like them: page for page, brotli is the smallest. */
const encodings = ['br', 'zstd', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

type Compress = (bytes: Uint8Array) => Promise<Buffer>;

const brotli = promisify(brotliCompress);
const zstd = promisify(zstdCompress);
const zip = promisify(gzip);
export const decompressZstd = promisify(zstdDecompress);

const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_DEFAULT_WINDOW: most } = constants;
/** Bits of the smallest window that holds all of it. */
const windowFor = (size: number): number =>
  Math.min(most, Math.max(least, Math.ceil(Math.log2(size + 16))));

const brotliAt =
  (quality: number): Compress =>
  (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        // The usual window takes megabytes for a page of kilobytes.
        [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
      },
    });
const zstdAt =
  (level: number): Compress =>
  (bytes) =>
    zstd(bytes, { params: { [constants.ZSTD_c_compressionLevel]: level } });
const gzipAt =
  (level: number): Compress =>
  (bytes) =>
    zip(bytes, { level });

/** Of a page of 38 KB: `quick` takes some milliseconds, `best` up to 160. Both run beside the event loop. */
export const compressors: Record<'quick' | 'best', Record<Encoding, Compress>> = {
  quick: { br: brotliAt(5), zstd: zstdAt(3), gzip: gzipAt(6) },
  best: { br: brotliAt(11), zstd: zstdAt(19), gzip: gzipAt(9) },
};

/** What a caller takes best of what we have; `null`: as it is. */
export const encodingFor = remembered((header): Encoding | null => {
  const wanted = new Map(parseAccept(header).map(({ type, q }) => [type.toLowerCase(), q]));
  const weight = (encoding: Encoding) => wanted.get(encoding) ?? wanted.get('*') ?? 0;
  const [best] = encodings.toSorted((a, b) => weight(b) - weight(a));
  return best !== undefined && weight(best) > 0 ? best : null;
});

/** Documents and pictures that are packed already gain nothing. */
export const isCompressible = (type: string): boolean =>
  /^(?:text\/|application\/(?:\w+\+)?(?:json|xml|javascript)|image\/svg)/.test(type);
