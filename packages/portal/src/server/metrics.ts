import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Answered } from './log.ts';

/** A value that is read when somebody asks: its name, what it is, and where it comes from. */
export type Gauge = [name: string, help: string, read: () => number | null];

/** Counts what was answered, for Prometheus (text format 0.0.4). Labels are patterns, never paths. */
export interface Metrics {
  answered(entry: Answered): void;
  text(): string;
}

/** Upper ends in seconds. */
const buckets = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];
/** More patterns than there are routes would mean a mistake in naming: the rest is counted together. */
const mostRoutes = 200;

interface Durations {
  counts: number[];
  sum: number;
  total: number;
}

const labels = (names: Record<string, string | number>): string =>
  `{${Object.entries(names)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}}`;

const head = (name: string, kind: string, help: string) =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${kind}`;

export const createMetrics = (gauges: Gauge[]): Metrics => {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  const own: Gauge[] = [
    ['process_resident_memory_bytes', 'Resident memory.', () => process.memoryUsage.rss()],
    [
      'process_start_time_seconds',
      'When the process began, in Unix seconds.',
      () => Math.round(Date.now() / 1000 - process.uptime()),
    ],
    [
      'motcua_event_loop_delay_p99_seconds',
      'How long the process was busy with one thing, 99th percentile since the last look.',
      () => {
        const delay = loop.percentile(99) / 1e9;
        loop.reset();
        return Number.isFinite(delay) ? delay : 0;
      },
    ],
  ];

  const durationsOf = (route: string): Durations => {
    const kept = durations.get(route);
    if (kept) return kept;
    const fresh = { counts: buckets.map(() => 0), sum: 0, total: 0 };
    durations.set(route, fresh);
    return fresh;
  };

  return {
    answered: ({ route: named, method, status, ms }) => {
      const route = durations.has(named) || durations.size < mostRoutes ? named : '*';
      const key = labels({ route, method, status });
      requests.set(key, (requests.get(key) ?? 0) + 1);
      const kept = durationsOf(route);
      const seconds = ms / 1000;
      kept.sum += seconds;
      kept.total += 1;
      buckets.forEach((end, at) => {
        if (seconds <= end) kept.counts[at]! += 1;
      });
    },
    text: () => {
      const lines = [head('motcua_http_requests_total', 'counter', 'Answered requests.')];
      for (const [key, count] of requests) lines.push(`motcua_http_requests_total${key} ${count}`);
      const name = 'motcua_http_request_duration_seconds';
      lines.push(head(name, 'histogram', 'Time to the end of the answer.'));
      for (const [route, { counts, sum, total }] of durations) {
        buckets.forEach((end, at) =>
          lines.push(`${name}_bucket${labels({ route, le: end })} ${counts[at]}`),
        );
        lines.push(`${name}_bucket${labels({ route, le: '+Inf' })} ${total}`);
        lines.push(`${name}_sum${labels({ route })} ${sum}`);
        lines.push(`${name}_count${labels({ route })} ${total}`);
      }
      for (const [gauge, help, read] of [...own, ...gauges]) {
        const value = read();
        if (value !== null) lines.push(head(gauge, 'gauge', help), `${gauge} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
};
