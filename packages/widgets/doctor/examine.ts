import type { Browser, Page } from 'playwright-core';
import { causesOf } from '../src/debug/causes.ts';
import type { Finding, Violation } from '../src/debug/finding.ts';
import { inspect } from '../src/debug/inspect.ts';
import { known } from '../src/debug/known.ts';
import { policyFindings } from '../src/debug/policy.ts';

export interface Examined {
  address: string;
  /** Where the page was in the end; `null` when it could not be opened. */
  opened: string | null;
  /** Why not. */
  reason: string;
  findings: Finding[];
}

type Watched = typeof globalThis & { motcuaViolations?: Violation[] };

/** Notes every violation of the page's policy, from before its first line. */
const watchPolicy = (page: Page) =>
  page.addInitScript(() => {
    const violations: Violation[] = ((globalThis as Watched).motcuaViolations = []);
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective: directive, blockedURI: blocked, originalPolicy: policy }) =>
        violations.push({ directive, blocked, policy }),
    );
  });

const frameAddress = /\/nhung\/[a-z-]+/;
const forbidden = 403;

/** Frames of a portal that were answered with its refusal, or that the browser itself refused. */
const watchFrames = (page: Page): (() => Promise<Finding[]>) => {
  const refused = new Set<string>();
  page.on('response', (response) => {
    if (response.status() === forbidden && frameAddress.test(response.url()))
      refused.add(response.url());
  });
  return async () => {
    for (const frame of page.frames()) {
      if (!frame.url().startsWith('chrome-error:')) continue;
      const element = await frame.frameElement().catch(() => null);
      const src = (await element?.getAttribute('src')) ?? '';
      if (frameAddress.test(src)) refused.add(src);
    }
    const { origin } = new URL(page.url());
    return [...refused].map((src) => ({ kind: 'frame-refused', facts: { src, origin } }));
  };
};

/** Opens a page as a reader would, waits for its widgets, and gathers what stops them. */
export const examine = async (
  browser: Browser,
  address: string,
  patience: number,
): Promise<Examined> => {
  const page = await browser.newPage();
  await watchPolicy(page);
  const refusedFrames = watchFrames(page);
  try {
    const response = await page.goto(address, { waitUntil: 'load', timeout: 30_000 });
    if (response && !response.ok())
      return { address, opened: null, reason: `HTTP ${response.status()}`, findings: [] };
  } catch (error) {
    const reason = /net::(\w+)/.exec(String(error))?.[1] ?? 'timeout';
    return { address, opened: null, reason, findings: [] };
  }
  // What loads only near the viewport is brought there. Locators see into open shadow roots too.
  const elements = page.locator(known.map(({ tag }) => tag).join(', '));
  await elements.evaluateAll((all) => all.forEach((element) => element.scrollIntoView()));
  const settled = () =>
    elements.evaluateAll((all) =>
      all.every((element) =>
        /^(ready|error)$/.test((element as Element & { state?: string }).state ?? ''),
      ),
    );
  for (const end = Date.now() + patience; Date.now() < end && !(await settled());)
    await page.waitForTimeout(100);
  // Sent as its text and run by the browser itself, so the page's policy does not speak of it.
  const { portals, findings } = await page.evaluate(inspect, known);
  const violations = await page.evaluate(() => (globalThis as Watched).motcuaViolations ?? []);
  const all = [...policyFindings(violations, portals), ...findings, ...(await refusedFrames())];
  return { address, opened: page.url(), reason: '', findings: causesOf(all) };
};
