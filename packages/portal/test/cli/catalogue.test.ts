import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMockGateway, account, gatewayRecord } from '../catalogue/sources/mock-gateway.ts';
import type { GatewayMood } from '../catalogue/sources/mock-gateway.ts';
import { createMockPortal, portalRecord } from '../catalogue/sources/mock-portal.ts';
import { onSocket } from '../catalogue/sources/on-socket.ts';
import { motcua, type Ended } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

const program = fileURLToPath(new URL('../../dist/motcua.js', import.meta.url));

let data: string;
let env: Record<string, string>;
beforeEach(() => {
  data = temporaryData();
  env = { MOTCUA_DATA: data };
});
const run = (...args: string[]) => motcua(['catalogue', ...args], env);
const json = <T = Record<string, unknown>>({ out }: Ended): T => JSON.parse(out) as T;
const posted = async () =>
  json<{ kind: string; code: string }[]>(await run('log', '--json')).length;

const file = (name: string, content: unknown): string => {
  const path = join(dirname(data), name);
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  return path;
};

const ofWard = (...procedures: object[]) => ({
  format: 1,
  sources: { ward: { label: 'UBND phường', labelEn: 'The ward' } },
  procedures,
});
const decision = {
  code: '1.004859',
  basis: 'NQ 99/2026/NQ-HĐND',
  asOf: '2026-10-01',
  methods: [{ channel: 'in-person', fees: [{ amount: 12_000, currency: 'VND' }] }],
};

describe('motcua catalogue import', () => {
  it('posts a local decision, shows it in the log and among the versions, and changes nothing twice', async () => {
    const path = file('phuong.json', ofWard(decision));
    const first = await run('import', path, '--json');
    expect(first.code).toBe(0);
    expect(json(first)).toMatchObject({
      outcome: 'published',
      source: 'ward',
      shown: 410,
      posted: 0,
      changed: 1,
      changes: [{ kind: 'changed', code: decision.code }],
    });
    const again = await run('import', path);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('giống hệt lần trước')]);
    const log = await run('log');
    expect(log.out.slice(-400)).toMatch(
      /thay đổi 1\.004859 .*\n\s+phí, lệ phí \(trực tiếp\): chưa công bố → 12\.000 đồng/,
    );
    expect(json<unknown[]>(await run('log', decision.code, '--json'))).toMatchObject([
      { number: 1, validUntil: expect.any(String) as string },
      { number: 2, validUntil: null },
    ]);
  });

  it('shows in a dry run what would change and writes nothing', async () => {
    const { code, out } = await run('import', file('x.json', ofWard(decision)), '--dry-run');
    expect([code, out]).toEqual([0, expect.stringContaining('XEM TRƯỚC')]);
    expect(await posted()).toBe(410);
  });

  it('refuses a bad file with line and reason, and the posted catalogue stays as it was', async () => {
    await run('import', file('good.json', ofWard(decision)));
    const bad = ofWard(
      {
        ...decision,
        methods: [{ channel: 'in-person', fees: [{ amount: -8000, currency: 'VND' }] }],
      },
      { code: '1.2' },
      { code: '1.000656', methods: [{ channel: 'online', times: [{ amount: 0, unit: 'day' }] }] },
      { code: '1.000656' },
    );
    const { code, out, err } = await run('import', file('bad.json', bad));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/danh mục đang niêm yết vẫn như cũ/);
    expect(err).toMatch(/dòng \d+: 1\.004859: methods\[0\]\.fees\[0\]\.amount: phải lớn hơn 0/);
    expect(err).toMatch(/dòng \d+: 1\.2: code: phải là mã thủ tục quốc gia/);
    expect(err).toMatch(/dòng \d+: 1\.000656: methods\[0\]\.times\[0\]\.amount: phải lớn hơn 0/);
    expect(json(await run('import', file('bad.json', bad), '--json'))).toMatchObject({
      outcome: 'refused',
      faults: expect.arrayContaining([
        expect.objectContaining({ where: '1.2', line: expect.any(Number) as number }),
      ]) as unknown,
    });
    expect(await posted()).toBe(411);
  });

  it('posts no file where another one is refused, and says of each which it is', async () => {
    const good = file('good.json', ofWard(decision));
    const bad = file('bad.json', ofWard({ ...decision, code: '1.00' }));
    const before = await posted();
    for (const [order, at] of [
      [[good, bad], 0],
      [[bad, good], 1],
      [[good, join(dirname(data), 'none.json')], null],
    ] as const) {
      const { code, out, err } = await run('import', ...order);
      expect([code, out, await posted()]).toEqual([2, '', before]);
      if (at === null) continue;
      expect(err).toContain('– good.json: tệp dùng được, nhưng chưa niêm yết');
      expect(err).toContain('✗ bad.json: tệp bị từ chối');
      const told = json<object[]>(await run('import', ...order, '--json'));
      expect(told[at]).toEqual({ outcome: 'held-back', source: 'ward', dryRun: false });
      expect(told[1 - at]).toMatchObject({ outcome: 'refused' });
    }
    expect((await run('import', good, good)).code).toBe(0);
    expect(await posted()).toBe(before + 1);
  });

  it('refuses a code that no source knows, and one that is replaced by such a code', async () => {
    const unknown = ofWard(
      { ...decision, code: '1.999999' },
      { code: '2.000986', withdrawn: true, successor: '3.999999' },
    );
    const { code, out, err } = await run('import', file('unknown.json', unknown));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /dòng 11: 1\.999999: code: không nguồn nào cho biết title, field, provider/,
    );
    expect(err).toMatch(/dòng \d+: 2\.000986: successor: chưa được niêm yết/);
    expect(await posted()).toBe(410);
  });

  it('refuses a file that is not there, with 2', async () => {
    const { code, err } = await run('import', join(dirname(data), 'none.json'));
    expect([code, err]).toEqual([2, expect.stringContaining('vẫn như cũ')]);
  });
});

it('motcua catalogue diff lists what is shown, what another source says, and from when', async () => {
  const { code, out } = await run('diff');
  expect(code).toBe(0);
  expect(out).toMatch(
    /1\.001612 .*\n\s+phí, lệ phí \(trực tuyến\): 0 đồng \[NQ 12\/2026\/NQ-HĐND, 08\/08\/2026\] ≠ 150\.000 đồng \[Cổng Dịch vụ công quốc gia/,
  );
  expect(json<{ code: string }[]>(await run('diff', '--json')).map((each) => each.code)).toContain(
    '1.001612',
  );
});

describe('motcua catalogue log', () => {
  it('of an unknown code says how a code is written, and ends with 2', async () => {
    expect(await run('log', '9.999999')).toMatchObject({
      code: 2,
      err: expect.stringContaining('motcua catalogue log 1.001193') as string,
    });
  });
});

describe('motcua catalogue pull', () => {
  const codes = ['1.001193', '1.000656', '1.000894'];
  const withGateway = async (mood: GatewayMood = {}, password = account.password) => {
    const mock = createMockGateway(
      codes.map((code) => gatewayRecord(code)),
      mood,
    );
    const origin = await onSocket(mock.handlers);
    Object.assign(env, {
      MOTCUA_GATEWAY_URL: `${origin}/services`,
      MOTCUA_GATEWAY_LOGIN_URL: `${origin}/login`,
      MOTCUA_GATEWAY_USER: account.username,
      MOTCUA_GATEWAY_PASSWORD: password,
      MOTCUA_GATEWAY_UNIT: 'H24.113',
    });
    return mock;
  };

  it('takes the whole gateway in, through ended sessions and wrapped answers', async () => {
    await withGateway({
      sessionLasts: 2,
      encoded: 'message',
      tooMany: { requests: [4], retryAfter: '0' },
    });
    const pulled = await run('pull', '--json');
    expect([pulled.err, pulled.code]).toEqual(['', 0]);
    expect(json(pulled)).toMatchObject({ outcome: 'published', pulled: 3, resumed: 0, changed: 3 });
    const [{ differences } = { differences: [] }] = json<{ code: string; differences: object[] }[]>(
      await run('diff', '--json'),
    ).filter(({ code }) => code === '1.001193');
    expect(differences).toContainEqual(
      expect.objectContaining({
        field: 'title',
        other: expect.objectContaining({ value: 'Thủ tục đăng ký khai sinh' }) as object,
      }),
    );
    expect(json(await run('pull', '--json'))).toMatchObject({ outcome: 'identical' });
  });

  it('posts nothing of a gateway that stops in the middle, ends with 75, and goes on there', async () => {
    await withGateway({ missing: ['1.000894'] });
    const first = await run('pull');
    expect([first.code, first.out]).toEqual([75, '']);
    expect(first.err).toMatch(/2\/3.*Chưa niêm yết gì: danh mục vẫn như cũ/);
    expect(first.err).not.toContain(account.password);
    expect(await posted()).toBe(410);
    await withGateway();
    expect(json(await run('pull', '--json'))).toMatchObject({ pulled: 3, resumed: 2 });
  });

  it('ends with 130 at Ctrl-C, posts nothing, and goes on there', async () => {
    const { asked } = await withGateway({ slow: 400 });
    const child = spawn(process.execPath, [program, 'catalogue', 'pull'], {
      env: { ...process.env, MOTCUA_LANG: 'vi', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const err = text(child.stderr);
    const ended = new Promise<number | null>((done) => child.once('close', done));
    await vi.waitFor(() => expect(asked).toContain('LayThuTuc 1.000656'), { timeout: 30_000 });
    child.kill('SIGINT');
    expect([await ended, await err]).toEqual([130, expect.stringContaining('Chưa niêm yết gì')]);
    expect(await posted()).toBe(410);
    await withGateway();
    expect(json(await run('pull', '--json'))).toMatchObject({ pulled: 3, resumed: 1 });
  });

  it('with a wrong password ends with 2 and names neither', async () => {
    await withGateway({}, 'not-the-password');
    const { code, err } = await run('pull');
    expect([code, err]).toEqual([2, expect.stringContaining('không chấp nhận')]);
    expect(err).not.toMatch(/not-the-password|127\.0\.0\.1/);
  });

  it('says which settings are missing', async () => {
    expect(await run('pull')).toMatchObject({
      code: 2,
      err: expect.stringContaining('MOTCUA_GATEWAY_PASSWORD') as string,
    });
    expect(await run('pull', '--source', 'portal')).toMatchObject({
      code: 2,
      err: expect.stringContaining('MOTCUA_PORTAL_URL') as string,
    });
    env['MOTCUA_PORTAL_URL'] = 'https://portal.example/procedures?p={page}';
    const { code, err } = await run('pull', '--source', 'portal');
    expect([code, err]).toEqual([2, expect.stringContaining('còn thiếu {size}')]);
    expect(err).not.toContain('http');
  });

  it('takes the portal in, names codes that nobody placed, and leaves half a portal alone', async () => {
    const items = [...codes, '1.999999'].map((code) => portalRecord(code));
    env['MOTCUA_PORTAL_URL'] =
      `${await onSocket(createMockPortal(items, { total: () => 5 }).handlers)}/procedures?page={page}&size={size}`;
    expect(await run('pull', '--source', 'portal')).toMatchObject({
      code: 75,
      err: expect.stringMatching(/4\/5.*lấy lại từ đầu/) as string,
    });
    expect(await posted()).toBe(410);
    env['MOTCUA_PORTAL_URL'] =
      `${await onSocket(createMockPortal(items).handlers)}/procedures?page={page}&size={size}`;
    expect(json(await run('pull', '--source', 'portal', '--json'))).toMatchObject({
      outcome: 'published',
      shown: 410,
      unplaced: [{ code: '1.999999', missing: ['field', 'provider'] }],
    });
  });
});
