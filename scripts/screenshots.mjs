/** `npm run screenshots`: the pictures of README.md, taken from the portal with its sample month. */
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_FLAGS } from './browser.mjs';
import { stepEnv } from './lib/env.mjs';
import { getBrowser } from './lib/get-browser.mjs';
import { endWithParent } from './lib/parent.mjs';
import { pinnedNode, portal, program, root } from './lib/paths.mjs';
import { repackPng } from './lib/png.mjs';
import { createScreen } from './lib/screen.mjs';
import { makeReady, Stopped } from './lib/setup.mjs';

const PICTURES = [
  { name: 'home-360', path: '/', width: 360, height: 740, scale: 2 },
  { name: 'figures-1280', path: '/thong-ke', width: 1280, height: 960, scale: 1 },
];
const MOST_BYTES = 300 * 1024;

endWithParent();
const screen = createScreen(process.stdout);
const data = mkdtempSync(join(tmpdir(), 'motcua-pictures-'));
let server;
try {
  await makeReady(screen, 'whole');
  const executablePath = await getBrowser(screen);
  const started = await startPortal();
  server = started.server;
  await takePictures(executablePath, started.url);
} catch (error) {
  if (!(error instanceof Stopped)) screen.failed(error.message);
  process.exitCode = 1;
} finally {
  server?.kill('SIGTERM');
  if (server) await new Promise((done) => server.once('exit', done));
  rmSync(data, { recursive: true, force: true });
}

/** Starts the portal on a free port; it prints its address last. */
function startPortal() {
  const child = spawn(pinnedNode, [program, 'serve'], {
    env: stepEnv({ PORT: '0', MOTCUA_DATA: join(data, 'data') }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((done, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        const url = /http:\/\/\S+/.exec(said)?.[0];
        if (url) done({ server: child, url });
      });
    }
    child.once('exit', () => failed(new Error(`The portal did not start:\n${said}`)));
  });
}

async function takePictures(executablePath, url) {
  const { chromium } = createRequire(join(portal, 'package.json'))('playwright-core');
  const folder = join(root, 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    for (const { name, path, width, height, scale } of PICTURES) {
      const page = await browser.newPage({
        viewport: { width, height },
        deviceScaleFactor: scale,
        colorScheme: 'light',
        locale: 'vi-VN',
      });
      const answer = await page.goto(url + path, { waitUntil: 'networkidle' });
      if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`);
      const png = repackPng(await page.screenshot());
      if (png.length > MOST_BYTES) throw new Error(`${name}.png takes ${png.length} bytes`);
      writeFileSync(join(folder, `${name}.png`), png);
      screen.done(`docs/pictures/${name}.png   ${Math.ceil(png.length / 1024)} KB`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
