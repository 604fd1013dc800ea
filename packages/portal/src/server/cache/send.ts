import type { Asked } from '../asked.ts';
import { sendingHeaders } from '../headers.ts';
import type { Form } from './entry.ts';
import { rangeOf } from './range.ts';

/** The hash that a tag begins with, whatever its form and however a proxy has weakened it. */
const hashIn = (tag: string): string => /^\s*(?:W\/)?"([\w-]+)/.exec(tag)?.[1] ?? '';

const isUnchanged = (sent: string, hash: string): boolean =>
  sent.trim() === '*' || sent.split(',').some((tag) => hashIn(tag) === hash);

/**
 * Sends an answer that is held: whole, as a range of it, or as the word that the caller has it already.
 * Nothing may have been set on the response before.
 */
export const send = (
  { request, response, requestId, secure }: Asked,
  status: number,
  hash: string,
  form: Form,
): void => {
  const head = (headers: readonly string[]): string[] =>
    headers.concat(sendingHeaders({ requestId, secure }));
  const { 'if-none-match': sent, range: wanted, 'if-range': condition } = request.headers;
  if (status === 200 && sent !== undefined && (sent === form.tag || isUnchanged(sent, hash))) {
    response.writeHead(304, head(form.unchanged)).end();
    return;
  }
  if (status === 200 && wanted !== undefined && request.method === 'GET') {
    const holds = condition === undefined || condition === form.tag;
    const range = holds ? rangeOf(wanted, form.bytes.length) : null;
    if (range === 'outside') {
      const size = ['Content-Range', `bytes */${form.bytes.length}`, 'Content-Length', '0'];
      response.writeHead(416, [...head(form.unchanged), ...size]).end();
      return;
    }
    if (range !== null) {
      const { first, last } = range;
      const headers = head(form.head);
      headers[headers.indexOf('Content-Length') + 1] = String(last - first + 1);
      headers.push('Content-Range', `bytes ${first}-${last}/${form.bytes.length}`);
      response.writeHead(206, headers).end(form.bytes.subarray(first, last + 1));
      return;
    }
  }
  response.writeHead(status, head(form.head));
  response.end(request.method === 'HEAD' ? undefined : form.bytes);
};
