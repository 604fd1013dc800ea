import { delay, HttpResponse } from 'msw';

/** Gives the answer of a good day, and may do something else instead. */
export type BadDay = (goodDay: () => Promise<Response>) => Promise<Response> | Response;

/** What may come instead of the answer: an error page, nothing, half of it, or JSON of no such shape. */
export type Malformation = 'html' | 'empty' | 'half' | 'shape';

const page = '<!doctype html><title>Service unavailable</title>';
const html = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json' };

/** Nobody answers. */
export const offline = (): BadDay => () => HttpResponse.error();

/** A proxy answers 503 with a page of its own. */
export const down = (): BadDay => () => new Response(page, { status: 503, headers: html });

/** The good answer, so many milliseconds later. */
export const slow =
  (milliseconds: number): BadDay =>
  async (goodDay) => {
    await delay(milliseconds);
    return goodDay();
  };

/** The first half of the answer, and then nothing more. */
export const stalled = (): BadDay => async (goodDay) => {
  const answer = await goodDay();
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(bytes.slice(0, bytes.length / 2)),
  });
  // Without its length, a client that hangs up would make a whole answer of the half.
  const headers = { ...json, 'content-length': String(bytes.length) };
  return new Response(body, { status: answer.status, headers });
};

/** 429, with the seconds to wait. */
export const tooMany =
  (retryAfterSeconds: number): BadDay =>
  () =>
    new Response(null, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } });

const broken: Record<Malformation, (text: string) => Response> = {
  html: () => new Response(page, { headers: html }),
  empty: () => new Response('', { headers: json }),
  half: (text) => new Response(text.slice(0, text.length / 2), { headers: json }),
  shape: () => Response.json({ unexpected: true }),
};

/** 200 with something that is not the answer. */
export const malformed =
  (how: Malformation): BadDay =>
  async (goodDay) =>
    broken[how](await (await goodDay()).text());
