import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';

/** Nothing to open a page with; says what to install. */
export class BrowserMissing extends Error {
  override readonly name = 'BrowserMissing';
  readonly vi: string;
  readonly en: string;
  constructor(vi: string, en: string) {
    super(en);
    this.vi = vi;
    this.en = en;
  }
}

const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

/** Where people's browsers are, on each system. */
const places = (): string[] => {
  const { PATH = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
  return [
    ...PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...[PROGRAMFILES, LOCALAPPDATA].flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
};

/**
 * A browser of this machine: the one named, else that of `MOTCUA_BROWSER`, else the first that is found.
 * Throws {@link BrowserMissing}.
 */
export const openBrowser = async (path = process.env['MOTCUA_BROWSER']): Promise<Browser> => {
  const playwright = await import('playwright-core').catch(() => null);
  if (playwright === null) {
    throw new BrowserMissing(
      'Thiếu gói playwright-core. Chạy: npm install playwright-core, rồi gọi lại lệnh này.',
      'The package playwright-core is missing. Run: npm install playwright-core, and call this again.',
    );
  }
  const executablePath = path || places().find((place) => existsSync(place));
  if (!executablePath || !existsSync(executablePath)) {
    throw new BrowserMissing(
      `Không thấy trình duyệt${path ? ` ở ${path}` : ''}. Cài Chrome, Chromium hoặc Edge, hoặc chỉ đường dẫn bằng --browser.`,
      `No browser was found${path ? ` at ${path}` : ''}. Install Chrome, Chromium or Edge, or name one with --browser.`,
    );
  }
  // As root, in a container, a browser starts without its sandbox only.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    return await playwright.chromium.launch({ executablePath, args });
  } catch {
    throw new BrowserMissing(
      `Trình duyệt ở ${executablePath} không chạy được. Chọn trình duyệt khác bằng --browser.`,
      `The browser at ${executablePath} does not start. Name another one with --browser.`,
    );
  }
};
