import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkspace, until } from './workspace.mjs';

let workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => workspace.remove());

/** What the stand-in portal printed about itself. */
const portalSays = (out) => JSON.parse(out.split('\n').find((line) => line.startsWith('{')));

/** Starts the portal and stops it as soon as it serves. */
async function startAndStop(options) {
  const run = workspace.start('start.mjs', [], options);
  await until(() => run.out.includes('"serve"') || run.child.exitCode !== null);
  run.child.kill('SIGTERM');
  return { code: await run.ended, out: run.out, err: run.err };
}

describe('npm start', () => {
  test('installs, builds and serves, and says so line by line', async () => {
    const { out } = await startAndStop();
    expect(workspace.ran()).toEqual(['portal', 'tools', 'widgets', 'pages', 'server']);
    expect(out).toMatch(/✓ Cài gói phần mềm · Install packages {3}\d/);
    expect(out).toMatch(/✓ Dựng máy chủ · Build the server {3}\d/);
    expect(portalSays(out).args).toEqual(['serve']);
  });

  test('does no work twice', async () => {
    await startAndStop();
    workspace.ran();
    await startAndStop();
    expect(workspace.ran()).toEqual([]);
  });

  test('builds again when a source changed, and installs again when the lock did', async () => {
    await startAndStop();
    workspace.ran();
    workspace.write('packages/portal/src/index.ts', 'export const changed = true;\n');
    await startAndStop();
    expect(workspace.ran()).toEqual(['widgets', 'pages', 'server']);
    workspace.write('pnpm-lock.yaml', 'lockfileVersion: 10\n');
    await startAndStop();
    expect(workspace.ran()).toEqual(['portal', 'tools', 'widgets', 'pages', 'server']);
  });

  test('builds again when the output is torn', async () => {
    await startAndStop();
    workspace.ran();
    workspace.write('packages/portal/dist/client/index.html', '');
    await startAndStop();
    expect(workspace.ran()).toEqual(['widgets', 'pages', 'server']);
  });

  test('hands signals on and ends with the code of the portal', async () => {
    const { code, out } = await startAndStop();
    expect(out).toContain('drained');
    expect(code).toBe(7);
  });

  test.skipIf(process.platform === 'win32')('ends with the shell that npm ran it in', async () => {
    const run = workspace.startInShell('start.mjs', { env: { npm_lifecycle_event: 'start' } });
    await until(() => run.out.includes('"serve"'));
    run.child.kill('SIGKILL');
    await until(() => run.out.includes('drained'));
  });

  test('gives the portal its settings, and keeps them from the build', async () => {
    const { out } = await startAndStop({ env: { PORT: '5005', NODE_ENV: 'production' } });
    expect(portalSays(out).env).toMatchObject({ port: '5005', nodeEnv: 'production' });
  });

  test('stops at the step that failed, with the reason before the output', async () => {
    const { code, out } = await workspace.run('start.mjs', [], {
      env: { STAND_IN_FAIL: 'portal', STAND_IN_SAYS: 'request failed: getaddrinfo\n  EAI_AGAIN' },
    });
    expect(code).toBe(1);
    expect(workspace.ran()).toEqual(['portal']);
    expect(out).toContain('✗ Cài gói phần mềm');
    expect(out.indexOf('Reason: Không tới được kho gói')).toBeGreaterThan(0);
    expect(out.indexOf('getaddrinfo')).toBeGreaterThan(out.indexOf('What to do:'));
    expect(out).not.toContain('serve');
  });

  test('quotes the error when the cause is a new one', async () => {
    const { code, out } = await workspace.run('start.mjs', [], {
      env: { STAND_IN_FAIL: 'pages', STAND_IN_SAYS: 'line one\nSyntaxError: a bracket is missing' },
    });
    expect(code).toBe(1);
    expect(out).toContain('Reason: SyntaxError: a bracket is missing');
    expect(workspace.has('.motcua/logs/build-pages.log')).toBe(true);
  });

  test('a step that failed is done again by the next start', async () => {
    await workspace.run('start.mjs', [], {
      env: { STAND_IN_FAIL: 'server', STAND_IN_SAYS: 'error' },
    });
    workspace.ran();
    await startAndStop();
    expect(workspace.ran()).toEqual(['widgets', 'pages', 'server']);
  });

  test.each(['SIGTERM', 'SIGKILL'])('a build cut by %s is done again, at once', async (signal) => {
    const run = workspace.start('start.mjs', [], { env: { STAND_IN_HANG: 'server' } });
    const seen = [];
    await until(() => {
      seen.push(...workspace.ran());
      return seen.includes('server');
    });
    run.child.kill(signal);
    expect(await run.ended).toBe(signal === 'SIGTERM' ? 143 : null);
    expect(workspace.has('.motcua/setup.lock')).toBe(signal === 'SIGKILL');
    await startAndStop();
    expect(workspace.ran()).toEqual(['widgets', 'pages', 'server']);
  });

  test('a lock from before a power cut is taken over, whoever bears its number now', async () => {
    workspace.write('.motcua/setup.lock', String(process.pid));
    const before = new Date(Date.now() - 60_000);
    utimesSync(join(workspace.root, '.motcua/setup.lock'), before, before);
    await startAndStop();
    expect(workspace.ran()).toEqual(['portal', 'tools', 'widgets', 'pages', 'server']);
  });

  test('two at once install and build once', async () => {
    const both = [workspace.start('start.mjs'), workspace.start('start.mjs')];
    await until(() => both.every((run) => run.out.includes('"serve"')));
    for (const run of both) run.child.kill('SIGTERM');
    await Promise.all(both.map((run) => run.ended));
    expect(workspace.ran()).toEqual(['portal', 'tools', 'widgets', 'pages', 'server']);
  });
});

describe('what is installed', () => {
  const bench = () => workspace.run('bench.mjs');

  test('is the portal and the tools that build it, until something is tested or measured', async () => {
    await startAndStop();
    expect(workspace.ran()).toEqual(['portal', 'tools', 'widgets', 'pages', 'server']);
    await bench();
    expect(workspace.ran()).toEqual(['whole']);
    await bench();
    expect(workspace.ran()).toEqual([]);
  });

  test('stays the whole where it was, also when a start renews it', async () => {
    await bench();
    expect(workspace.ran()).toEqual(['whole', 'widgets', 'pages', 'server']);
    await startAndStop();
    expect(workspace.ran()).toEqual([]);
    workspace.write('pnpm-lock.yaml', 'lockfileVersion: 10\n');
    await startAndStop();
    expect(workspace.ran()).toEqual(['whole', 'widgets', 'pages', 'server']);
  });

  test('is done from the first part when it was cut in the second', async () => {
    await workspace.run('start.mjs', [], {
      env: { STAND_IN_FAIL: 'tools', STAND_IN_SAYS: 'error' },
    });
    expect(workspace.ran()).toEqual(['portal', 'tools']);
    await startAndStop();
    expect(workspace.ran()).toEqual(['portal', 'tools', 'widgets', 'pages', 'server']);
  });
});

describe('npm run motcua', () => {
  test('prints nothing of its own on stdout and hands on arguments and code', async () => {
    const { code, out, err } = await workspace.run('motcua.mjs', ['exit', '2']);
    expect(code).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(portalSays(out).args).toEqual(['exit', '2']);
    expect(err).toContain('Install packages');
    const again = await workspace.run('motcua.mjs', ['exit', '0']);
    expect(again).toMatchObject({ code: 0, err: '' });
  });

  test('reads files and the data folder from where the person typed', async () => {
    const desk = join(workspace.root, 'desk');
    workspace.write('desk/register.csv', '');
    const { out } = await workspace.run('motcua.mjs', ['import', 'register.csv'], {
      env: { INIT_CWD: desk, MOTCUA_DATA: 'kept' },
    });
    expect(portalSays(out)).toMatchObject({ cwd: desk, env: { data: join(desk, 'kept') } });
  });

  test('keeps its data in .motcua/data unless told otherwise', async () => {
    const { out } = await workspace.run('motcua.mjs', ['figures']);
    expect(portalSays(out).env.data).toBe(join(workspace.root, '.motcua', 'data'));
  });
});
