import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '@motcua/sdk';
import { addDays, toLocalDate } from '@motcua/sdk/calendar';
import { formatDate } from '@motcua/sdk/text';
import { lateRegister, workingDayAfter } from '../apologies/register.ts';
import { motcua, serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

/** Two letters with a new date were published, then the citizen withdrew the dossier of the first. */
const today = toLocalDate(Date.now());
const newDue = workingDayAfter(addDays(today, 3));
const register = lateRegister(today);
const [late, soon] = register.codes;
let portal: Served;
const text = async (path: string) => (await fetch(new URL(path, portal.url))).text();

beforeAll(async () => {
  const data = temporaryData();
  const file = (name: string) => join(dirname(data), name);
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(file('so.csv'), register.csv);
  const lines = register.csv.split('\n').map((line) => {
    const withdrawn = `${formatDate(addDays(today, -1))} 09:00;Công dân yêu cầu rút hồ sơ`;
    return line.startsWith(late!) ? line.replace(';Đang xử lý', `${withdrawn}`) : line;
  });
  writeFileSync(file('sau.csv'), lines.join('\n'));
  const env = { MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' };
  const run = async (...args: string[]) => {
    const { code, err } = await motcua(args, env);
    expect([code, err]).toEqual([0, '']);
  };
  await run('import', file('so.csv'));
  await run('apology', 'draft', late!, '--new-due', newDue);
  await run('apology', 'sign', '1', '--number', '12/TXL-UBND', '--office', 'Chủ tịch');
  await run('apology', 'publish', '1');
  await run('apology', 'draft', soon!, '--new-due', newDue);
  await run('apology', 'sign', '2', '--number', '13/TXL-UBND', '--office', 'Chủ tịch');
  await run('apology', 'publish', '2');
  await run('import', file('sau.csv'));
  portal = await serve({ ...env, MOTCUA_SITE: 'https://motcua.example' });
});
afterAll(() => portal.stop());

it('its page promises nothing more, in both languages', async () => {
  const vi = await text('/xin-loi/12/TXL-UBND');
  expect(vi).toContain('trước đó hồ sơ đã được rút hoặc đã dừng giải quyết');
  expect(vi).toContain('nay không còn áp dụng');
  expect(vi).not.toContain('đang chờ ngày hẹn mới');
  expect(vi).not.toContain('trang này sẽ ghi lời hẹn');
  const en = await text('/en/xin-loi/12/TXL-UBND');
  expect(en).toContain('counts neither as kept nor as broken');
  expect(en).not.toContain('yet to come');
});

it('the list and the service tell that it lapsed', async () => {
  const query = { from: addDays(today, -10), to: today };
  const { items, figures } = await createClient({
    baseUrl: portal.url,
    ward: '11411',
  }).apologies.list(query);
  expect(items.find(({ number }) => number === '12/TXL-UBND')).toMatchObject({ state: 'lapsed' });
  expect(figures?.promisesKept.denominator).toBe(0);
  const list = await text(`/xin-loi?from=${query.from}&to=${query.to}`);
  expect(list).toContain('hồ sơ đã rút hoặc dừng');
  expect(list.match(/đang chờ ngày hẹn mới/g)).toHaveLength(1);
});

it('the feeds say so, and the calendar of promises has it no more', async () => {
  for (const path of ['/xin-loi/atom.xml', '/xin-loi/feed.json']) {
    const feed = await text(path);
    expect(feed.match(/nay không còn áp dụng/g)).toHaveLength(1);
    expect(feed.match(/đang chờ ngày hẹn mới/g)).toHaveLength(1);
  }
  const calendar = await text('/xin-loi/lich.ics');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(calendar).toContain('13%2FTXL-UBND');
});

it('a letter that came before the promised date does not say that it was missed', async () => {
  const page = await text('/xin-loi/13/TXL-UBND');
  expect(page).toContain('đã làm phiền một người dân');
  expect(page).not.toContain('không giữ đúng lời hẹn');
  expect(await text('/xin-loi/12/TXL-UBND')).toContain('không giữ đúng lời hẹn');
});
