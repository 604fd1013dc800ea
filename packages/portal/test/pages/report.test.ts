import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '@motcua/sdk';
import { readAsked } from '../../src/components/report/asked.ts';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

describe('the address of a report', () => {
  it.each([
    ['2025-07', 'text/html,application/xhtml+xml,*/*;q=0.8', { month: '2025-07', format: null }],
    ['2025-07', null, { month: '2025-07', format: null }],
    ['2025-07', '*/*', { month: '2025-07', format: null }],
    ['2025-07', 'application/json', { month: '2025-07', format: 'json' }],
    ['2025-07', 'text/csv;q=0.9, */*;q=0.1', { month: '2025-07', format: 'csv' }],
    ['2025-07.docx', 'text/html', { month: '2025-07', format: 'docx' }],
    ['2025-07.csv', null, { month: '2025-07', format: 'csv' }],
    ['2025-07.exe', null, null],
    ['2025-07.csv.json', null, null],
    ['2025-13', null, null],
    ['../2025-07', null, null],
  ] as const)('%s with %s', (text, accept, asked) => {
    expect(readAsked(text, accept)).toEqual(asked);
  });
});

describe('the page of a report', () => {
  let portal: Served;
  beforeAll(async () => {
    portal = await serve({ MOTCUA_DATA: temporaryData() });
  });
  afterAll(() => portal.stop());

  const july = '?from=2025-07-01&to=2025-07-11';
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(portal.url + path, { headers });

  it('is the document, with the sample marked as one', async () => {
    const response = await get(`/bao-cao/2025-07${july}`);
    const page = await response.text();
    expect(response.status).toBe(200);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'tiếp nhận 90 hồ sơ: trực tuyến 89 hồ sơ (98,9 %)',
      '67 hồ sơ (74,4 %)',
      '6 hồ sơ (6,67 %)',
      '23 hồ sơ (25,6 %)',
      'Không có hồ sơ quá hạn.',
      'Biểu số II.06a',
      'Nơi nhận:',
      '1. Công tác chỉ đạo (đoạn mẫu)',
    ])
      expect(page).toContain(words);
    expect(page.match(/Số liệu minh họa/g)!.length).toBeGreaterThanOrEqual(2);
    expect(page).not.toMatch(/H24[.\d]*-\d{6}/);
  });

  it('is English around the Vietnamese document under /en', async () => {
    const page = await (await get(`/en/bao-cao/2025-07${july}`)).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Checks before issuing');
    expect(page).toMatch(/<article class="paper" lang="vi"/);
    expect(page).toContain('Đã giải quyết 67 hồ sơ (74,4 %)');
  });

  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['csv', 'text/csv; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
  ])('hands %s over, by its suffix and by Accept', async (format, type) => {
    const bySuffix = await get(`/bao-cao/2025-07.${format}${july}`);
    const byHeader = await get(`/bao-cao/2025-07${july}`, { Accept: type.split(';')[0]! });
    for (const response of [bySuffix, byHeader]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-disposition')).toContain(
        `bao-cao-2025-07-du-lieu-mau.${format}`,
      );
      const bytes = await response.bytes();
      expect(bytes.length).toBeGreaterThan(500);
      if (format === 'csv') expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    }
  });

  it('gives in JSON what the API gives', async () => {
    const page = (await (await get(`/bao-cao/2025-07.json${july}`)).json()) as Report;
    const api = (await (await get(`/api/v1/wards/11411/reports/2025-07${july}`)).json()) as Report;
    expect(page).toEqual(api);
  });

  it.each([
    ['/bao-cao/2025-13', 404],
    ['/bao-cao/2025-07.exe', 404],
    ['/bao-cao/2025-07?from=31/12/2025&to=01/01/2025', 400],
    ['/bao-cao/2025-07?from=1/6/2025&to=11/7/2025', 400],
    ['/bao-cao/2025-07?from=x', 400],
    ['/bao-cao/2025-07?from=1/7/2025&to=11/7/2025', 200],
    ['/bao-cao/2030-01', 200],
  ])('%s answers %d', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});
