/**
 * What Lighthouse says of each kind of page, on its own phone and line (`--pairs`: runs of each page, of which
 * the middle one counts).
 */
import lighthouse, { type Result } from 'lighthouse';
import { kindsOfPage } from './support/kinds-of-page.ts';
import { median } from './support/median.ts';
import { benchOptions } from './support/options.ts';
import { sayMachine, sayTable, type Line } from './support/table.ts';
import { visitedPortal } from './support/visited.ts';
import { launchBrowser } from '../test/browser/browser.ts';
import { freePort } from '../test/support/servers.ts';

const least = 99;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const { pairs: runs } = benchOptions('1', '1');

const portal = await visitedPortal('lighthouse');
const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);

/** A run that could not be recorded, which Lighthouse says itself, is none: it is made again, twice at most. */
const judge = async (url: string, again = 2): Promise<Result> => {
  const answer = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories });
  const { lhr } = answer!;
  if (!lhr.runtimeError) return lhr;
  if (again === 0) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return judge(url, again - 1);
};

const points = (result: Result, category: string): number =>
  Math.round((result.categories[category]!.score ?? 0) * 100);

/** Each audit that keeps its category from 100, with the points that it costs. */
const costs = (result: Result): string[] =>
  categories.flatMap((category) => {
    const { auditRefs } = result.categories[category]!;
    const weighed = auditRefs
      .map(({ id, weight }) => ({ ...result.audits[id]!, weight }))
      .filter(({ score, weight }) => score !== null && weight > 0);
    const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
    return weighed
      .filter(({ score }) => score! < 1)
      .map(({ id, weight, score, displayValue }) => {
        const cost = ((weight * (1 - score!)) / whole) * 100;
        return `${category}: ${id}${displayValue ? ` (${displayValue})` : ''} ${cost.toFixed(1)}`;
      });
  });

const lines: Line[] = [];
const remarks: string[] = [];
let version = '';
for (const [name, path] of kindsOfPage) {
  const all: Result[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await judge(portal.url + path));
  version = all[0]!.lighthouseVersion;
  const scores = categories.map((category) => median(all.map((each) => points(each, category))));
  const lowest = Math.min(...scores);
  process.stderr.write(`${path}: ${scores.join(' ')}\n`);
  lines.push({
    name: `${name}: ${path}`,
    ours: scores.map((score) => String(score).padStart(3)).join(' '),
    theirs: `${least} each`,
    ratio: lowest / least,
    limit: { atLeast: 1 },
  });
  remarks.push(...costs(all[0]!).map((cost) => `${path}  ${cost}`));
}
const chromium = browser.version();
await browser.close();
await portal.stop();

sayMachine(
  `Lighthouse ${version} in Chromium ${chromium}, its mobile preset; ${categories.join(', ')}; middle of ${runs} run(s)`,
);
const kept = sayTable(lines);
if (remarks.length > 0) process.stdout.write(`\npoints lost:\n  ${remarks.join('\n  ')}\n`);
process.exitCode = kept ? 0 : 1;
