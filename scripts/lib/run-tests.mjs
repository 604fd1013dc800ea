import { availableParallelism } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { CHECKS } from './checks.mjs';
import { getBrowser } from './get-browser.mjs';
import { getServers } from './get-servers.mjs';
import { createScreen } from './screen.mjs';
import { makeReady, Stopped } from './setup.mjs';
import { runSuite, suites } from './suites.mjs';

/**
 * Installs, builds, checks and tests; the last line counts.
 *
 * @param {{static: boolean, browser: boolean, only?: string}} what
 * @returns {Promise<number>} the exit code
 */
export async function runTests(what) {
  const screen = createScreen(process.stdout);
  const total = { passed: 0, skipped: 0, failures: [] };
  const add = ({ passed, skipped = 0, failures }) => {
    total.passed += passed;
    total.skipped += skipped;
    total.failures.push(...failures);
  };

  screen.heading('Set up');
  try {
    await makeReady(screen, 'whole');
    screen.done('installed and built');
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    add({
      passed: 0,
      failures: [{ name: `set up: ${error.message}`, why: 'The reason stands above.' }],
    });
    return close(screen, total);
  }

  if (what.static) {
    screen.heading('Checks');
    await inParallel(CHECKS, availableParallelism(), async ({ name, run }) => {
      const result = await screen.step(name, run, ({ ok }) => ({ ok }));
      add(
        result.ok
          ? { passed: 1, failures: [] }
          : { passed: 0, failures: [{ name, why: result.output, long: true }] },
      );
    });
  }

  const chosen = suites().filter(
    ({ name, browser }) => (what.only ? name === what.only : true) && (what.browser || !browser),
  );
  if (chosen.length > 0) screen.heading('Tests');
  const run = async (suite) => {
    const env = suite.servers ? await getServers(screen) : {};
    if (suite.browser) {
      try {
        env.MOTCUA_BROWSER = await getBrowser(screen);
      } catch (error) {
        screen.failed(suite.name);
        add({ passed: 0, failures: [{ name: suite.name, why: error.message }] });
        return;
      }
    }
    add(await screen.step(suite.name, (onLine) => runSuite(suite, { env, onLine }), judge));
  };
  // Those with a browser take longest.
  const sharing = chosen.filter(({ shares }) => shares).sort((a, b) => rank(b) - rank(a));
  await inParallel(sharing, availableParallelism(), run);
  for (const suite of chosen.filter(({ shares }) => !shares)) await run(suite);
  return close(screen, total);
}

const rank = ({ browser }) => Number(browser ?? false);

function judge({ passed, skipped, failures }) {
  const parts = [`${passed} passed`];
  if (failures.length > 0) parts.push(`${failures.length} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return { ok: failures.length === 0, note: parts.join(', ') };
}

/** Failures in full, then the line that counts, alone and last. */
function close(screen, { passed, skipped, failures }) {
  for (const { name, why, long } of failures) {
    screen.line();
    screen.failed(name);
    const lines = stripVTControlCharacters(why ?? '')
      .trim()
      .split('\n');
    for (const line of lines.slice(0, long ? 200 : 25)) screen.line(`      ${line}`);
  }
  screen.line();
  if (skipped > 0) screen.line(`${skipped} skipped`);
  screen.line(`${passed} passed, ${failures.length} failed`);
  return failures.length > 0 || passed === 0 ? 1 : 0;
}

async function inParallel(items, width, work) {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (let item = waiting.shift(); item; item = waiting.shift()) await work(item);
    }),
  );
}
