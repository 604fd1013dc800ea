import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '@motcua/sdk';
import { addDays, toLocalDate } from '@motcua/sdk/calendar';
import { formatDate } from '@motcua/sdk/text';
import { canaries, lateRegister, workingDayAfter } from '../apologies/register.ts';
import { motcua, serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

const today = toLocalDate(Date.now());
const newDue = workingDayAfter(addDays(today, 3));
const register = lateRegister(today);
const late = register.codes[0]!;
let portal: Served;

const get = async (path: string) => {
  const response = await fetch(new URL(path, portal.url), { redirect: 'manual' });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
};

beforeAll(async () => {
  const data = temporaryData();
  const file = join(dirname(data), 'so.csv');
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(file, register.csv);
  const env = { MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' };
  const run = async (...args: string[]) => expect((await motcua(args, env)).code).toBe(0);
  await run('import', file);
  await run('apology', 'draft', late, '--new-due', newDue, '--explain', canaries.explanation);
  await run('apology', 'sign', '1', '--number', '12/TXL-UBND', '--office', 'Chủ tịch');
  await run('apology', 'publish', '1');
  portal = await serve({ ...env, MOTCUA_SITE: 'https://motcua.example' });
});
afterAll(() => portal.stop());

/** Every public page, feed and answer about apologies, from the list on, by its own links. */
const crawl = async () => {
  const seen = new Map<string, Awaited<ReturnType<typeof get>>>();
  const open = ['/', '/en', '/xin-loi', '/en/xin-loi'];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    const answer = await get(path);
    seen.set(path, answer);
    for (const [, link] of answer.text.matchAll(/href="([^"#]+)"/g)) {
      const url = new URL(link!.replaceAll('&amp;', '&'), portal.url);
      const own = url.origin === new URL(portal.url).origin;
      if (own && /^(\/en)?\/xin-loi|\/apologies/.test(url.pathname))
        open.push(url.pathname + url.search);
    }
  }
  return seen;
};

describe('the public pages', () => {
  it('and feeds and answers hold no name, phone, address, dossier code, explanation or receipt date', async () => {
    const seen = await crawl();
    const paths = [...seen.keys()];
    for (const path of [
      '/xin-loi/12/TXL-UBND',
      '/en/xin-loi/12/TXL-UBND',
      '/xin-loi/moi-qua-han',
      '/en/xin-loi/moi-qua-han',
      '/xin-loi/atom.xml',
      '/en/xin-loi/atom.xml',
      '/xin-loi/feed.json',
      '/xin-loi/lich.ics',
    ]) {
      expect(paths).toContain(path);
    }
    expect(paths.some((path) => path.startsWith('/api/'))).toBe(true);
    const secret = [
      ...Object.values(canaries),
      'Canary',
      ...register.codes,
      ...register.codes.map((code) => code.slice(-4)),
      register.received,
      formatDate(register.received),
      formatDate(register.received, 'en'),
    ];
    for (const [path, { status, text }] of seen) {
      expect([path, status]).toEqual([path, 200]);
      for (const one of secret) expect([path, text.includes(one)]).toEqual([path, false]);
    }
    const client = createClient({ baseUrl: portal.url, ward: '11411' });
    const { items, owed } = await client.apologies.list({
      from: addDays(today, -10),
      to: today,
    });
    // The canaries are of dossiers that the pages do speak of.
    expect([items.length, owed]).toEqual([2, 1]);
  });

  it('say of a letter its number, promise, new date, days late and state', async () => {
    const { status, text } = await get('/xin-loi/12/TXL-UBND');
    expect(status).toBe(200);
    for (const part of [
      '12/TXL-UBND',
      formatDate(addDays(today, -5)),
      formatDate(newDue),
      'trễ 5 ngày',
      'Chủ tịch',
      'đang chờ ngày hẹn mới',
      'Chúng tôi thành thật xin lỗi',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('list what is owed, and what is newly overdue', async () => {
    const list = await get(`/xin-loi?from=${addDays(today, -10)}&to=${today}`);
    expect(list.text).toContain('Phường còn nợ 1 lời xin lỗi');
    const newly = await get('/xin-loi/moi-qua-han');
    expect(newly.text).toContain('1 hồ sơ vừa quá hạn và chưa xong');
    expect((await get('/en/xin-loi/moi-qua-han')).text).toContain(
      'Newly overdue and not finished: 1',
    );
  });

  it('answer 404 for a letter that there is not, and begin anew where a cursor was made up', async () => {
    expect((await get('/xin-loi/99/TXL')).status).toBe(404);
    expect((await get('/en/xin-loi/99')).text).toContain('There is no such letter');
    expect((await get('/xin-loi?cursor=made-up')).status).toBe(302);
    expect((await get('/xin-loi?period=2025-99')).text).toContain('Kỳ này không đọc được');
  });

  it('say of a period without data that nothing is known', async () => {
    const { text } = await get('/xin-loi?period=2031-01');
    expect(text).toContain('Chưa có dữ liệu');
    expect(text).not.toContain('Không có hồ sơ nào phải xin lỗi');
  });
});

describe('who looks a dossier up', () => {
  const lookUp = async (path: string, code: string, phoneLast4 = '') => {
    const origin = new URL(portal.url).origin;
    const body = new URLSearchParams({ code, phoneLast4 });
    // The screen in the hall answers each form that it gave out once.
    const turn = /name="turn" value="([^"]+)"/.exec((await get(path)).text)?.[1];
    if (turn) body.set('turn', turn);
    const response = await fetch(new URL(path, portal.url), {
      method: 'POST',
      headers: { origin },
      body,
    });
    expect(response.status).toBe(200);
    return response.text();
  };
  const digits = canaries.phone.slice(-4);

  it.each([
    ['/tra-cuu', '/xin-loi/12/TXL-UBND', 'vi', 'Phường phải gửi thư xin lỗi'],
    ['/en/tra-cuu', '/en/xin-loi/12/TXL-UBND', 'en', 'The ward owes you a letter'],
  ] as const)(
    'sees its letter with the right digits, at %s',
    async (path, page, language, owed) => {
      const answer = await lookUp(path, late, digits);
      for (const part of ['12/TXL-UBND', formatDate(newDue, language), `href="${page}"`]) {
        expect(answer).toContain(part);
      }
      expect(answer).not.toContain(owed);
      expect(await lookUp(path, register.codes[2]!, digits)).not.toContain('12/TXL-UBND');
    },
  );

  it('in the hall sees it too, without a link', async () => {
    const answer = await lookUp('/kiosk/tra-cuu', late, digits);
    expect(answer).toContain('12/TXL-UBND');
    expect(answer).not.toContain('/xin-loi/12');
  });

  it('sees nothing of it with the code alone, or with wrong digits', async () => {
    for (const path of ['/tra-cuu', '/en/tra-cuu', '/kiosk/tra-cuu']) {
      for (const wrong of ['', '0000']) {
        expect(await lookUp(path, late, wrong)).not.toContain('12/TXL-UBND');
      }
    }
  });
});

describe('who follows the letters', () => {
  it('gets an Atom feed with whole addresses and ids that stay', async () => {
    const { type, text } = await get('/xin-loi/atom.xml');
    expect(type).toContain('application/atom+xml');
    expect(text).toContain('<id>urn:motcua:11411:apology:12%2FTXL-UBND</id>');
    expect(text).toContain('href="https://motcua.example/xin-loi/12/TXL-UBND"');
    expect((await get('/xin-loi/atom.xml')).text).toBe(text);
  });

  it('gets the same as a JSON feed, in both languages', async () => {
    for (const [path, title] of [
      ['/xin-loi/feed.json', 'Thư xin lỗi số 12/TXL-UBND'],
      ['/en/xin-loi/feed.json', 'Letter of apology 12/TXL-UBND'],
    ]) {
      const { type, text } = await get(path!);
      expect(type).toContain('application/feed+json');
      const feed = JSON.parse(text) as { items: { title: string }[] };
      expect(feed.items).toHaveLength(1);
      expect(feed.items[0]!.title).toContain(title);
    }
  });

  it('gets the new dates as a calendar, one whole day each', async () => {
    const { type, text } = await get('/xin-loi/lich.ics');
    expect(type).toContain('text/calendar');
    expect(text).toContain(`DTSTART;VALUE=DATE:${newDue.replaceAll('-', '')}\r\n`);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect((await get('/xin-loi/lich.ics')).text).toBe(text);
  });
});
