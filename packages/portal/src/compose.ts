import { createClient, type Client } from '@motcua/sdk';
import { parseVocabulary } from '@motcua/sdk/search';
import wardConfig from '../motcua.config.ts';
import { createApi, type Api } from './api/api.ts';
import type { Trusted } from './api/context.ts';
import { createProcedureRoom, type ProcedureRoom } from './api/procedure-index.ts';
import { bundled, bundledGuides } from './bundled.ts';
import { takeBundledLayer } from './catalogue/bundled-layer.ts';
import { expandCatalogue } from './catalogue/catalogue.ts';
import { readGuides } from './catalogue/guide-loader.ts';
import { readAllowedOrigins } from './config/allowed-origins.ts';
import { checkConfig } from './config/check-config.ts';
import { networksOf } from './config/networks.ts';
import type { WardConfig } from './config/ward-config.ts';
import { createBrake } from './lookup/brake.ts';
import { createLiveRoom, liveLimits, type LiveLimits, type LiveRoom } from './live/room.ts';
import { createDigitsHasher, type DigitsHasher } from './lookup/digits.ts';
import { lookupKey } from './lookup/key.ts';
import { createPace } from './lookup/pace.ts';
import type { Language } from './statistics/source-label.ts';
import { statisticsOf } from './statistics/statistics.ts';
import type { CorrectedMonth } from './store/closing.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import { createImportRoom } from './uploads/room.ts';
import { wardCalendar } from './ward-calendar.ts';

export interface ComposeOptions {
  dataFolder: string;
  /** Sample values of the configuration are not shown. */
  production?: boolean;
  /** In place of those of the configuration. */
  allowedOrigins?: readonly string[];
  now?: () => number;
  /** In place of the usual limits of live streams. */
  live?: Partial<LiveLimits>;
  /** Told of our own faults; what it writes must hold nothing of the request. */
  onError?: (error: unknown, requestId: string) => void;
}

/** Everything that a process of the portal stands on. */
export interface Composition {
  config: WardConfig;
  dataFolder: string;
  store: Store;
  hasher: DigitsHasher;
  api: Api;
  /** To be closed before the server is: its streams do not end by themselves. */
  live: LiveRoom;
  production: boolean;
  now: () => number;
  /** Of closed months, made by the catalogue of this program when it came in the place of another. */
  corrections: CorrectedMonth[];
  /** An SDK client that goes straight to the API, bound to one request. */
  clientFor(trusted: Trusted, language?: Language): Client;
  close(): Promise<void>;
}

const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** The guides speak of the bundled catalogue, and of what a later one still has of it. */
const openProcedures = (): ProcedureRoom =>
  createProcedureRoom(
    readGuides(bundledGuides(), expandCatalogue(jsonOf(bundled('catalogue.json')))),
    parseVocabulary(jsonOf(bundled('vocabulary.json'))),
  );

/**
 * Opens store, API and client once a process. Throws `AllowedOriginsError`, `ConfigError`,
 * `DataFolderError`, `HolidayFileError`, `NewerDataError`, `LookupKeyError`.
 */
export const compose = async ({
  dataFolder,
  production = false,
  allowedOrigins = wardConfig.allowedOrigins,
  now = Date.now,
  live: limits,
  onError = () => {},
}: ComposeOptions): Promise<Composition> => {
  const config = { ...wardConfig, allowedOrigins: readAllowedOrigins(allowedOrigins) };
  checkConfig(config);
  // Read now: the first to ask for a date would be told of a fault that is the ward's.
  wardCalendar();
  const store = await openSqliteStore(dataFolder);
  try {
    const hasher = createDigitsHasher(lookupKey(dataFolder));
    const corrections = await takeBundledLayer(
      store,
      config.code,
      bundled('catalogue.json'),
      now(),
    );
    const lookup = {
      hasher,
      brake: createBrake(),
      pace: createPace(),
      hall: networksOf(config.hallAddresses),
    };
    const imports = createImportRoom(dataFolder);
    const live = createLiveRoom(
      {
        revision: () => store.snapshot((readable) => readable.revision(config.code)),
        snapshot: (query, language) =>
          store.snapshot((readable) =>
            statisticsOf(readable, config.code, query, { now: now(), language }),
          ),
      },
      { ...liveLimits, ...limits },
      (error) => onError(error, 'live'),
    );
    const procedures = openProcedures();
    const services = { store, procedures, lookup, imports, live, config, production, now };
    const api = createApi(services, onError);
    return {
      config,
      dataFolder,
      store,
      hasher,
      api,
      live,
      production,
      now,
      corrections,
      clientFor: (trusted, language = 'vi') =>
        createClient({
          baseUrl: 'http://portal.invalid',
          ward: config.code,
          language,
          // In one process a second try finds what the first found.
          retries: 0,
          fetch: (input, init) => Promise.resolve(api.fetch(new Request(input, init), trusted)),
        }),
      close: async () => {
        lookup.pace.close();
        await live.close();
        await imports.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
};
