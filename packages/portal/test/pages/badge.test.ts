import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeNames } from '../../src/components/badge/badge-figure.ts';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

let full: Served;
let empty: Served;
beforeAll(async () => {
  [full, empty] = await Promise.all([
    serve({ MOTCUA_DATA: temporaryData() }),
    serve({ MOTCUA_DATA: temporaryData(), MOTCUA_SAMPLE: 'off' }),
  ]);
}, 30_000);
afterAll(() => Promise.all([full.stop(), empty.stop()]));

const badge = async (portal: Served, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${portal.url}/badge/${path}`, { headers });
  return { response, svg: await response.text() };
};
const titleOf = (svg: string) => /<title[^>]*>([^<]*)/.exec(svg)?.[1];

describe('a badge', () => {
  it.each([
    ['received', '90 hồ sơ'],
    ['resolved', '67 hồ sơ'],
    ['inProgress', '23 hồ sơ'],
    ['inProgressOverdue', '0 hồ sơ'],
    ['resolvedShare', '74,4 % (67/90)'],
    ['onlineShare', '98,9 % (89/90)'],
  ])('%s of July 2025 says %s, with its rule, time and source', async (name, value) => {
    const { response, svg } = await badge(full, `${name}.svg?period=2025-07`);
    expect(response.headers.get('Content-Type')).toContain('image/svg+xml');
    expect(titleOf(svg)).toContain(`tháng 7 năm 2025: ${value}`);
    expect(svg).toMatch(/<svg [^>]*role="img" aria-labelledby="t d"/);
    expect(svg).toMatch(/<desc id="d">.+23:59 ngày 11\/07\/2025.+Nguồn: /);
    expect(svg).not.toMatch(/style=|@font-face|href=/);
  });

  it.each(badgeNames)('%s never says 0 for what is not known', async (name) => {
    for (const [portal, query] of [
      [empty, ''],
      [full, '?period=2031-01'],
      [full, '?period=2020-01'],
    ] as const) {
      const { response, svg } = await badge(portal, `${name}.svg${query}`);
      expect(response.status).toBe(200);
      expect(svg).toContain('>chưa có số liệu</text>');
    }
  });

  it('is kept for a while and not sent twice', async () => {
    const { response } = await badge(full, 'received.svg');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=300');
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    const again = await badge(full, 'received.svg', {
      'If-None-Match': response.headers.get('ETag')!,
    });
    expect([again.response.status, again.svg]).toEqual([304, '']);
  });

  it('says in itself what was asked wrongly', async () => {
    const unknown = await badge(full, 'khong-co.svg');
    expect([unknown.response.status, titleOf(unknown.svg)]).toEqual([
      404,
      'không có số liệu tên này',
    ]);
    const period = await badge(full, 'received.svg?period=7/2025');
    expect([period.response.status, titleOf(period.svg)]).toEqual([400, 'kỳ phải ghi như 2025-07']);
  });
});
