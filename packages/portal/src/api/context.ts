import type { WardConfig } from '../config/ward-config.ts';
import type { Listener } from '../live/listener.ts';
import type { LiveRoom } from '../live/room.ts';
import type { LookupRoom } from '../lookup/lookup.ts';
import type { Language } from '../statistics/source-label.ts';
import type { ReadableStore, Store } from '../store/store.ts';
import type { ImportRoom } from '../uploads/room.ts';
import type { ProcedureRoom } from './procedure-index.ts';

/** What the API stands on, opened once a process. */
export interface Services {
  store: Store;
  lookup: LookupRoom;
  imports: ImportRoom;
  live: LiveRoom;
  config: WardConfig;
  procedures: ProcedureRoom;
  /** Sample contact values are not shown. */
  production: boolean;
  now: () => number;
}

/** What is known of a request from the server itself, never from a header that anybody can send. */
export interface Trusted {
  address: string;
  requestId: string;
  /** Seconds until its network may ask again; it is answered with that alone. */
  tooMany?: number | undefined;
  /** Takes over who listens to a stream, with all its events: the answer itself is then empty. */
  listen?: (listener: Listener) => void;
  /** Told of each operation that is called. */
  uses?: ((operation: string) => void) | undefined;
}

/** What a handler gets beside its input. */
export interface Asked {
  services: Services;
  /** One state of the data for the whole answer. */
  store: ReadableStore;
  ward: string;
  language: Language;
  address: string;
}
