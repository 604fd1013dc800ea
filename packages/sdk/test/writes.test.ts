import { HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError, createImport, connect, type WriteOptions } from '../src/index.ts';
import { importReport } from '../src/testing/fixtures/imports.ts';
import { problem } from '../src/testing/fixtures/problem.ts';
import { rejection } from './support/rejection.ts';
import {
  answer,
  answerInTurn,
  client,
  json,
  mockService,
  origin,
  status,
} from './support/service.ts';

mockService();
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));

const bytes = new TextEncoder().encode('Mã hồ sơ;Ngày nhận\n');
const token = 'mc_Th1sIsTheToken';
const create = (
  options: Partial<WriteOptions> = {},
  file: Parameters<typeof createImport>[1] = bytes,
) => client().imports.create(file, { dryRun: true, asOf: '2025-07-11' }, { token, ...options });

test.each([
  ['bytes', () => bytes],
  ['a blob', () => new Blob([bytes], { type: 'text/csv' })],
  ['a stream', () => new Blob([bytes]).stream()],
])('a file goes as %s, with its token, and its report comes back', async (_, file) => {
  let came = new Uint8Array();
  const seen = answer(async ({ request }) => {
    came = new Uint8Array(await request.arrayBuffer());
    return HttpResponse.json(importReport);
  });
  expect(await create({}, file())).toEqual(importReport);
  const [request] = seen;
  expect(`${request!.method} ${request!.url}`).toBe(
    `POST ${origin}/api/v1/wards/11411/imports?asOf=2025-07-11&dryRun=true`,
  );
  expect(request!.headers.get('authorization')).toBe(`Bearer ${token}`);
  expect(request!.headers.get('content-type')).toBe('application/octet-stream');
  expect(request!.headers.get('idempotency-key')).toBeNull();
  expect(came).toEqual(bytes);
});

test('it is a function of its own too', async () => {
  answer(json(importReport));
  const service = connect({ baseUrl: origin, ward: '11411' });
  expect(await createImport(service, bytes, undefined, { token })).toEqual(importReport);
});

const failures: [string, () => Response][] = [
  ['a lost connection', () => HttpResponse.error()],
  ['500', status(500)],
  ['503', status(503)],
  ['429', status(429)],
];

test.each(failures)('a write without a key is not sent again after %s', async (_, failing) => {
  const seen = answerInTurn(failing, json(importReport));
  expect(await rejection(create())).toMatchObject({ attempts: 1 });
  expect(seen).toHaveLength(1);
});

test.each(failures)('a write with a key is sent again whole after %s', async (_, failing) => {
  const seen = answerInTurn(failing, json(importReport));
  expect(await create({ idempotencyKey: 'july-1' })).toEqual(importReport);
  expect(seen.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['july-1', 'july-1']);
  expect(new Uint8Array(await seen[1]!.arrayBuffer())).toEqual(bytes);
});

test('a stream is never sent twice: it is gone', async () => {
  const seen = answerInTurn(status(503), json(importReport));
  const call = create({ idempotencyKey: 'july-1' }, new Blob([bytes]).stream());
  expect(await rejection(call)).toMatchObject({ status: 503, attempts: 1 });
  expect(seen).toHaveLength(1);
});

test.each([400, 401, 403, 409, 413, 422])('an answer of %i is final, key or not', async (code) => {
  const seen = answerInTurn(status(code), json(importReport));
  expect(await rejection(create({ idempotencyKey: 'july-1' }))).toMatchObject({ attempts: 1 });
  expect(seen).toHaveLength(1);
});

test('a refused file is an ApiError whose problem holds the report', async () => {
  const refused = { ...problem, status: 422, code: 'import-refused', report: importReport };
  answer(json(refused, { status: 422 }));
  const error = await rejection<ApiError>(create());
  expect(error).toBeInstanceOf(ApiError);
  expect(error.problem).toEqual(refused);
});

test('an upload has minutes where a read has seconds, unless it is told', async () => {
  vi.useFakeTimers();
  const hanging = client({ timeout: 50, totalTimeout: 60, transport: () => new Promise(() => {}) });
  let ended = '';
  const upload = hanging.imports.create(bytes, {}, { token });
  upload.catch((error: Error) => (ended = error.message));
  await vi.advanceTimersByTimeAsync(299_000);
  expect(ended).toBe('');
  await vi.advanceTimersByTimeAsync(2000);
  expect(ended).toBe('No whole answer to imports.create in the attempt time.');
  vi.useRealTimers();
  const short = hanging.imports.create(bytes, {}, { token, timeout: 20 });
  expect(await rejection(short)).toMatchObject({ code: 'attempt-timeout' });
});
