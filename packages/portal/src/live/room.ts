import type { Statistics, StatisticsQuery } from '@motcua/sdk';
import type { Language } from '../statistics/source-label.ts';
import { createChannel, type Channel } from './channel.ts';
import { heartbeat, retryField, upToDate, usualRetry, usualRetryField } from './event-text.ts';
import { Listener } from './listener.ts';
import { createRevisionBus } from './revision-bus.ts';

export interface LiveLimits {
  /** Open streams of this process. */
  listeners: number;
  /** Of them from one address; behind one of a mobile network are many phones. */
  ofOneAddress: number;
  /** Different queries among them: each costs a count of the register at every change. */
  queries: number;
  /** Milliseconds between two looks for a new revision. */
  lookEvery: number;
  /** Milliseconds between two signs of life. */
  heartbeatEvery: number;
}

export const liveLimits: LiveLimits = {
  listeners: 10_000,
  ofOneAddress: 500,
  queries: 64,
  lookEvery: 250,
  heartbeatEvery: 15_000,
};

/** Where the figures of a query come from. */
export interface LiveSource {
  revision(): Promise<number>;
  snapshot(query: StatisticsQuery, language: Language): Promise<Statistics>;
}

/** As many listen as may, or the room is being closed. */
export class LiveRoomFull extends Error {
  override readonly name = 'LiveRoomFull';
}

export interface Joining {
  query: StatisticsQuery;
  language: Language;
  /** What the listener has already: it is not said again while it is the newest. */
  lastEventId: string | undefined;
  /** Whose place it takes, as addresses are counted; `null` for those that share one by right. */
  asker: string | null;
}

/** All who listen to the figures of this process. */
export interface LiveRoom {
  /**
   * A listener that has been told the newest figures and waits for its line. It keeps its place until it
   * leaves or the room is closed. Throws `LiveRoomFull`.
   */
  join(joining: Joining): Promise<Listener>;
  /** Open streams. */
  size(): number;
  /** Ends every stream and says when to come back: not all in one instant. */
  close(): Promise<void>;
}

const keyOf = (query: StatisticsQuery, language: Language): string => {
  const { period, from, to, groupBy, thenBy } = query;
  return JSON.stringify([language, period, from, to, groupBy, thenBy]);
};

export const createLiveRoom = (
  source: LiveSource,
  limits: LiveLimits,
  onError: (error: unknown) => void,
): LiveRoom => {
  const bus = createRevisionBus(source.revision, limits.lookEvery, onError);
  const channels = new Map<string, Channel>();
  let listeners = 0;
  let closed = false;
  let beat: NodeJS.Timeout | undefined;
  let leaveBus: (() => void) | undefined;

  const fromAsker = new Map<string, number>();

  const beatAll = (): void => {
    for (const { listeners: all } of channels.values()) {
      for (const listener of all) listener.send(heartbeat);
    }
  };
  const endAll = (channel: Channel): void => {
    const back = () => retryField(Math.round(usualRetry * (0.2 + Math.random())));
    for (const listener of [...channel.listeners]) listener.end(back());
  };

  const open = (key: string, { query, language }: Joining): Channel => {
    const channel = createChannel(
      () => source.snapshot(query, language),
      (error) => {
        if (!closed) onError(error);
        // Their next attempt is told what is wrong, and so are they not left with old figures.
        endAll(channel);
      },
    );
    channels.set(key, channel);
    return channel;
  };
  const enter = (asker: string | null): void => {
    listeners += 1;
    if (asker !== null) fromAsker.set(asker, (fromAsker.get(asker) ?? 0) + 1);
    leaveBus ??= bus.listen((revision) => channels.forEach((channel) => channel.hear(revision)));
    beat ??= setInterval(beatAll, limits.heartbeatEvery);
  };
  const leave = (asker: string | null): void => {
    listeners -= 1;
    if (asker !== null) {
      const left = fromAsker.get(asker)! - 1;
      if (left === 0) fromAsker.delete(asker);
      else fromAsker.set(asker, left);
    }
    if (listeners > 0) return;
    leaveBus?.();
    clearInterval(beat);
    leaveBus = beat = undefined;
  };

  return {
    join: async (joining) => {
      const revision = await source.revision();
      const key = keyOf(joining.query, joining.language);
      const known = channels.get(key);
      const { asker } = joining;
      const full =
        listeners >= limits.listeners ||
        (!known && channels.size >= limits.queries) ||
        (asker !== null && (fromAsker.get(asker) ?? 0) >= limits.ofOneAddress);
      if (closed || full) throw new LiveRoomFull();
      const channel = known ?? open(key, joining);
      const onGone = (gone: Listener) => {
        channel.listeners.delete(gone);
        if (channel.listeners.size === 0 && channels.get(key) === channel) channels.delete(key);
        leave(gone.asker);
      };
      const current = joining.lastEventId === String(revision);
      // Who joins while an older snapshot is being made is not told it.
      const has = current ? revision : revision - 1;
      const listener = new Listener(has, asker, onGone);
      channel.listeners.add(listener);
      enter(asker);
      listener.send(usualRetryField);
      if (current) listener.send(upToDate);
      try {
        listener.tell(await channel.frame(revision));
      } catch (error) {
        listener.leave();
        throw error;
      }
      return listener;
    },
    size: () => listeners,
    close: async () => {
      closed = true;
      channels.forEach(endAll);
      await bus.close();
    },
  };
};
