import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { browserCache } from './lib/paths.mjs';

/** Where a browser that was fetched for the tests alone is started from. */
export const fetchedBrowser = join(browserCache, 'chromium.sh');

/**
 * What keeps a browser quiet in tests: it runs as root and in containers, reaches for no network of its
 * own and draws without a graphics card. It only ever opens pages of this repository.
 */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function usualPlaces({ platform = process.platform, env = process.env } = {}) {
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => env[name] ?? [])
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  return [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/opt/google/chrome', '/snap/bin']
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/**
 * Whether a program starts. Some systems put a note in the browser's place that only says where to get
 * it. On Windows a browser asked for its version opens a window, so there its being there must do.
 */
export function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/**
 * The browser for tests and pictures: the one that `MOTCUA_BROWSER` names, else a Chrome, Chromium or Edge
 * of this machine, else the one fetched for the tests.
 *
 * @returns {string | undefined} its path
 */
export function findBrowser(options = {}) {
  const { env = process.env } = options;
  if (env.MOTCUA_BROWSER) {
    if (existsSync(env.MOTCUA_BROWSER)) return env.MOTCUA_BROWSER;
    throw new Error(
      `MOTCUA_BROWSER names ${env.MOTCUA_BROWSER}, and there is no such file. ` +
        'Set it to the path of Chrome, Chromium or Edge, or leave it out.',
    );
  }
  return [...new Set(usualPlaces(options)), fetchedBrowser].find((path) => starts(path));
}
