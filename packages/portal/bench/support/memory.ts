import { readFileSync } from 'node:fs';

/**
 * Most memory that this process has held at once, in bytes. Where it can be had, the kernel's mark of this
 * program alone: `maxRSS` of a Linux process begins with that of the one it was forked from.
 */
export const peakMemory = (): number => {
  if (process.platform === 'linux') {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  }
  return process.resourceUsage().maxRSS * 1024;
};
