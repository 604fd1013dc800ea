import { createHash } from 'node:crypto';
import { headerOf, type Answer } from './answer.ts';
import { compressors, decompressZstd, isCompressible, type Encoding } from './encoding.ts';

/** One form of an answer, ready to be sent. */
export interface Form {
  bytes: Buffer;
  /** Strong: other bytes, another tag. */
  tag: string;
  /** All headers but the request's id, names and values in turn. */
  head: readonly string[];
  /** Those of a 304. */
  unchanged: readonly string[];
}

/** An answer with the forms that were asked for until now. */
export interface Entry {
  readonly status: number;
  /** Of the plain bytes; begins the tag of each form. */
  readonly hash: string;
  readonly compressible: boolean;
  /** Bytes that it takes with all its forms, at most. */
  readonly weight: number;
  /** The form in an encoding, `null` for none: at once where it is there. */
  form(encoding: Encoding | null): Form | Promise<Form>;
  /** Replaces a form by a smaller one. */
  improve(encoding: Encoding): Promise<void>;
}

/** Milliseconds. */
const unpackedFor = 5000;

/** What it takes beside its bytes: headers, mostly. */
const frame = 4_000;

/** Says of two answers whether they are the same: headers stand in every form. */
const hashOf = ({ status, headers, body }: Answer): string =>
  createHash('sha256')
    .update(`${status}\n${headers.join('\n')}\n\n`)
    .update(body)
    .digest('base64url')
    .slice(0, 20);

const onlyWithBody = new Set(['content-type', 'content-disposition', 'content-language']);

/** zlib gives slices of buffers that are larger. */
const exactly = (bytes: Buffer): Buffer => {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
};

type MakeForm = (bytes: Buffer, encoding: Encoding | null, mark?: string) => Form;

const formsOf = (answer: Answer, hash: string): MakeForm => {
  const vary = headerOf(answer, 'vary');
  const shared: string[] = [];
  const ofBody: string[] = [];
  for (let at = 0; at < answer.headers.length; at += 2) {
    const name = answer.headers[at]!.toLowerCase();
    if (name === 'vary') continue;
    (onlyWithBody.has(name) ? ofBody : shared).push(answer.headers[at]!, answer.headers[at + 1]!);
  }
  shared.push('Vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
  return (bytes, encoding, mark = '') => {
    const tag = encoding === null ? `"${hash}"` : `"${hash}.${encoding}${mark}"`;
    const unchanged = [...shared, 'ETag', tag];
    const head = [...unchanged, ...ofBody];
    if (encoding !== null) head.push('Content-Encoding', encoding);
    head.push('Content-Length', String(bytes.length), 'Accept-Ranges', 'bytes');
    return { bytes, tag, head, unchanged };
  };
};

/** Packed documents are held as they are, all else as zstd: a fifth of it, and quick to unpack. */
export const createEntry = async (answer: Answer): Promise<Entry> => {
  const { status, body } = answer;
  const hash = hashOf(answer);
  const make = formsOf(answer, hash);
  if (!isCompressible(headerOf(answer, 'content-type'))) {
    const form = make(exactly(body), null);
    return {
      status,
      hash,
      compressible: false,
      weight: body.length + frame,
      form: () => form,
      improve: () => Promise.resolve(),
    };
  }

  const zstd = exactly(await compressors.quick.zstd(body));
  const forms = new Map<Encoding, Form | Promise<Form>>([['zstd', make(zstd, 'zstd')]]);
  let unpacked: Promise<Buffer> | undefined;
  /** Those who ask in the next seconds share it: each on its own would unpack a thousand times for one caller. */
  const plain = (): Promise<Buffer> => {
    if (unpacked) return unpacked;
    unpacked = Promise.resolve(forms.get('zstd')!).then(({ bytes }) => decompressZstd(bytes));
    setTimeout(() => (unpacked = undefined), unpackedFor).unref();
    return unpacked;
  };
  const compress = async (encoding: Encoding): Promise<Form> => {
    const form = make(exactly(await compressors.quick[encoding](await plain())), encoding);
    forms.set(encoding, form);
    return form;
  };
  return {
    status,
    hash,
    compressible: true,
    weight: 3 * zstd.length + 3 * frame,
    form: (encoding) => {
      if (encoding === null) return plain().then((bytes) => make(bytes, null));
      const known = forms.get(encoding);
      if (known) return known;
      const making = compress(encoding);
      forms.set(encoding, making);
      return making;
    },
    improve: async (encoding) => {
      const bytes = await compressors.best[encoding](await plain());
      forms.set(encoding, make(exactly(bytes), encoding, '+'));
    },
  };
};
