import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

/** All rules, or only those on colours. */
export type Rules = 'all' | 'colours';

/** What axe objects to on a page, and where. */
export const objections = async (page: Page, rules: Rules = 'all'): Promise<string[]> => {
  await page.evaluate(source);
  const found = await page.evaluate(
    async (options) => (await (globalThis as unknown as { axe: Axe }).axe.run(options)).violations,
    rules === 'all' ? {} : { runOnly: ['cat.color'] },
  );
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};
