import { type Browser, chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../../scripts/browser.mjs';

/** The browser of this machine, ready for pages of ours. The caller closes it. */
export async function launchBrowser(flags: string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new Error(
      'No browser was found. `npm test` fetches one; at the desk, set MOTCUA_BROWSER to the path of ' +
        'Chrome, Chromium or Edge.',
    );
  }
  return chromium.launch({ executablePath, args: [...BROWSER_FLAGS, ...flags] });
}
