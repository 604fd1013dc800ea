import type { Browser, BrowserContext } from 'playwright-core';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';
import { launchBrowser } from './browser.ts';

/** Every kind of page, at an address that shows it full. */
export const pages = [
  '/',
  '/thu-tuc',
  '/thu-tuc?q=khai+sinh',
  '/thu-tuc?q=xyzzy+blorb',
  '/thu-tuc?q=ly+hon',
  '/thu-tuc/1.001193',
  '/thu-tuc/1.010041',
  '/thu-tuc/2.000815',
  '/thu-tuc/1.001193/in',
  '/thu-tuc/1.001653',
  '/tra-cuu',
  '/thong-ke',
  '/thong-ke/2025-07/lived',
  '/thong-ke?from=2025-07-01&to=2025-07-03',
  '/thong-ke?period=2031-01',
  '/xin-loi',
  '/xin-loi/moi-qua-han',
  '/phan-anh',
  '/cong-bo',
  '/tinh-han',
  '/tinh-han?q=khai+sinh',
  '/tinh-han?limit=5&date=27%2F08%2F2026&time=09%3A00',
  '/tinh-han?limit=10&unit=working-day&date=27%2F08%2F2026&pausedFrom=3%2F9%2F2026&extension=3',
  '/tinh-han?procedure=1.003677',
  '/bao-cao/2025-07',
  '/du-lieu',
  '/trung-tam',
  '/en',
  '/en/thu-tuc?q=ket+hon',
  '/en/thu-tuc/1.004873',
  '/en/tra-cuu',
  '/en/thong-ke/2025-Q3',
  '/en/xin-loi',
  '/en/phan-anh',
  '/en/cong-bo',
  '/en/trung-tam',
  '/en/tinh-han',
  '/en/bao-cao/2025-07',
  '/nhung',
  '/nhung?widget=badge',
  '/tro-nang',
  '/kiosk',
  '/kiosk/thu-tuc?q=khai+sinh',
  '/kiosk/thu-tuc/1.001193',
  '/kiosk/tra-cuu',
  '/en/nhung?widget=contact',
  '/en/tro-nang',
  '/khong-co-trang-nay',
] as const;

/** Pages that nobody goes through with a keyboard from their head: nothing is to be skipped, or the focus is on a fault. */
export const barePages = [
  '/tinh-han?limit=nhieu&date=31%2F02%2F2026',
  '/man-hinh',
  '/nhung/procedures?query=khai+sinh',
  '/nhung/procedure?code=1.001193',
  '/nhung/lookup',
  '/nhung/statistics?period=2025-07',
  '/nhung/apologies?theme=dark',
  '/nhung/contact',
  '/nhung/khong-duoc-phep?origin=https%3A%2F%2Fa.example.vn',
] as const;

export interface Stage {
  browser: Browser;
  portal: Served;
  /** A fresh visitor; the caller closes it. */
  visitor(options?: Parameters<Browser['newContext']>[0]): Promise<BrowserContext>;
  end(): Promise<void>;
}

/** The built portal with its sample month, and a real browser in front of it. */
export const openStage = async (env: Record<string, string> = {}): Promise<Stage> => {
  const portal = await serve({ MOTCUA_DATA: temporaryData(), ...env });
  const browser = await launchBrowser();
  return {
    browser,
    portal,
    visitor: (options = {}) => browser.newContext({ baseURL: portal.url, ...options }),
    end: async () => {
      await browser.close();
      await portal.stop();
    },
  };
};
