import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSocketStage, type SocketStage } from '../behaviours/on-socket.ts';
import { bundle } from './bundle.ts';
import { expectAllKept } from './outcome.ts';
import { entries, manifestOf, packed } from './packed.ts';
import { runWorker } from './workerd.ts';

const run = promisify(execFile);
const find = createRequire(import.meta.url);

let stage: SocketStage;
beforeAll(async () => {
  stage = await openSocketStage();
  const { name, dependencies } = manifestOf(packed.installed);
  const external = [name, ...Object.keys(dependencies)];
  await Promise.all([
    bundle('import.ts', 'import.js', { external }),
    bundle('require.ts', 'require.cjs', { external, format: 'cjs', platform: 'node' }),
    bundle('worker.ts', 'worker.js', { conditions: ['workerd', 'worker'] }),
  ]);
  // Deno takes the project's own node_modules and never fills it.
  writeFileSync(join(packed.project, 'deno.json'), '{ "nodeModulesDir": "manual" }');
});
afterAll(() => stage.close());

/** A program of a package that brings one: `bin` is its path there. */
const programOf = (name: string, bin: string) =>
  join(find.resolve(`${name}/package.json`), '..', bin);

const node22 = programOf('node22', 'bin/node');
const bun = programOf('bun', 'bin/bun.exe');
const deno = programOf('deno', process.platform === 'win32' ? 'deno.exe' : 'deno');

/** Deno may reach the service and nothing else: no file, no variable, no other host. */
const onlyTheService = () => `--allow-net=${new URL(stage.origin).host}`;

test.each<[where: string, program: string, file: string, args: () => string[], version: RegExp]>([
  ['Node 22, imported', node22, 'import.js', () => [], /^v22\./],
  ['Node 22, required', node22, 'require.cjs', () => [], /^v22\./],
  ['Node 24, imported', process.execPath, 'import.js', () => [], /^v24\./],
  ['Node 24, required', process.execPath, 'require.cjs', () => [], /^v24\./],
  ['Bun', bun, 'import.js', () => ['--no-install'], /^1\./],
  ['Deno', deno, 'import.js', () => ['run', '--no-prompt', onlyTheService()], /^deno 2\./],
])('the packed package keeps its promises in %s', async (_, program, file, args, version) => {
  const options = { cwd: packed.project, timeout: 60_000 };
  expect((await run(program, ['--version'], options)).stdout).toMatch(version);
  // What msw loads reads the environment, which Deno was not told to allow.
  const tried = entries().filter((entry) => !(program === deno && entry.endsWith('/testing')));
  const given = [...args(), file, stage.origin, ...tried];
  const { stdout, stderr } = await run(program, given, options);
  expect(stderr).toBe('');
  const verb = file.endsWith('.cjs') ? 'required' : 'imported';
  expectAllKept(JSON.parse(stdout), {
    besides: tried.map((entry) => `${entry} can be ${verb}`),
  });
});

test('the packed package keeps its promises in workerd', async () => {
  expectAllKept(await runWorker(programOf('workerd', 'bin/workerd'), 'worker.js', stage.origin));
});
