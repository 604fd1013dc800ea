import { readFileSync } from 'node:fs';

/** Memory that another process holds now, in bytes; `null` where the system does not tell. */
export const residentOf = (pid: number): number | null => {
  if (process.platform !== 'linux') return null;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
};
