import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diagnose } from '../../../src/statistics/doctor.ts';
import { examine } from '../../../src/store/examine.ts';
import { databasePath, openSqliteStore } from '../../../src/store/sqlite.ts';
import type { Acknowledged } from './writer.ts';

const ward = '11411';
const writer = fileURLToPath(new URL('writer.ts', import.meta.url));
/** In what way a letter that was acknowledged in a step must be found. */
const order = ['drafted', 'signed', 'published'] as const;

/** Runs the writer, kills it `delay` milliseconds after it began to write, and gives what it had acknowledged. */
const runUntilKilled = (folder: string, delay: number): Promise<Acknowledged[]> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err, killed] = ['', '', false];
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.stdout.on('data', (piece: Buffer) => {
      const begins = out === '';
      out += piece.toString();
      if (!begins) return;
      setTimeout(() => {
        killed = true;
        child.kill('SIGKILL');
      }, delay);
    });
    child.once('error', failed);
    child.once('close', () => {
      if (!killed) return failed(new Error(`The writer ended by itself: ${err}`));
      // What was not said to the end was not acknowledged.
      const lines = out.slice(0, out.lastIndexOf('\n')).split('\n').slice(1);
      done(lines.map((line) => JSON.parse(line) as Acknowledged));
    });
  });

/** What of the acknowledged writes is not there, and what is there by halves; empty when all is well. */
const faultsIn = async (folder: string, acknowledged: Acknowledged[]): Promise<string[]> => {
  const faults: string[] = [];
  // Opened as the next start does it, with nothing done by hand.
  const store = await openSqliteStore(folder);
  try {
    await store.snapshot(async (readable) => {
      const imports = await readable.imports(ward);
      const letters = await readable.letters(ward);
      const months = await readable.chainAbout(ward, '2025-08');
      for (const done of acknowledged) {
        if (done.what === 'import') {
          const kept = imports.find(({ digest }) => digest === done.digest);
          if (kept?.read !== done.dossiers) faults.push('an import is not there');
        } else if (done.what === 'month') {
          if (months.length === 0) faults.push('a closed month is not there');
        } else {
          const letter = letters.find(({ id }) => id === done.id);
          const step =
            letter?.publishedAt != null ? 2 : letter?.signed != null ? 1 : letter ? 0 : -1;
          if (step < order.indexOf(done.step)) faults.push(`a letter is not ${done.step}`);
        }
      }
      const { sound } = await diagnose(readable, ward);
      if (!sound) faults.push('the doctor finds counts that are not those of the dossiers');
      for (const { id, read, taken, unchanged } of imports) {
        if (read !== taken + unchanged) faults.push(`import ${id} is there by halves`);
      }
    });
  } finally {
    await store.close();
  }
  if (examine(databasePath(folder), ward).state !== 'sound') faults.push('the file is not sound');
  const left = readdirSync(folder).filter((name) => !/^motcua\.sqlite(-wal|-shm)?$/.test(name));
  return [...faults, ...left.map((name) => `left behind: ${name}`)];
};

export interface Killed {
  acknowledged: number;
  faults: string[];
}

/** One `kill -9` in the middle of imports, closings and letters, and a look at what is there afterwards. */
export const killOnce = async (folder: string, delay: number): Promise<Killed> => {
  const acknowledged = await runUntilKilled(folder, delay);
  return { acknowledged: acknowledged.length, faults: await faultsIn(folder, acknowledged) };
};
