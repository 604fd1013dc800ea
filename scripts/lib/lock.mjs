import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const BEAT = 2000;
/**
 * A holder that has not touched its lock for this long is gone, whoever bears its number now: after a
 * power cut numbers are given out anew.
 */
const STALE = 15_000;

/**
 * Lets one process at a time install and build in this folder. The lock is a file with its holder's number,
 * touched by it every two seconds; one left behind is taken over.
 *
 * @param {string} file
 * @param {() => void} onWait called once when another process holds it
 * @returns {Promise<() => void>} gives the lock back
 */
export async function takeLock(file, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (leftBehind(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await new Promise((done) => setTimeout(done, 250));
  }
  const touch = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // Somebody removed it by hand; the work goes on.
    }
  }, BEAT);
  const release = () => {
    clearInterval(touch);
    process.off('exit', release);
    rmSync(file, { force: true });
  };
  process.on('exit', release);
  return release;
}

function leftBehind(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE) return true;
    const holder = Number(readFileSync(file, 'utf8'));
    // Between a lock's making and its first line there is no number to ask for.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
