import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Served } from './command.ts';

/** Bytes that a process has in memory, of which it says so on Linux; else 0. */
export const residentOf = ({ child }: Served): number =>
  process.platform === 'linux'
    ? 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1])
    : 0;

/** Connections of callers who mean no good, or know no better. */
export class BadCompany {
  readonly #portal: Served;
  readonly #sockets: Socket[] = [];

  constructor(portal: Served) {
    this.#portal = portal;
  }

  open(): Promise<Socket> {
    return new Promise((done, failed) => {
      const { hostname, port } = new URL(this.#portal.url);
      const socket = connect(Number(port), hostname);
      this.#sockets.push(socket);
      socket.once('error', failed).once('connect', () => {
        socket.off('error', failed).on('error', () => {});
        done(socket);
      });
    });
  }

  async many(count: number): Promise<Socket[]> {
    const all: Socket[] = [];
    // No more at once than a system keeps waiting for a server.
    while (all.length < count) {
      const some = Math.min(200, count - all.length);
      all.push(...(await Promise.all(Array.from({ length: some }, () => this.open()))));
    }
    return all;
  }

  /** They send their head letter by letter, and never all of it. */
  async slow(count: number): Promise<Socket[]> {
    const sockets = await this.many(count);
    for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-A: ');
    return sockets;
  }

  /** They ask a thousand times in one go and read nothing. */
  async deaf(count: number): Promise<void> {
    const asked = 'GET /thong-ke HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1000);
    for (const socket of await this.many(count)) {
      socket.pause();
      socket.write(asked);
    }
  }

  leave(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
