import { createHash } from 'node:crypto';
import { headerOf, type Answer } from './answer.ts';
import { compressors, isCompressible, type Encoding } from './encoding.ts';

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
  readonly answer: Answer;
  /** Begins the tag of each form. */
  readonly hash: string;
  readonly compressible: boolean;
  readonly plain: Form;
  /** The form in an encoding: at once where it is there. */
  form(encoding: Encoding | null): Form | Promise<Form>;
  /** Replaces a form by a smaller one. */
  improve(encoding: Encoding): Promise<void>;
}

const hashOf = (body: Buffer): string =>
  createHash('sha256').update(body).digest('base64url').slice(0, 20);

const onlyWithBody = new Set(['content-type', 'content-disposition', 'content-language']);

const makeForm = (answer: Answer, bytes: Buffer, tag: string, encoding: Encoding | null): Form => {
  const vary = headerOf(answer, 'vary');
  const shared: string[] = [];
  const ofBody: string[] = [];
  for (let at = 0; at < answer.headers.length; at += 2) {
    const name = answer.headers[at]!.toLowerCase();
    if (name === 'vary') continue;
    (onlyWithBody.has(name) ? ofBody : shared).push(answer.headers[at]!, answer.headers[at + 1]!);
  }
  shared.push('Vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`, 'ETag', tag);
  if (encoding !== null) ofBody.push('Content-Encoding', encoding);
  ofBody.push('Content-Length', String(bytes.length), 'Accept-Ranges', 'bytes');
  return { bytes, tag, head: [...shared, ...ofBody], unchanged: shared };
};

export const createEntry = (answer: Answer): Entry => {
  const hash = hashOf(answer.body);
  const compressible = isCompressible(headerOf(answer, 'content-type'));
  const plain = makeForm(answer, answer.body, `"${hash}"`, null);
  const forms = new Map<Encoding, Form | Promise<Form>>();

  const compress = async (encoding: Encoding, how: 'quick' | 'best'): Promise<Form> => {
    const bytes = await compressors[how][encoding](answer.body);
    const tag = `"${hash}.${encoding}${how === 'best' ? '+' : ''}"`;
    return makeForm(answer, bytes, tag, encoding);
  };
  return {
    answer,
    hash,
    compressible,
    plain,
    form: (encoding) => {
      if (encoding === null || !compressible) return plain;
      const known = forms.get(encoding);
      if (known) return known;
      const making = compress(encoding, 'quick').then((form) => {
        forms.set(encoding, form);
        return form;
      });
      forms.set(encoding, making);
      return making;
    },
    improve: async (encoding) => {
      forms.set(encoding, await compress(encoding, 'best'));
    },
  };
};
