import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The start of every stand-in: it writes down that it ran, under a name or what an expression makes of it. `STAND_IN_FAIL` names the one that fails, with
 * `STAND_IN_SAYS` as its last words; `STAND_IN_HANG` the one that never ends.
 */
const preamble = (name, expression = `'${name}'`) => `
import { appendFileSync, mkdirSync, writeFileSync, symlinkSync, rmSync } from 'node:fs';
const name = ${expression};
appendFileSync(process.env.STAND_IN_LOG, name + '\\n');
if (process.env.STAND_IN_HANG === name) {
  const parent = process.ppid;
  await new Promise((done) => setInterval(() => process.ppid === parent || done(), 50));
  process.exit(1);
}
if (process.env.STAND_IN_FAIL === name) {
  console.error(process.env.STAND_IN_SAYS);
  process.exit(1);
}
`;

const PORTAL = `
console.log(JSON.stringify({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  node: process.argv0,
  env: { data: process.env.MOTCUA_DATA, port: process.env.PORT, nodeEnv: process.env.NODE_ENV },
}));
if (process.argv[2] === 'exit') process.exit(Number(process.argv[3]));
if (process.argv[2] === 'serve') {
  setInterval(() => {}, 1000);
  process.on('SIGTERM', () => { console.log('drained'); process.exit(7); });
}
`;

const WIDGETS = `${preamble('widgets')}
mkdirSync('dist/cdn', { recursive: true });
writeFileSync('dist/cdn/manifest.json', '{}');
`;

const ASTRO = `${preamble('pages')}
mkdirSync('dist/client', { recursive: true });
writeFileSync('dist/client/index.html', 'page');
if (process.env.NODE_ENV || process.env.PORT) throw new Error('the build sees the caller’s settings');
`;

const TSUP = `${preamble('server')}
writeFileSync('dist/motcua.js', ${JSON.stringify(PORTAL)});
`;

const PACKAGE = (name, file) => JSON.stringify({ name, type: 'module', bin: { [name]: file } });

/** The installs: of the portal without tools, of the root's tools, of the whole. */
const INSTALL = `
  process.argv.includes('--prod') ? 'portal' : process.argv.includes('--filter') ? 'tools' : 'whole'
`;

const NPX = `${preamble('install', INSTALL)}
const put = (path, text) => {
  mkdirSync(new URL('.', new URL(path, 'file://' + process.cwd() + '/')), { recursive: true });
  writeFileSync(path, text);
};
mkdirSync('node_modules/node/bin', { recursive: true });
rmSync('node_modules/node/bin/node', { force: true });
symlinkSync(process.execPath, 'node_modules/node/bin/node');
put('node_modules/tsup/package.json', ${JSON.stringify(PACKAGE('tsup', 'tsup.js'))});
put('node_modules/tsup/tsup.js', ${JSON.stringify(TSUP)});
put('packages/portal/node_modules/astro/package.json', ${JSON.stringify(PACKAGE('astro', 'astro.js'))});
put('packages/portal/node_modules/astro/astro.js', ${JSON.stringify(ASTRO)});
`;

/** A workspace in a temporary folder: this repository's scripts over stand-ins for all they call. */
export function createWorkspace() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-scripts-')));
  const log = join(root, 'ran.log');
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  cpSync(scripts, join(root, 'scripts'), { recursive: true });
  write(
    'package.json',
    JSON.stringify({ type: 'module', devDependencies: { node: process.versions.node } }),
  );
  write('pnpm-lock.yaml', 'lockfileVersion: 9\n');
  write('packages/portal/package.json', JSON.stringify({ name: 'portal', type: 'module' }));
  write('packages/portal/src/index.ts', 'export {};\n');
  write('packages/widgets/package.json', JSON.stringify({ name: 'widgets', type: 'module' }));
  write('packages/widgets/scripts/build-cdn.ts', WIDGETS);
  write('npm/package.json', JSON.stringify({ type: 'module' }));
  write('npm/npm-cli.js', '');
  write('npm/npx-cli.js', NPX);

  const watch = (command, args, { env = {}, cwd = root } = {}) => {
    const child = spawn(command, args, {
      cwd,
      env: {
        ...process.env,
        INIT_CWD: '',
        MOTCUA_DATA: '',
        PORT: '',
        npm_lifecycle_event: '',
        npm_execpath: join(root, 'npm', 'npm-cli.js'),
        STAND_IN_LOG: log,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const run = { child, out: '', err: '', ended: undefined };
    child.stdout.setEncoding('utf8').on('data', (text) => (run.out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (run.err += text));
    run.ended = new Promise((done) => child.on('close', (code) => done(code)));
    return run;
  };

  /** Starts a script; `out` and `err` grow as it prints, `ended` gives its code. */
  const start = (script, args = [], options) =>
    watch(process.execPath, [join(root, 'scripts', script), ...args], options);

  return {
    root,
    write,
    start,
    startInShell: (script, options) =>
      watch('sh', ['-c', `'${process.execPath}' 'scripts/${script}'; true`], options),
    remove: () => rmSync(root, { recursive: true, force: true }),
    has: (path) => existsSync(join(root, path)),
    /** Runs a script to its end. */
    async run(script, args, options) {
      const run = start(script, args, options);
      return { code: await run.ended, out: run.out, err: run.err };
    },
    /** The stand-ins that ran since the last call, in order. */
    ran() {
      const names = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
      rmSync(log, { force: true });
      return names;
    },
  };
}

/** Waits until a condition holds; a test that waits in vain ends by its own time limit. */
export async function until(holds) {
  while (!holds()) await new Promise((done) => setTimeout(done, 20));
}
