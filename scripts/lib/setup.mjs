import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stepEnv } from './env.mjs';
import { takeLock } from './lock.mjs';
import { npmProgram } from './npm.mjs';
import {
  logs,
  modules,
  own,
  packageFolders,
  pinnedNode,
  portal,
  portalDist,
  program,
  programOf,
  root,
  widgets,
  widgetsDist,
} from './paths.mjs';
import { lastLines, reasonOf } from './reason.mjs';
import { capture } from './run.mjs';
import { contentKey, shapeKey, stamp } from './stamp.mjs';

export const PNPM = 'pnpm@12.21.0';

/**
 * npm and pnpm, left to themselves, try for over a minute before they say that there is no network. Each
 * reads settings under its own name.
 */
const PATIENCE = Object.fromEntries(
  ['npm', 'pnpm'].flatMap((name) => [
    [`${name}_config_fetch_retries`, '3'],
    [`${name}_config_fetch_retry_factor`, '3'],
    [`${name}_config_fetch_retry_mintimeout`, '1000'],
  ]),
);

/** A step failed, and the person has been told why. */
export class Stopped extends Error {}

/**
 * Installs and builds what is missing or out of date; says nothing and touches no network when nothing is.
 *
 * @param {ReturnType<typeof import('./screen.mjs').createScreen>} screen
 * @param {keyof typeof INSTALLS} needs `portal` to serve it, `whole` to test and measure
 */
export async function makeReady(screen, needs) {
  if (installed(needs) && built()) return;
  mustBeWritable(screen);
  const release = await takeLock(join(own, 'setup.lock'), () =>
    screen.line('  · Chờ lần cài đặt khác chạy xong · Waiting for another set-up to finish …'),
  );
  try {
    // Looked at again: the one waited for may have done it.
    if (!installed(needs)) await install(screen, needs);
    if (!built()) await build(screen);
  } finally {
    release();
  }
}

/**
 * What pnpm is told, one install after the other. The tools of development hold other runtimes, compilers
 * and yardsticks, 800 MB that serve no citizen: the portal is installed without them, and the root, whose
 * tools build it, after it, because an install without tools takes the root's away.
 */
const INSTALLS = {
  portal: [
    ['--prod', '--filter', '@motcua/portal...'],
    ['--filter', 'motcua'],
  ],
  whole: [[]],
};

const installStamps = { portal: stamp('install-portal'), whole: stamp('install-whole') };

function installKey() {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'];
  return contentKey(
    [
      ...files.map((name) => join(root, name)),
      ...packageFolders().map((folder) => join(folder, 'package.json')),
    ],
    // A folder copied to another system has the wrong binaries in it.
    `${process.platform}-${process.arch}`,
  );
}

function installed(needs) {
  const enough = needs === 'portal' ? ['whole', 'portal'] : ['whole'];
  return (
    existsSync(pinnedNode) &&
    existsSync(join(portal, 'node_modules', 'astro')) &&
    enough.some((what) => installStamps[what].matches(installKey()))
  );
}

async function install(screen, needs) {
  const key = installKey();
  // Where somebody develops, starting the portal does not take the tools away.
  const what = installStamps.whole.exists() ? 'whole' : needs;
  for (const each of Object.values(installStamps)) each.drop();
  await step(screen, 'install', 'Cài gói phần mềm · Install packages', async (detail) => {
    let result;
    for (const args of INSTALLS[what]) {
      result = await pnpmInstall(args, detail);
      if (!result.ok) break;
    }
    return result;
  });
  await step(screen, 'node', 'Thử Node đi kèm · Check the pinned Node', pinnedNodeRuns);
  installStamps[what].write(key);
}

function pnpmInstall(args, onLine) {
  const npx = npmProgram('npx');
  return capture(
    npx.command,
    [...npx.args, '--yes', PNPM, 'install', '--frozen-lockfile', ...args],
    {
      cwd: root,
      shell: npx.shell,
      // Without a terminal pnpm stops to ask before it replaces a node_modules of another making.
      env: stepEnv({ CI: 'true', ...PATIENCE }),
      onLine,
    },
  );
}

async function pinnedNodeRuns() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const result = await capture(pinnedNode, ['--version']);
  if (result.ok && result.stdout.trim() === `v${devDependencies.node}`) return result;
  return {
    ...result,
    ok: false,
    output:
      `error: Node ${devDependencies.node} is not at ${pinnedNode}: its install script did not run. ` +
      `If npm is set to ignore scripts, run: npm config set ignore-scripts false; ` +
      `then delete node_modules and run this again.\n${result.output}`,
  };
}

const buildStamp = stamp('build');

/** Everything that the portal is built from; its own output and tests are not. */
function buildKey() {
  const inside = packageFolders().flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) =>
        entry.isDirectory()
          ? ['src', 'data', 'public', 'scripts'].includes(entry.name)
          : !/^vitest\.config|\.md$/.test(entry.name),
      )
      .map((entry) => join(folder, entry.name)),
  );
  const above = ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json'];
  // Astro writes the folder's own path into what it builds.
  return contentKey([...inside, ...above.map((name) => join(root, name))], root);
}

function built() {
  return existsSync(program) && buildStamp.matches(buildMark(buildKey()));
}

/** A power cut can tear files that were just written: the mark holds the output's shape as well. */
function buildMark(key) {
  return `${key} ${shapeKey([portalDist, widgetsDist])}`;
}

async function build(screen) {
  const key = buildKey();
  buildStamp.drop();
  const env = stepEnv();
  const steps = [
    [
      'build-widgets',
      'Dựng các tiện ích nhúng · Build the widgets',
      [join(widgets, 'scripts', 'build-cdn.ts')],
      widgets,
    ],
    [
      'build-pages',
      'Dựng các trang · Build the pages',
      [programOf('astro', { from: portal }), 'build'],
      portal,
    ],
    ['build-server', 'Dựng máy chủ · Build the server', [programOf('tsup')], portal],
  ];
  for (const [name, title, args, cwd] of steps) {
    await step(screen, name, title, (detail) =>
      capture(pinnedNode, args, { cwd, env, onLine: detail }),
    );
  }
  buildStamp.write(buildMark(key));
}

/** Runs one step; when it fails, tells the reason first, then what to do, then the end of its output. */
async function step(screen, name, title, work) {
  const result = await screen.step(title, work, ({ ok }) => ({ ok }));
  if (result.ok) return;
  const { why, todo } = reasonOf(result.output);
  screen.line();
  screen.line(`  Lý do · Reason: ${why}`);
  screen.line(`  Cần làm · What to do: ${todo}`);
  screen.line();
  for (const line of lastLines(result.output)) screen.line(line);
  try {
    mkdirSync(logs, { recursive: true });
    const file = join(logs, `${name}.log`);
    writeFileSync(file, result.output);
    screen.line(`\n  Toàn bộ · In full: ${file}`);
  } catch {
    // The reason stands above; where it can't be kept, nothing more is owed.
  }
  throw new Stopped(title);
}

function mustBeWritable(screen) {
  try {
    mkdirSync(own, { recursive: true });
    mkdirSync(modules, { recursive: true });
    for (const folder of [root, own, modules, portal]) accessSync(folder, constants.W_OK);
  } catch (error) {
    const { why, todo } = reasonOf(String(error));
    screen.line(`  Lý do · Reason: ${why}`);
    screen.line(`  Cần làm · What to do: ${todo}`);
    throw new Stopped(String(error));
  }
}
