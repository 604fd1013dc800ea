/** Asks for one address on so many connections for so many seconds, as fast as it is answered. */
import autocannon from 'autocannon';
import { answer } from '../support/task.ts';

const [url = '', connections = '', seconds = '', headers = '{}'] = process.argv.slice(2);
const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  headers: JSON.parse(headers) as Record<string, string>,
});
answer({
  perSecond: result.requests.average,
  p50: result.latency.p50,
  p99: result.latency.p99,
  failed: result.errors + result.timeouts + result.mismatches,
  statuses: Object.fromEntries(
    Object.entries(result.statusCodeStats ?? {}).map(([status, { count }]) => [status, count]),
  ),
});
