import { behaviours, type Sdk, type World } from './behaviours.ts';

/** The world of a stage at an origin, for an SDK however it was loaded. */
export const worldAt = (origin: string, sdk: typeof Sdk): World => ({
  sdk,
  scene: (scenario, options) => {
    const run = crypto.randomUUID();
    const all = { baseUrl: `${origin}/${scenario}/${run}`, ward: '11411', ...options };
    return {
      client: sdk.createClient(all),
      options: all,
      asked: async () => (await fetch(`${origin}/asked/${run}`)).json(),
    };
  },
});

/** A browser opens six connections to a host; what waits for one of them would count as stalled. */
const AT_ONCE = 3;

/** Each behaviour with what went wrong, or `null`. Retries wait no time: chance is always least. */
export const runAll = async (
  origin: string,
  sdk: typeof Sdk,
): Promise<Record<string, string | null>> => {
  Math.random = () => 0;
  const world = worldAt(origin, sdk);
  const results: Record<string, string | null> = {};
  const left = Object.entries(behaviours);
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [name, behaviour] = next;
      results[name] = await behaviour(world).then(
        () => null,
        (error: unknown) => String((error as Error)?.stack ?? error),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
};
