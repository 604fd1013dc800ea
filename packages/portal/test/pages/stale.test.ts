import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staleSince } from '../../src/components/shared/stale.ts';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

/** The sample month ends on 11 July 2025, long before any run of this test. */
let portal: Served;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: temporaryData() });
});
afterAll(() => portal.stop());

/** What a page says, without its marks. */
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const textOf = async (path: string) => (await fetch(new URL(path, portal.url))).text();

describe('data that stopped long ago', () => {
  it('are told with their last day, and not in green, where no apology was owed then', async () => {
    for (const [path, said] of [
      ['/', 'Số liệu dừng ở ngày 11/07/2025.'],
      ['/en', 'The data end on 11 July 2025.'],
      ['/xin-loi', 'Đến ngày 11/07/2025, không có hồ sơ nào phải xin lỗi'],
      ['/xin-loi/moi-qua-han', 'Đến ngày 11/07/2025, không có hồ sơ nào vừa quá hạn'],
      ['/man-hinh', 'Đến ngày 11/07/2025: không nợ lời xin lỗi nào'],
    ] as const) {
      const html = await textOf(path);
      expect(words(html)).toContain(said);
      expect(html).not.toMatch(/class="(note|screen-apology) done"/);
    }
    expect(words(await textOf('/'))).not.toContain('không nợ ai');
  });

  it('leave no bare zero on the screen in the hall', async () => {
    expect(words(await textOf('/man-hinh'))).toMatch(/Đang quá hạn 0 nguồn dừng/);
  });

  it.each([
    ['/', 'Đang quá hạn 0 số liệu chỉ có đến ngày 11/07/2025'],
    ['/en', 'Overdue now 0 the data end on 11 July 2025'],
  ])('leave no bare zero on %s, and no word of the trade', async (path, said) => {
    const text = words(await textOf(path));
    expect(text).toContain(said);
    expect(text).not.toContain('nguồn dừng');
  });

  it('do not make a due date that has passed since one in force', async () => {
    for (const path of ['/tra-cuu', '/nhung/lookup']) {
      const answer = await fetch(new URL(path, portal.url), {
        method: 'POST',
        headers: { 'Sec-Fetch-Site': 'same-origin' },
        body: new URLSearchParams({ code: 'H24.113-250704-0002', phoneLast4: '3238' }),
      });
      const html = await answer.text();
      expect(words(html)).toContain(
        'Ngày hẹn này đã qua, nhưng số liệu của trang mới đến 23:59 ngày 11/07/2025. ' +
          'Ông/bà gọi đường dây nóng để hỏi hồ sơ đã xong chưa.',
      );
      expect(words(html)).not.toMatch(/đang có hiệu lực|chưa cần làm gì thêm/);
      expect(html).not.toContain('text/calendar');
    }
  });
});

describe('the elements on other sites say no more than the pages', () => {
  const views = '/api/v1/wards/11411/views';

  it('of apologies', async () => {
    const answer = await textOf(`${views}/apologies`);
    expect(answer).toContain('Đến ngày 11/07/2025, không có hồ sơ nào trễ hẹn');
    expect(answer).not.toContain('"class":"good"');
  });

  it('of a due date that has passed since', async () => {
    const answer = await fetch(new URL(`${views}/lookup`, portal.url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({ code: 'H24.113-250704-0002', phoneLast4: '3238' }),
    });
    expect(await answer.text()).toContain(
      'Ngày hẹn này đã qua, nhưng số liệu mới đến 23:59 11/07/2025. ' +
        'Ông/bà gọi đường dây nóng để hỏi hồ sơ đã xong chưa.',
    );
  });
});

describe('data', () => {
  const asOf = '2025-07-11T23:59:59+07:00';
  const end = Date.parse(asOf);
  it('are stale when more than three days pass after them', () => {
    expect(staleSince(asOf, end + 3 * 86_400_000)).toBeNull();
    expect(staleSince(asOf, end + 3 * 86_400_000 + 1)).toBe('11/07/2025');
    expect(staleSince(asOf, end + 9 * 86_400_000, 'en')).toBe('11 July 2025');
    expect(staleSince(null, end)).toBeNull();
  });
});
