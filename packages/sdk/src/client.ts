import { apologiesResource, type ApologiesResource } from './resources/apologies.ts';
import { dossiersResource, type DossiersResource } from './resources/dossiers.ts';
import { proceduresResource, type ProceduresResource } from './resources/procedures.ts';
import { statisticsResource, type StatisticsResource } from './resources/statistics.ts';
import { wardResource, type WardResource } from './resources/ward.ts';
import type { ClientOptions } from './options.ts';
import { settingsOf } from './transport/settings.ts';

/** Everything one ward's service says. */
export interface Client {
  readonly ward: WardResource;
  readonly procedures: ProceduresResource;
  readonly dossiers: DossiersResource;
  readonly statistics: StatisticsResource;
  readonly apologies: ApologiesResource;
}

/**
 * A client of one ward's service. Nothing is sent before a call; what it returns is frozen.
 *
 * @example
 * ```ts
 * const client = createClient({ baseUrl: 'https://motcua.example', ward: '11411' });
 * const { figures } = await client.statistics.get({ period: '2025-07' });
 * ```
 * @throws {@link ConfigurationError} for an option that is unknown, missing or wrong.
 */
export const createClient = (options: ClientOptions): Client => {
  const settings = settingsOf(options);
  const client: Client = {
    ward: wardResource(settings),
    procedures: proceduresResource(settings),
    dossiers: dossiersResource(settings),
    statistics: statisticsResource(settings),
    apologies: apologiesResource(settings),
  };
  for (const resource of Object.values(client)) {
    Object.values(resource).forEach(Object.freeze);
    Object.freeze(resource);
  }
  return Object.freeze(client);
};
