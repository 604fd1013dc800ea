import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type ImportProblem, type ImportReport } from '@motcua/sdk';
import { importProblem, importReport } from '@motcua/sdk/schemas';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { goldenCsv, inLegacy } from '../ingest/golden.ts';
import { motcua, serve, type Served } from '../support/command.ts';
import { expected, fixture, fixturePath, registers } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';
import { beginUpload, importsUrl, newToken, post } from '../support/uploads.ts';

const csv = fixture('ket-xuat-2025-07.csv');
const text = Buffer.from(csv).toString('utf8');
const otherRegister = Buffer.from(text.replaceAll('H24.113-2507', 'H24.113-2506'), 'utf8');
const half = { length: otherRegister.length, first: otherRegister.subarray(0, 9000) };
const { byField, ...totals } = expected.figures;
const asOf = '?asOf=2025-07-11';

const start = async (env: Record<string, string> = {}) => {
  const data = temporaryData();
  const portal = await serve({ MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off', ...env });
  return { data, portal, token: await newToken(data) };
};

const dataOf = async (portal: Served) =>
  (await createClient({ baseUrl: portal.url, ward: '11411' }).ward.get()).data;

const uploadsIn = (data: string): string[] => {
  try {
    return readdirSync(join(data, 'uploads'));
  } catch {
    return [];
  }
};

const until = async (what: () => boolean) => {
  const end = performance.now() + 10_000;
  while (!what()) {
    if (performance.now() > end) throw new Error('not within 10 s');
    await sleep(20);
  }
};

const auditOf = async (data: string) => {
  const store = await openSqliteStore(data);
  const audit = await store.snapshot((readable) => readable.audit('11411'));
  await store.close();
  return audit.filter(({ action }) => action === 'imports.create');
};

describe.each(registers)("POST …/imports of the ward's register as %s", (name) => {
  it('yields the published figures, and answers what --json prints', async () => {
    const { data, portal, token } = await start();
    const response = await post(portal, token, fixture(name), { query: asOf });
    expect(response.status).toBe(200);
    const report = (await response.json()) as ImportReport;
    expect(importReport.safeParse(report).error).toBeUndefined();
    expect(report).toMatchObject({ outcome: 'applied', read: 90, taken: 90, refused: [] });
    const { byField: fields, ...figures } = report.figures!;
    expect(figures).toEqual(totals);
    expect(fields).toMatchObject(byField);

    const client = createClient({ baseUrl: portal.url, ward: '11411' });
    expect((await client.statistics.get()).figures).toEqual(totals);

    const beside = await motcua(['import', fixturePath(name), '--as-of', '2025-07-11', '--json'], {
      MOTCUA_DATA: temporaryData(),
    });
    expect(report).toEqual(JSON.parse(beside.out));

    const { importId } = report;
    expect((await auditOf(data)).at(-1)!.detail).toMatchObject({ id: importId, taken: 90 });
    const again = await post(portal, token, fixture(name), { query: '?asOf=2025-07-20' });
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({
      outcome: 'identical',
      taken: 0,
      unchanged: 90,
      asOf: report.asOf,
    });
    expect((await auditOf(data)).at(-1)!.detail).toMatchObject({ id: null, taken: 0 });
    expect(uploadsIn(data)).toEqual([]);
    expect(portal.err()).toBe('');
    await portal.stop();
  });
});

it('POST …/imports names the corrections of closed months that it makes, and that a dry run would', async () => {
  const { data, portal, token } = await start();
  await post(portal, token, csv, { query: '?asOf=2025-07-31' });
  expect((await motcua(['close', '2025-07'], { MOTCUA_DATA: data })).code).toBe(0);
  const changed = Buffer.from(text.replace('Đã xử lý xong', 'Công dân yêu cầu rút hồ sơ'), 'utf8');
  const client = createClient({ baseUrl: portal.url, ward: '11411' });
  const { withdrawn } = (await client.statistics.get({ period: '2025-07' })).figures!;
  const corrections = [
    {
      month: '2025-07',
      number: 1,
      changes: [{ figure: 'withdrawn', was: withdrawn, is: withdrawn + 1 }],
    },
  ];
  for (const dryRun of [true, false]) {
    const query = `?asOf=2025-08-01&dryRun=${dryRun}`;
    const report: unknown = await (await post(portal, token, changed, { query })).json();
    expect(importReport.safeParse(report).error).toBeUndefined();
    expect(report).toMatchObject({ outcome: 'applied', corrections });
  }
  const { closed } = await client.statistics.get({ period: '2025-07' });
  expect(closed!.corrections).toMatchObject([{ number: 1, changes: corrections[0]!.changes }]);
  await portal.stop();
});

describe('POST …/imports', () => {
  let portal: Served;
  let data: string;
  let token: string;
  beforeAll(async () => {
    ({ portal, data, token } = await start());
    expect((await post(portal, token, csv, { query: asOf })).status).toBe(200);
  });
  afterAll(() => portal.stop());

  const refusal = async (response: Response): Promise<ImportProblem> => {
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    return (await response.json()) as ImportProblem;
  };

  it.each([
    ['no token', () => Promise.resolve(null), 401, 'unauthorized'],
    ['a text that is no token', () => Promise.resolve('secret'), 401, 'unauthorized'],
    [
      'a token never made',
      () => Promise.resolve(`mc_11411_${'A'.repeat(43)}`),
      401,
      'unauthorized',
    ],
    ["another ward's token", () => Promise.resolve(`mc_22780_${'A'.repeat(43)}`), 403, 'forbidden'],
    ['a token of another scope', () => newToken(data, 'apologies'), 403, 'forbidden'],
    [
      'a revoked token',
      async () => {
        const made = await newToken(data);
        const { out } = await motcua(['token', 'list'], { MOTCUA_DATA: data });
        const id = out.trim().split('\n').at(-1)!.split('\t')[0]!;
        await motcua(['token', 'revoke', id], { MOTCUA_DATA: data });
        return made;
      },
      401,
      'unauthorized',
    ],
  ] as const)('refuses %s and changes nothing', async (_, tokenOf, status, code) => {
    const before = await dataOf(portal);
    const response = await post(portal, await tokenOf(), otherRegister);
    expect(response.status).toBe(status);
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer /);
    expect(await refusal(response)).toMatchObject({ code, status });
    expect(await dataOf(portal)).toEqual(before);
  });

  it('looks at nothing of a request before its token', async () => {
    const response = await post(portal, null, csv, { query: '?nonsense=1' });
    expect(response.status).toBe(401);
    const form = await post(portal, null, csv, { headers: { 'Content-Type': 'text/plain' } });
    expect(form.status).toBe(401);
  });

  it.each([
    ['a file that is no register', Buffer.from('%PDF-1.7\n'), /PDF/],
    ['half a workbook', fixture('ket-xuat-2025-07.xlsx').subarray(0, 9000), /hỏng/],
    ['nothing', new Uint8Array(), /[Tt]rống/],
  ])('refuses %s with its sentence and changes nothing', async (_, body, sentence) => {
    const before = await dataOf(portal);
    const response = await post(portal, token, body);
    expect(response.status).toBe(422);
    const problem = await refusal(response);
    expect(importProblem.safeParse(problem).error).toBeUndefined();
    expect(problem).toMatchObject({
      code: 'import-refused',
      detail: expect.stringMatching(sentence) as string,
      report: { outcome: 'unreadable', error: expect.stringMatching(sentence) as string },
    });
    expect(await dataOf(portal)).toEqual(before);
    expect(uploadsIn(data)).toEqual([]);
  });

  const spoilt = Buffer.from(text.replace('Đã trả kết quả', 'Đang bay'), 'utf8');

  it('carries the report of a file with rows that it cannot use, without a personal value', async () => {
    const before = await dataOf(portal);
    const response = await post(portal, token, spoilt, {
      query: asOf,
      headers: { 'Accept-Language': 'en' },
    });
    expect(response.status).toBe(422);
    const problem = await refusal(response);
    expect(problem).toMatchObject({
      code: 'import-refused',
      title: 'The file was not taken in',
      report: {
        outcome: 'refused',
        read: 90,
        taken: 0,
        refusedRows: 1,
        refused: [{ column: 'Trạng thái', reason: expect.stringContaining('status') as string }],
      },
    });
    expect(JSON.stringify(problem)).not.toMatch(/09\d{8}|Nguyễn|Hoàng|tổ \d/);
    expect(await dataOf(portal)).toEqual(before);
  });

  it('takes the rest when told to leave such rows out, and nothing on trial', async () => {
    const query = `${asOf}&skipBadRows=true`;
    const before = await dataOf(portal);
    const trial = await post(portal, token, spoilt, { query: `${query}&dryRun=true` });
    expect([trial.status, await trial.json()]).toMatchObject([200, { read: 90, refusedRows: 1 }]);
    expect(await dataOf(portal)).toEqual(before);
    const real = await post(portal, token, spoilt, { query });
    expect([real.status, await real.json()]).toMatchObject([200, { outcome: 'applied' }]);
    expect((await dataOf(portal)).revision).toBeGreaterThan(before.revision);
  });

  it.each([
    ['a flag without a value', '?dryRun', 400, 'request-invalid'],
    ['a flag that is neither true nor false', '?dryRun=yes', 400, 'request-invalid'],
    ['an unknown parameter', '?dry-run=true', 400, 'request-invalid'],
    ['a data time in the future', '?asOf=2999-01-01', 400, 'request-invalid'],
    ['a date that does not exist', '?asOf=2025-02-30', 400, 'request-invalid'],
    ['a data time that is a switch', '?asOf=--replace-sample', 400, 'request-invalid'],
    ['a mapping that was never kept', '?mapping=--dry-run', 400, 'request-invalid'],
    ['an encoding that nobody knows', '?encoding=ebcdic', 400, 'request-invalid'],
  ])('refuses %s before it reads the file', async (_, query, status, code) => {
    const response = await post(portal, token, otherRegister, { query });
    expect(response.status).toBe(status);
    expect(await refusal(response)).toMatchObject({ code });
  });

  it('tells how a plus is written in an address, where that is what is wrong', async () => {
    const query = '?asOf=2025-07-11T17:00:00+07:00';
    const lost = await refusal(await post(portal, token, otherRegister, { query }));
    expect(lost).toMatchObject({
      code: 'request-invalid',
      errors: [{ path: 'asOf', message: expect.stringContaining('%2B') as string }],
    });
    const written = `${query.replace('+', '%2B')}&dryRun=true&replaceSample=true`;
    expect((await post(portal, token, otherRegister, { query: written })).status).toBe(200);
    const later = await refusal(
      await post(portal, token, otherRegister, { query: '?asOf=2999-01-01' }),
    );
    expect(later.errors).toEqual([
      { path: 'asOf', message: expect.not.stringContaining('%2B') as string },
    ]);
  });

  it.each([
    ['a form', { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['a packed transfer', { 'Content-Encoding': 'gzip' }],
  ])('wants the file itself, not %s', async (_, headers) => {
    const response = await post(portal, token, otherRegister, { headers });
    expect(response.status).toBe(415);
    expect((await refusal(response)).detail).toContain('--data-binary');
  });

  it('takes a file under the name that curl gives it', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const query = '?dryRun=true&replaceSample=true';
    const response = await post(portal, token, otherRegister, { query, headers });
    expect(response.status).toBe(200);
  });

  it('refuses 201 MB while they stream, without holding them', async () => {
    const before = await dataOf(portal);
    const peak = () => {
      try {
        const status = readFileSync(`/proc/${portal.child.pid}/status`, 'utf8');
        return Number(/VmHWM:\s+(\d+) kB/.exec(status)![1]) / 1024;
      } catch {
        // Only Linux tells it.
        return 0;
      }
    };
    const peakBefore = peak();
    const chunk = new Uint8Array(1_000_000);
    let left = 201;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    });
    const response = await post(portal, token, stream);
    expect(response.status).toBe(413);
    const problem = await refusal(response);
    expect(problem).toMatchObject({ code: 'body-too-large' });
    expect(problem.detail).toContain('200 MB');
    expect(peak() - peakBefore).toBeLessThan(100);
    await until(() => uploadsIn(data).length === 0);
    expect(await dataOf(portal)).toEqual(before);
  });

  it('refuses 201 MB that are announced before a byte of them is sent', async () => {
    const { socket, answer } = beginUpload(portal, token, {
      length: 201_000_000,
      first: new Uint8Array(),
    });
    const [head] = (await answer).split('\r\n');
    expect(head).toBe('HTTP/1.1 413 Payload Too Large');
    socket.destroy();
  });

  it('changes nothing for a client that leaves half way, and serves the next one', async () => {
    const before = await dataOf(portal);
    const { socket } = beginUpload(portal, token, half);
    await until(() => uploadsIn(data).length === 1);
    socket.destroy();
    await until(() => uploadsIn(data).length === 0);
    await sleep(300);
    expect(await dataOf(portal)).toEqual(before);
    const next = await post(portal, token, csv, { query: `${asOf}&dryRun=true` });
    expect(next.status).toBe(200);
  });

  it('takes one file at a time and tells the second when to come back', async () => {
    const first = beginUpload(portal, token, half);
    await until(() => uploadsIn(data).length === 1);
    const second = await post(portal, token, csv, { query: asOf });
    expect(second.status).toBe(503);
    expect(Number(second.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await refusal(second)).toMatchObject({ code: 'import-busy' });
    first.socket.write(otherRegister.subarray(9000));
    const answer = await first.answer;
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer).toContain('"outcome":"applied"');
    expect((await post(portal, token, csv, { query: asOf })).status).toBe(200);
  });

  it('is closed to pages of other origins', async () => {
    const origin = { Origin: 'https://evil.example' };
    const preflight = await fetch(importsUrl(portal), {
      method: 'OPTIONS',
      headers: { ...origin, 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.status).toBe(405);
    const posted = await post(portal, token, csv, {
      query: `${asOf}&dryRun=true`,
      headers: origin,
    });
    for (const { headers } of [preflight, posted]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('notes every import with the number of its token', async () => {
    const before = (await auditOf(data)).length;
    const response = await post(portal, token, spoilt, { query: asOf });
    const audit = await auditOf(data);
    expect(audit).toHaveLength(before + 1);
    expect(audit.at(-1)).toMatchObject({
      actor: 'token:1',
      requestId: response.headers.get('X-Request-Id'),
      detail: { dryRun: false, read: 90 },
    });
    expect(JSON.stringify(audit)).not.toContain(token);
  });

  it('tells when to come back while another program holds the store', async () => {
    const before = await dataOf(portal);
    const other = new DatabaseSync(join(data, 'motcua.sqlite'));
    other.exec('begin immediate');
    const response = await post(portal, token, Buffer.from(`${text}\n`, 'utf8'), { query: asOf });
    other.exec('rollback');
    other.close();
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await refusal(response)).toMatchObject({
      code: 'import-busy',
      detail: expect.stringMatching(
        /Chương trình khác.+không có tệp nào được nạp một nửa/i,
      ) as string,
    });
    expect(portal.err()).toBe('');
    expect(uploadsIn(data)).toEqual([]);
    expect(await dataOf(portal)).toEqual(before);
  });

  it('says when it could not be done, and logs nothing of the file or the token', async () => {
    const key = `${data}.lookup.key`;
    const whole = readFileSync(key);
    writeFileSync(key, 'no key');
    const response = await post(portal, token, Buffer.from(`${text}\n`, 'utf8'), { query: asOf });
    writeFileSync(key, whole);
    expect(response.status).toBe(500);
    const problem = await refusal(response);
    expect(problem).toMatchObject({ code: 'import-failed' });
    expect(uploadsIn(data)).toEqual([]);
    expect(portal.err()).toContain(problem.requestId);
    for (const output of [portal.err(), portal.out, JSON.stringify(problem)]) {
      expect(output).not.toMatch(/mc_\d{5}|H24\.113|09\d{8}|Nguyễn|Hoàng/);
      expect(output).not.toContain(token);
    }
  });
});

describe('POST …/imports of a file that needs telling', () => {
  it('reads its columns by a mapping that was kept, and names those there are', async () => {
    const { data, portal, token } = await start();
    const store = await openSqliteStore(data);
    await store.atomically((writable) =>
      writable.saveMapping('11411', {
        name: 'phần mềm cũ',
        columns: { 'vao so ngay': 'received', 'den dau roi': 'status' },
        savedAt: Date.parse('2025-07-12T08:00:00+07:00'),
      }),
    );
    await store.close();
    const strange = Buffer.from(
      text.replace('Ngày tiếp nhận', 'Vào sổ ngày').replace('Trạng thái', 'Đến đâu rồi'),
    );
    const guessed = await post(portal, token, strange, { query: asOf });
    expect([guessed.status, await guessed.json()]).toMatchObject([
      422,
      { detail: expect.stringContaining('thiếu cột') as string },
    ]);
    const other = await post(portal, token, strange, { query: `${asOf}&mapping=other` });
    expect([other.status, await other.json()]).toMatchObject([
      400,
      {
        code: 'request-invalid',
        errors: [{ path: 'mapping', message: expect.stringContaining('“phần mềm cũ”') as string }],
      },
    ]);
    const name = encodeURIComponent('phần mềm cũ'.normalize('NFD'));
    const told = await post(portal, token, strange, { query: `${asOf}&mapping=${name}` });
    expect([told.status, await told.json()]).toMatchObject([
      200,
      { outcome: 'applied', taken: 90, figures: totals },
    ]);
    await portal.stop();
  });

  it('reads its letters as it is told', async () => {
    const { portal, token } = await start();
    const legacy = Buffer.from(inLegacy(goldenCsv(), 'tcvn3'), 'latin1');
    const guessed = await post(portal, token, legacy, { query: `${asOf}&dryRun=true` });
    expect(await guessed.json()).toMatchObject({ encoding: { name: 'tcvn3' }, figures: totals });
    const wrong = await post(portal, token, legacy, { query: `${asOf}&encoding=windows-1252` });
    expect(wrong.status).toBe(422);
    const told = await post(portal, token, legacy, { query: `${asOf}&encoding=tcvn3` });
    expect([told.status, await told.json()]).toMatchObject([
      200,
      { encoding: { name: 'tcvn3', certainty: 'sure' }, figures: totals },
    ]);
    await portal.stop();
  });
});

describe('POST …/imports onto the sample', () => {
  it('says how to replace it, and does so when told', async () => {
    const { portal, token } = await start({ MOTCUA_SAMPLE: 'on' });
    const refused = await post(portal, token, otherRegister, { query: asOf });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      detail: expect.stringContaining('replaceSample=true') as string,
      report: { outcome: 'sample-in-the-way' },
    });
    expect((await dataOf(portal)).sample).toBe(true);
    const query = `${asOf}&replaceSample=true`;
    expect((await post(portal, token, otherRegister, { query })).status).toBe(200);
    expect((await dataOf(portal)).sample).toBe(false);
    await portal.stop();
  });
});

describe('a server that is told to stop', () => {
  it('leaves no upload behind and no half import', async () => {
    const { data, portal, token } = await start();
    const { answer, socket } = beginUpload(portal, token, half);
    await until(() => uploadsIn(data).length === 1);
    const stopped = portal.stop();
    await sleep(200);
    socket.write(otherRegister.subarray(9000));
    expect(await answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(await stopped).toBe(0);
    expect(uploadsIn(data)).toEqual([]);
  });
});
