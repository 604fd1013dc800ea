/** What a file may do to the command that takes it in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { goldenBook } from '../ingest/golden.ts';
import { motcua } from '../support/command.ts';
import { fixture } from '../support/fixtures.ts';
import { importByCommand } from '../support/import-by-command.ts';
import { temporaryData } from '../support/portal.ts';

let data: string;
beforeEach(() => {
  data = temporaryData();
});

const run = (...args: string[]) => motcua(['import', ...args], { MOTCUA_DATA: data });

const file = (name: string, content: Uint8Array | string): string => {
  const path = join(dirname(data), name);
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const head =
  'Mã hồ sơ;Tên thủ tục;Ngày tiếp nhận;Ngày hẹn trả;Hình thức tiếp nhận;Trạng thái;Người nộp;Số điện thoại';
/** Three things are wrong with it. */
const bad = 'H24.113-250701-0001;K;99/99/2025;99/99/2025;Trực tuyến;xyz;n;0';

describe('motcua import, given more bad rows than anyone reads', () => {
  const rows = 12_000;
  const good = 'H24.113-250701-0002;Khai sinh;01/07/2025;02/07/2025;Trực tuyến;Đang xử lý;n;0';
  const spoilt = () => file('so.csv', [head, good, ...Array(rows).fill(bad)].join('\n'));

  it('lists some and counts all, for people, for programs and in the log', async () => {
    const path = spoilt();
    const told = await run(path);
    expect([told.code, told.out]).toEqual([2, expect.stringContaining('12.000 không dùng được')]);
    // 50 are shown.
    expect(told.out).toContain('… và 35.950 (--json: 10.000 lỗi đầu)');

    const taken = await run(path, '--json', '--skip-bad-rows');
    const report = JSON.parse(taken.out) as { refused: unknown[] };
    expect(report).toMatchObject({ outcome: 'applied', read: rows + 1, refusedRows: rows });
    expect(report.refused).toHaveLength(10_000);
    expect(report).not.toHaveProperty('unlisted');

    const log = await motcua(['import', 'log', '--json'], { MOTCUA_DATA: data });
    expect(JSON.parse(log.out)).toMatchObject([{ refused: rows }]);
  });

  it('holds no more than ten times the file', async () => {
    const content = `${head}\n${`${bad}\n`.repeat(450_000)}`;
    const told = await importByCommand(file('so.csv', content), {
      size: content.length,
      env: { MOTCUA_DATA: data },
    });
    expect([told.outcome, told.faults]).toEqual(['refused', []]);
    expect(told.peak).toBeLessThan(10 * content.length);
  });
});

it('motcua import ends with its answer, whatever a library prints of the file', async () => {
  // A record of a kind that does not exist, which the library complains of.
  const book = goldenBook('biff8');
  book.writeUInt16LE(0xffff, 2069);
  const began = performance.now();
  const { code, err } = await run(file('so.xls', book));
  expect([code, err]).toEqual([2, expect.stringMatching(/^✗ so\.xls: [^\n]+\n$/)]);
  // An idle thread stands ready for ten seconds.
  expect(performance.now() - began).toBeLessThan(9_000);
});

it.skipIf(process.platform === 'win32')(
  'motcua import passes no control character of a name on to the terminal',
  async () => {
    const evil = 'so\u001b[2J\u202e.csv';
    const taken = await run(file(evil, fixture('ket-xuat-2025-07.csv')));
    const refused = await run(file(`x${evil}`, ''));
    expect([taken.code, refused.code]).toEqual([0, 2]);
    expect(taken.out).toContain('✓ so [2J .csv: ');
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    expect(taken.out + refused.err).not.toMatch(/[\u001b\u202e]/);
  },
);
