/**
 * Sends more than can be carried, each request for something else, at a steady rate whatever the answers do,
 * and now and then one for a page of the catalogue. Tells how long answers of each status took.
 */
import { Agent, request } from 'node:http';
import { answer } from '../support/task.ts';

const [base = '', rate = '', seconds = ''] = process.argv.slice(2);
/** What waits for a connection of the sender would not be the server's time. */
const agent = new Agent({ keepAlive: true, maxSockets: 4000 });
const times: Record<string, number[]> = {};
const waits: Record<string, string | undefined> = {};
let largest = 0;
let broken = 0;

const ask = (path: string, kind: string): Promise<void> =>
  new Promise((done) => {
    const began = performance.now();
    request(base + path, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', (piece: Buffer) => (bytes += piece.length));
      response.on('end', () => {
        const key = `${kind} ${response.statusCode}`;
        (times[key] ??= []).push(performance.now() - began);
        if (response.statusCode === 503) {
          waits[key] = response.headers['retry-after'];
          largest = Math.max(largest, bytes);
        }
        done();
      });
    })
      .once('error', () => {
        broken += 1;
        done();
      })
      .end();
  });

/** That many days after the register begins. */
const dateOf = (day: number): string =>
  new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);

const tick = 10;
const perTick = (Number(rate) * tick) / 1000;
const end = performance.now() + Number(seconds) * 1000;
const all: Promise<void>[] = [];
let due = 0;
let sent = 0;
await new Promise<void>((done) => {
  const timer = setInterval(() => {
    if (performance.now() > end) {
      clearInterval(timer);
      done();
      return;
    }
    for (due += perTick; due >= 1; due -= 1) {
      sent += 1;
      const from = dateOf(sent % 1000);
      const to = dateOf(1001 + (Math.floor(sent / 1000) % 400));
      all.push(
        sent % 20 === 0
          ? ask('/thu-tuc', 'catalogue')
          : ask(`/thong-ke?from=${from}&to=${to}`, 'other'),
      );
    }
  }, tick);
});
await Promise.all(all);
answer({ sent, times, waits, largest, broken });
