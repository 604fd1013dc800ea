import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { problem } from '../src/testing/fixtures/problem.ts';
import { statistics } from '../src/testing/fixtures/statistics.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { closedPort, listen } from './support/socket.ts';

const program = fileURLToPath(
  new URL('../../../examples/ward-figures/ward-figures.js', import.meta.url),
);

const run = (...args: string[]) =>
  new Promise<{ code: unknown; out: string; err: string }>((resolve) =>
    execFile(process.execPath, [program, ...args], (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    ),
  );

const portal = () =>
  listen((response, { url }) => {
    response.end(JSON.stringify(url?.includes('statistics') ? statistics : ward));
  });

test("the example prints the ward's figures with their rates, time, source and sample mark", async () => {
  const { baseUrl } = await portal();
  const { code, out, err } = await run(baseUrl, '11411', '2025-07');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Phường Đông Hải, Thành phố Hải Phòng');
  expect(out).toContain('Từ 01/07/2025 đến 31/07/2025');
  expect(out).toContain('Số liệu đến 23:59 ngày 11/07/2025');
  expect(out).toContain('Nguồn: Sổ theo dõi hồ sơ');
  expect(out).toContain('DỮ LIỆU MẪU');
  expect(out).toMatch(/Tiếp nhận trong kỳ +90\n/);
  expect(out).toMatch(/Đã giải quyết +74,4 % +67 \/ 90\n/);
  expect(out).toMatch(/Công dân rút +6,67 % +6 \/ 90\n/);
});

test('the example explains itself', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  expect(out).toContain('Cách dùng');
});

test.each([
  ['no argument', []],
  ['one argument', ['http://127.0.0.1:9']],
  ['an unknown option', ['--all']],
  ['an address that is none', ['localhost', '11411']],
  ['a ward that is no code', ['http://127.0.0.1:9', 'Đông Hải']],
  ['month 13', ['http://127.0.0.1:9', '11411', '2025-13']],
  ['too much', ['http://127.0.0.1:9', '11411', '2025-07', 'x']],
])('the example ends with 2 and its usage on %s', async (_, args) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Cách dùng');
});

test("the example ends with 1 and the portal's own sentence when the portal refuses", async () => {
  const { baseUrl } = await listen((response) => {
    response.statusCode = 404;
    response.end(JSON.stringify(problem));
  });
  expect(await run(baseUrl, '11411')).toEqual({
    code: 1,
    out: '',
    err: `Cổng trả lời: ${problem.detail}\n`,
  });
});

test('the example ends with 1 and a sentence when nobody answers', async () => {
  const { code, err } = await run(await closedPort(), '11411');
  expect(code).toBe(1);
  expect(err).toMatch(/^Không lấy được số liệu\. No answer to .*ECONNREFUSED.*\n$/);
});
