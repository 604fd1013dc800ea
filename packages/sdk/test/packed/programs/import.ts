import * as sdk from '@motcua/sdk';
import { runAll } from '../../behaviours/run.ts';

const [, , origin, ...entries] = process.argv;
const results = await runAll(origin!, sdk);
for (const entry of entries) {
  const names = Object.keys((await import(entry)) as object);
  results[`${entry} can be imported`] = names.length > 0 ? null : 'it has no names';
}
console.log(JSON.stringify(results));
process.exit();
