import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { stepEnv } from './env.mjs';
import { cache, packageFolders, pinnedNode, programOf, root } from './paths.mjs';
import { capture } from './run.mjs';

const TIME_LIMIT = 900_000;

/**
 * The projects of a configuration that has several, each a suite, because one of them needs a browser. One that
 * `shares` the machine leaves a core idle by itself and writes no file that another reads.
 */
const PROJECTS = {
  scripts: [{ name: 'scripts', shares: true }],
  sdk: [
    { name: 'sdk', project: '!packed', shares: true },
    { name: 'packed', project: 'packed', browser: true },
  ],
  portal: [
    { name: 'portal', project: '!browser', servers: true },
    { name: 'browser', project: 'browser', browser: true, servers: true },
  ],
  widgets: [
    { name: 'widgets', project: 'widgets', shares: true },
    { name: 'packed', project: 'packed', browser: true },
    { name: 'elements', project: 'elements', browser: true, shares: true },
  ],
};

/**
 * Every folder with a Vitest configuration is a suite, or several.
 *
 * @typedef {{name: string, folder: string, project?: string, browser?: boolean, servers?: boolean, shares?: boolean}} Suite
 * @returns {Suite[]}
 */
export function suites() {
  const folders = [join(root, 'scripts'), ...packageFolders(), join(root, 'examples')];
  return folders
    .filter((folder) => existsSync(folder))
    .filter((folder) => readdirSync(folder).some((name) => name.startsWith('vitest.config.')))
    .flatMap((folder) => {
      const name = relative(root, folder)
        .split(sep)
        .join('/')
        .replace(/^packages\//, '');
      return (PROJECTS[name] ?? [{ name }]).map((suite) => ({ ...suite, folder }));
    });
}

/**
 * Runs one suite.
 *
 * @param {{name: string, folder: string, project?: string}} suite
 * @param {{env?: NodeJS.ProcessEnv, onLine?: (line: string) => void}} [options]
 * @returns {Promise<Outcome>}
 */
export async function runSuite(suite, { env = {}, onLine } = {}) {
  const report = join(cache, `results-${suite.name.replace(/\W/g, '-')}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const project = suite.project ? ['--project', suite.project] : [];
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  const result = await capture(pinnedNode, [programOf('vitest'), 'run', ...project, ...reporters], {
    cwd: suite.folder,
    env: stepEnv(env),
    onLine,
    timeoutMs: TIME_LIMIT,
  });
  let json;
  try {
    json = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // It ended before it could report; what it printed is all there is.
  }
  return outcomeOf(json, result);
}

/**
 * @typedef {{passed: number, skipped: number, failures: {name: string, why: string}[]}} Outcome
 *
 * Counts a Vitest report. A file that could not be loaded, a run that went wrong without any test saying
 * so and a run without a passed test are failures of their own: nothing that failed may count as nothing.
 *
 * @param {any} json Vitest's JSON report, or nothing when it wrote none
 * @param {{ok: boolean, output: string, timedOut: boolean}} result
 * @returns {Outcome}
 */
export function outcomeOf(json, result) {
  const failures = [];
  let passed = 0;
  let skipped = 0;
  for (const file of json?.testResults ?? []) {
    const path = relative(root, file.name).split(sep).join('/');
    let told = false;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') {
        told = true;
        const name = [path, ...test.ancestorTitles, test.title].join(' › ');
        failures.push({ name, why: test.failureMessages.join('\n') });
      } else skipped += 1;
    }
    if (file.status === 'failed' && !told) failures.push({ name: path, why: file.message });
  }
  if ((!result.ok || passed === 0) && failures.length === 0) {
    const why = result.timedOut ? `It did not end in ${TIME_LIMIT / 1000} s.\n` : '';
    failures.push({ name: 'the run itself', why: why + lastPart(result.output) });
  }
  return { passed, skipped, failures };
}

function lastPart(output) {
  return stripVTControlCharacters(output).trimEnd().split('\n').slice(-40).join('\n');
}
