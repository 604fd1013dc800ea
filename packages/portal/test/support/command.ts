import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../dist/motcua.js', import.meta.url));

const environment = (env: Record<string, string>) => {
  const { PORT: _, HOST: __, ...rest } = process.env;
  return { ...rest, MOTCUA_LANG: 'vi', ...env };
};

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built `motcua`, or a copy of it, as a person would, without a terminal. */
export const motcua = (
  args: string[],
  env: Record<string, string>,
  program = built,
): Promise<Ended> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('error', failed);
    child.once('close', (code) => done({ code, out, err }));
  });

export interface Served {
  url: string;
  /** All that it printed before it was ready. */
  out: string;
  /** All that it has complained of until now. */
  err(): string;
  child: ChildProcess;
  /** Asks it to stop and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Runs the built portal on a free port of the loopback until it says where it is. */
export const serve = (env: Record<string, string>, args: string[] = []): Promise<Served> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [built, 'serve', ...args], {
      env: environment({ PORT: '0', HOST: '127.0.0.1', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let asked = false;
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    let [out, err] = ['', ''];
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const url = /Một Cửa: (http:\S+)\n/.exec(out)?.[1];
      if (!url) return;
      done({
        url,
        out,
        err: () => err,
        child,
        stop: () => {
          asked = true;
          child.kill('SIGTERM');
          return ended;
        },
      });
    });
    void ended.then((code) => {
      failed(new Error(`serve ended with ${code}: ${out}${err}`));
      // A server that dies under a test explains itself beside the test's own failure.
      if (!asked) console.error(`serve ended unasked with ${code}\n${err}`);
    });
  });
