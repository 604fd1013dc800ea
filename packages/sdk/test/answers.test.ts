import { expect, test } from 'vitest';
import { ApiError, MotcuaError, ResponseShapeError } from '../src/index.ts';
import { largestBody } from '../src/transport/body.ts';
import { requestId } from '../src/testing/fixtures/common.ts';
import { problem } from '../src/testing/fixtures/problem.ts';
import { procedureList } from '../src/testing/fixtures/procedures.ts';
import { statistics } from '../src/testing/fixtures/statistics.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { rejection } from './support/rejection.ts';
import { answer, answerInTurn, client, json, mockService } from './support/service.ts';

mockService();

test("a problem is an ApiError with the server's words and the id of the request", async () => {
  answer(json(problem, { status: 404 }));
  const error = await rejection<ApiError>(client().procedures.get('9.999999'));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toBeInstanceOf(MotcuaError);
  expect(error).toMatchObject({
    name: 'ApiError',
    code: 'api-problem',
    operation: 'procedures.get',
    status: 404,
    requestId,
    attempts: 1,
    retryable: false,
    problem,
  });
  expect(error.message).toBe('The service answered procedures.get with 404 (procedure-unknown).');
});

test("an error page that is no problem is an ApiError without the server's words", async () => {
  answer(() => new Response('<h1>Not found</h1>', { status: 404 }));
  const error = await rejection<ApiError>(client().ward.get());
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 404, problem: null, requestId: null });
});

test('the id of the request is also read from its header', async () => {
  answer(() => new Response('', { status: 400, headers: { 'x-request-id': 'h-9' } }));
  expect(await rejection(client().ward.get())).toMatchObject({ requestId: 'h-9' });
});

const chunk = new Uint8Array(1024 * 1024).fill(32);
const endless = () => {
  let sent = 0;
  const stream = new ReadableStream({
    pull: (controller) => {
      sent += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  return { stream, sent: () => sent };
};

test.each([
  ['HTML', 'not-json', '<!doctype html><title>Xin chào</title>'],
  ['nothing', 'empty', ''],
  ['white space', 'empty', ' \n'],
  ['half a JSON', 'not-json', JSON.stringify(ward).slice(0, 200)],
])('%s instead of the answer is a ResponseShapeError', async (_, fault, text) => {
  const seen = answer(
    () => new Response(text, { headers: { 'content-type': 'application/json' } }),
  );
  for (const validate of [true, false]) {
    const error = await rejection(client({ validate }).ward.get());
    expect(error).toBeInstanceOf(ResponseShapeError);
    expect(error).toMatchObject({ fault, path: '', operation: 'ward.get', retryable: false });
  }
  expect(seen).toHaveLength(2);
});

test('an endless answer is left after ten megabytes', async () => {
  const { stream, sent } = endless();
  const error = await rejection(client({ fetch: async () => new Response(stream) }).ward.get());
  expect(error).toMatchObject({ name: 'ResponseShapeError', fault: 'too-large' });
  expect(sent()).toBeLessThanOrEqual(largestBody + 3 * chunk.byteLength);
});

test.each<[string, () => Promise<unknown>, unknown, string, string]>([
  ['a missing field', () => client().ward.get(), { ...ward, city: undefined }, 'city', 'string'],
  [
    'a wrong type deep inside',
    () => client().procedures.list(),
    { ...procedureList, items: [procedureList.items[0], { ...procedureList.items[0], title: 7 }] },
    'items[1].title',
    'string',
  ],
  [
    'a figure that is a word',
    () => client().statistics.get(),
    { ...statistics, figures: { ...statistics.figures, received: 'chín mươi' } },
    'figures.received',
    'number',
  ],
  ['a list instead of an object', () => client().ward.get(), [], 'its top', 'object'],
])('%s is named by its path, without its value', async (_, call, body, path, expected) => {
  answer(json(body));
  const error = await rejection<ResponseShapeError>(call());
  expect(error).toBeInstanceOf(ResponseShapeError);
  expect(error.fault).toBe('mismatch');
  expect(error.message).toContain(`at ${path} (must be: ${expected})`);
  expect(error.message).not.toContain('chín mươi');
});

test('with validation off the answer passes as it is', async () => {
  answer(json({ items: 'none' }));
  expect(await client({ validate: false }).procedures.list()).toEqual({ items: 'none' });
});

test('a problem that is not whole is not passed on as one', async () => {
  answerInTurn(json({ ...problem, detail: 5 }, { status: 404 }));
  for (const validate of [true, false])
    expect(await rejection(client({ validate }).ward.get())).toMatchObject({ problem: null });
});
