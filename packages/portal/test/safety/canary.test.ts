import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../support/command.ts';
import { filledData } from '../support/data-folders.ts';
import { raw } from '../support/raw.ts';

const ward = '/api/v1/wards/11411';
const code = 'H24.113-250701-7777';
/** What stands for a citizen's secrets; nothing else in the run holds these letters. */
const canaries = [
  code,
  '250701-7777',
  '7391',
  'Nguyen-Thi-Canh-Bao',
  '0987654321',
  'canh.bao@example.com',
];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());

it.each(['json', 'text'])(
  'lets no code, digit or name into its log, counts, answers or files (%s)',
  async (mode) => {
    const data = await filledData();
    const portal = await serve({
      MOTCUA_DATA: data,
      MOTCUA_LOG: mode,
      MOTCUA_METRICS_PORT: '0',
      MOTCUA_SITE: 'https://phuong.example',
    });
    const said: string[] = [];
    const ask = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(portal.url + path, { redirect: 'manual', ...init });
      const { headers, status, url } = response;
      const text = await response.text();
      // What was asked may stand in the answer to who asked it: in its body, never in a header or address.
      said.push([...headers].flat().join(' '), url === portal.url + path ? '' : url);
      return { status, text, headers };
    };
    const form = (fields: Record<string, string>, headers = {}) =>
      ask('/tra-cuu', { method: 'POST', body: new URLSearchParams(fields), headers });
    const lookup = async (body: string, type = 'application/json') => {
      const sent = { method: 'POST', body, headers: { 'Content-Type': type } };
      await ask(`${ward}/views/lookup`, sent);
      return ask(`${ward}/dossiers/lookup`, sent);
    };

    const page = await form({ code, phoneLast4: '7391' });
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    const answer = await lookup(JSON.stringify({ code, phoneLast4: '7391' }));
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    await form({ code: 'x'.repeat(300), phoneLast4: '7391' });
    await form({ code, phoneLast4: '7391' }, { Origin: 'https://evil.example' });
    for (const body of [
      `{"code":"${code}","phoneLast4":"7391"`,
      `{"code":"${code}","phoneLast4":7391,"name":"Nguyen-Thi-Canh-Bao"}`,
      `{"code":{"${code}":"0987654321"}}`,
      `${code} 7391`,
    ]) {
      await lookup(body);
      await lookup(body, 'text/plain');
    }
    // What somebody could type into an address.
    for (const path of [
      `/tra-cuu/${code}`,
      `/${code}?phoneLast4=7391`,
      `/thu-tuc?q=Nguyen-Thi-Canh-Bao+0987654321`,
      `/thu-tuc/${code}`,
      `/xin-loi/Nguyen-Thi-Canh-Bao`,
      `/bao-cao/${code}.csv`,
      `/_astro/${code}.js`,
      `/api/v1/wards/${code}/statistics`,
      `${ward}/procedures/${code}`,
      `${ward}/apologies/Nguyen-Thi-Canh-Bao`,
      `${ward}/procedures?q=${code}&canh.bao@example.com=1`,
      `${ward}/views/${code}`,
      `${ward}/views/lookup?code=${code}&phoneLast4=7391`,
      `${ward}/views/procedures?q=Nguyen-Thi-Canh-Bao`,
      `/api/${code}`,
    ]) {
      await ask(path);
    }
    await ask(`${ward}/imports`, {
      method: 'POST',
      body: `Mã hồ sơ;Người nộp\n${code};Nguyen-Thi-Canh-Bao 0987654321`,
      headers: { Authorization: `Bearer ${code}` },
    });
    await raw(portal.url, `GET /${code} 7391 nonsense\r\n\r\n`);
    await raw(portal.url, `${code} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

    const metrics = await (await fetch(/http:\S+\/metrics/.exec(portal.out)![0])).text();
    expect(metrics).toContain('motcua_http_requests_total');
    expect(metrics).toMatch(/route="\/tra-cuu"/);
    await portal.stop();
    const log = portal.err();
    expect(log).toContain('/api/v1/wards/{ward}/dossiers/lookup');
    expect(log).toContain('/api/v1/wards/{ward}/views/lookup');

    const files = filesUnder(join(data, '..')).map((path) => readFileSync(path, 'latin1'));
    for (const place of [log, portal.out, metrics, ...said, ...files]) {
      for (const canary of canaries) {
        // Times and numbers of the run can hold four digits by chance; the digits stand alone where they leak.
        const found =
          canary.length > 4 ? place.includes(canary) : new RegExp(`\\b${canary}\\b`).test(place);
        expect([canary, found && place.length < 10_000 ? place : found]).toEqual([canary, false]);
      }
    }

    if (mode !== 'json') return;
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines.filter(({ level }) => level === 'info')) {
      expect(Object.keys(line)).toEqual([
        'time',
        'level',
        'request',
        'method',
        'route',
        'status',
        'ms',
        'bytes',
      ]);
    }
    expect(new Set(lines.map(({ route }) => route))).toContain('*');
  },
  60_000,
);
