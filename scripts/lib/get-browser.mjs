import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchedBrowser, findBrowser, starts } from '../browser.mjs';
import { stepEnv } from './env.mjs';
import { npmProgram } from './npm.mjs';
import { browserCache, pinnedNode } from './paths.mjs';
import { reasonOf } from './reason.mjs';
import { capture } from './run.mjs';

const PACKAGE = '@sparticuz/chromium@153.0.0';

/**
 * A browser, fetched when this machine has none: from the system's packages where that is allowed, else
 * from the package registry.
 *
 * @param {ReturnType<typeof import('./screen.mjs').createScreen>} screen
 * @returns {Promise<string>} its path
 * @throws {Error} with a sentence that says what to install
 */
export async function getBrowser(screen) {
  const found = findBrowser();
  if (found) return found;
  const whys = [];
  for (const [title, way] of waysToGetOne()) {
    const { path, output } = await screen.step(title, way, (got) =>
      got.path ? { ok: true } : { ok: false, note: 'this way is closed here' },
    );
    if (path) return path;
    whys.push(`${title}: ${reasonOf(output).why}`);
  }
  throw new Error(
    [
      'The page tests need a browser and none was found: install Google Chrome, Chromium or Microsoft ' +
        'Edge, or set MOTCUA_BROWSER to the path of one, then run npm test again.',
      ...whys,
    ].join('\n  '),
  );
}

function waysToGetOne() {
  if (process.platform !== 'linux') return [];
  const ways = [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    ways.push(['install Chromium with apt-get', fromApt]);
  }
  if (process.arch === 'x64') ways.push([`fetch ${PACKAGE}`, fromRegistry]);
  return ways;
}

/** On Ubuntu the package of that name is only a note about a snap: what counts is that it starts. */
async function fromApt(detail) {
  const env = stepEnv({ DEBIAN_FRONTEND: 'noninteractive' });
  const options = { env, onLine: detail, timeoutMs: 240_000 };
  await capture('apt-get', ['update'], options);
  const installed = await capture('apt-get', ['install', '-y', 'chromium'], options);
  const path = installed.ok && starts('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
  return { path, output: installed.output };
}

/**
 * A package that carries Chromium, with the libraries and a font that bare containers lack. It unpacks
 * into the temporary folder it is told of; that becomes ours, whole or not at all.
 */
async function fromRegistry(detail) {
  const unpacked = join(browserCache, 'unpacked');
  const partial = `${unpacked}.partial`;
  for (const folder of [unpacked, partial]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(browserCache, 'package.json'), '{"private":true,"type":"module"}\n');
  writeFileSync(join(browserCache, 'unpack.js'), UNPACK);

  const npm = npmProgram('npm');
  const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  const installed = await capture(
    npm.command,
    [...npm.args, 'install', '--prefix', browserCache, ...quiet, PACKAGE],
    { cwd: browserCache, env: stepEnv(), shell: npm.shell, onLine: detail, timeoutMs: 240_000 },
  );
  if (!installed.ok) return { path: undefined, output: installed.output };
  const done = await capture(pinnedNode, [join(browserCache, 'unpack.js')], {
    cwd: browserCache,
    env: stepEnv({ TMPDIR: partial }),
    timeoutMs: 120_000,
  });
  if (!done.ok) return { path: undefined, output: done.output };
  renameSync(partial, unpacked);
  writeFileSync(join(unpacked, 'fonts.xml'), fontsBesideTheSystems(unpacked));
  writeFileSync(fetchedBrowser, startWith(unpacked));
  chmodSync(fetchedBrowser, 0o755);
  return starts(fetchedBrowser)
    ? { path: fetchedBrowser, output: '' }
    : { path: undefined, output: 'error: the fetched browser does not start on this machine' };
}

const UNPACK = `import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

await chromium.executablePath();
await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))));
`;

const fontsBesideTheSystems = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

const startWith = (folder) => `#!/bin/sh
export FONTCONFIG_FILE='${folder}/fonts.xml'
export LD_LIBRARY_PATH='${folder}/al2023/lib'
exec '${folder}/chromium' "$@"
`;
