import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient } from '@motcua/sdk';
import { motcua, serve } from '../support/command.ts';
import { filledData } from '../support/data-folders.ts';
import { example, mended } from '../support/nginx.ts';
import { temporaryData } from '../support/portal.ts';
import { freePort, runServer, serverPath } from '../support/servers.ts';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const portalFolder = fileURLToPath(new URL('../../', import.meta.url));
const upgrade = fileURLToPath(new URL('../../../../examples/deploy/upgrade.sh', import.meta.url));

describe.skipIf(!has('systemd-analyze'))('motcua.service', () => {
  const unit = (): string => {
    const folder = temporaryData();
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'motcua.service');
    writeFileSync(
      path,
      mended(example('motcua.service'), [
        ['/opt/motcua/current/node_modules/node/bin/node', process.execPath],
      ]),
    );
    return path;
  };

  it('is one that systemd takes without a word', () => {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit()], {
      encoding: 'utf8',
    });
    expect([status, stderr.split('\n').filter((line) => line.includes('motcua.service'))]).toEqual([
      0,
      [],
    ]);
  });

  it('leaves the service little that it could do harm with', () => {
    const { stdout } = spawnSync(
      'systemd-analyze',
      ['security', '--offline=yes', '--no-pager', unit()],
      {
        encoding: 'utf8',
      },
    );
    const level = Number(/exposure level for motcua\.service: ([\d.]+)/.exec(stdout)?.[1]);
    expect(level).toBeLessThan(2);
  });

  it('sets what the program reads, and starts with it', async () => {
    const settings = Object.fromEntries(
      [...example('motcua.service').matchAll(/^Environment=(.*)$/gm)].flatMap(([, line]) =>
        line!.split(' ').map((pair) => pair.split('=') as [string, string]),
      ),
    );
    const portal = await serve({
      ...settings,
      PORT: '0',
      MOTCUA_METRICS_PORT: '0',
      MOTCUA_DATA: temporaryData(),
    });
    expect((await fetch(`${portal.url}/readyz`)).status).toBe(200);
    expect(await portal.stop()).toBe(0);
  });
});

describe.skipIf(serverPath('caddy') === null)('Caddyfile', () => {
  it('puts Caddy in front of the portal', async () => {
    const portal = await serve({ MOTCUA_DATA: temporaryData(), MOTCUA_PROXIES: '127.0.0.1' });
    const [port, admin] = [await freePort(), await freePort()];
    const folder = temporaryData();
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'Caddyfile');
    const text = mended(example('Caddyfile'), [
      ['phuong.example {', `http://127.0.0.1:${port} {`],
      ['127.0.0.1:4321', new URL(portal.url).host],
    ]);
    writeFileSync(file, `{\n\tadmin 127.0.0.1:${admin}\n\tauto_https off\n}\n${text}`);
    const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const caddy = serverPath('caddy')!;
    execFileSync(caddy, ['validate', '--config', file, '--adapter', 'caddyfile'], {
      env: { ...process.env, ...env },
      stdio: 'pipe',
    });
    const running = await runServer(
      caddy,
      ['run', '--config', file, '--adapter', 'caddyfile'],
      port,
      env,
    );
    const page = await fetch(`http://127.0.0.1:${port}/thu-tuc`);
    expect([page.status, page.headers.get('X-Content-Type-Options')]).toEqual([200, 'nosniff']);
    expect(await page.text()).toContain('</html>');
    await running.stop();
    await portal.stop();
  }, 60_000);
});

describe.skipIf(process.platform !== 'linux' || !has('curl'))('upgrade.sh', () => {
  /** Two installed versions as folders, and a service manager that a file stands for. */
  const stage = async () => {
    const data = await filledData();
    const root = join(data, '..', 'opt');
    const version = (name: string, works = true): string => {
      const folder = join(root, name);
      mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
      symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'));
      mkdirSync(join(folder, 'packages'), { recursive: true });
      if (works) symlinkSync(portalFolder, join(folder, 'packages/portal'));
      else {
        mkdirSync(join(folder, 'packages/portal/dist'), { recursive: true });
        writeFileSync(join(folder, 'packages/portal/dist/motcua.js'), 'process.exit(1)');
      }
      return folder;
    };
    const [one, two] = [version('1.0'), version('2.0')];
    symlinkSync(one, join(root, 'current'));
    const port = await freePort();
    const pid = join(root, 'pid');
    const start = join(root, 'start.sh');
    writeFileSync(
      start,
      `#!/bin/sh
PORT=${port} HOST=127.0.0.1 MOTCUA_SAMPLE=off "${root}/current/node_modules/node/bin/node" "${root}/current/packages/portal/dist/motcua.js" serve >/dev/null 2>&1 &
echo $! > ${pid}
`,
      { mode: 0o755 },
    );
    const stop = join(root, 'stop.sh');
    writeFileSync(
      stop,
      `#!/bin/sh
kill -TERM "$(cat ${pid})" 2>/dev/null || exit 0
while kill -0 "$(cat ${pid})" 2>/dev/null; do sleep 0.1; done
`,
      { mode: 0o755 },
    );
    const env = {
      ...process.env,
      MOTCUA_ROOT: root,
      MOTCUA_AS: '',
      MOTCUA_DATA: data,
      MOTCUA_BACKUPS: join(root, 'backups'),
      MOTCUA_READY: `http://127.0.0.1:${port}/readyz`,
      MOTCUA_START: start,
      MOTCUA_STOP: stop,
      MOTCUA_PATIENCE: '8',
    };
    const run = (...args: string[]) =>
      promisify(execFile)(upgrade, args, { env }).then(
        ({ stderr }) => ({ code: 0, stderr }),
        (error: { code: number; stderr: string }) => ({ code: error.code, stderr: error.stderr }),
      );
    const shows = async () =>
      (await createClient({ baseUrl: `http://127.0.0.1:${port}`, ward: '11411' }).statistics.get())
        .figures?.received;
    execFileSync(start);
    const end = () => execFileSync(stop);
    return { data, root, one, two, run, shows, end, version };
  };

  it('goes to another version, and back with the data of before', async () => {
    const { data, root, one, two, run, shows, end } = await stage();
    try {
      const went = await run(two);
      expect([went.code, went.stderr]).toEqual([0, expect.stringContaining('Done.')]);
      expect(readlinkSync(join(root, 'current'))).toBe(two);
      expect(await shows()).toBe(90);
      const undone = await motcua(['import', 'undo', '1'], { MOTCUA_DATA: data });
      expect(undone.code).toBe(0);
      const back = await run('--back');
      expect([back.code, back.stderr]).toEqual([0, expect.stringContaining(`Back at ${one}`)]);
      expect(readlinkSync(join(root, 'current'))).toBe(one);
      expect(await shows()).toBe(90);
    } finally {
      end();
    }
  }, 90_000);

  it('takes back what does not get ready, by itself', async () => {
    const { root, one, run, shows, end, version } = await stage();
    try {
      const went = await run(version('3.0', false));
      expect([went.code, went.stderr]).toEqual([1, expect.stringContaining('Going back.')]);
      expect(readlinkSync(join(root, 'current'))).toBe(one);
      expect(await shows()).toBe(90);
      expect((await run(join(root, 'nowhere'))).code).not.toBe(0);
      rmSync(join(root, 'current'));
    } finally {
      end();
    }
  }, 90_000);
});

it('every file of the example is named in its readme, and every setting in it is one of ours', () => {
  const readme = example('README.md');
  for (const name of [
    'motcua.service',
    'nginx.conf',
    'nginx-sub-path.conf',
    'Caddyfile',
    'upgrade.sh',
  ]) {
    expect(readme).toContain(`(${name})`);
    expect(
      existsSync(fileURLToPath(new URL(`../../../../examples/deploy/${name}`, import.meta.url))),
    ).toBe(true);
  }
  const settings = readFileSync(join(portalFolder, 'docs/operations.md'), 'utf8');
  for (const [name] of example('motcua.service').matchAll(/\bMOTCUA_[A-Z_]+/g)) {
    expect(settings).toContain(`\`${name}\``);
  }
});
