/** A process that says what the API answers of July 2025 when its clock shows a given instant. */
import { compose } from '../../src/compose.ts';

const [dataFolder, clock] = process.argv.slice(2) as [string, string];
const portal = await compose({ dataFolder, now: () => Date.parse(clock) });
const client = portal.clientFor({ address: '127.0.0.1', requestId: 'test' });
const period = '2025-07';
const [month, byDay, byProcedure, letters, report] = await Promise.all([
  client.statistics.get({ period }),
  client.statistics.get({ period, groupBy: 'day' }),
  client.statistics.get({ period, groupBy: 'procedure' }),
  client.apologies.list({ period }),
  client.reports.get(period),
]);
await portal.close();
const { received } = month.figures!;
process.stdout.write(JSON.stringify({ received, month, byDay, byProcedure, letters, report }));
