import type { Statistics } from '@motcua/sdk';
import { snapshotEvent } from './event-text.ts';
import type { Frame, Listener } from './listener.ts';

/** Those who asked the same in the same language. */
export interface Channel {
  readonly listeners: Set<Listener>;
  /**
   * The frame of this revision; while one is being made, that one, which may be older: the next look
   * mends it. Rejects when it can't be computed.
   */
  frame(revision: number): Promise<Frame>;
  /** Sends the frame of a new revision to all. `onFault` hears when there can't be one. */
  hear(revision: number): void;
}

export const createChannel = (
  compute: () => Promise<Statistics>,
  onFault: (error: unknown) => void,
): Channel => {
  const listeners = new Set<Listener>();
  let newest: Frame | undefined;
  let computing: Promise<Frame> | undefined;

  const renew = async (): Promise<Frame> => {
    try {
      const snapshot = await compute();
      newest = { revision: snapshot.revision, event: snapshotEvent(snapshot) };
    } finally {
      computing = undefined;
    }
    for (const listener of listeners) listener.tell(newest);
    return newest;
  };
  const frame = async (revision: number): Promise<Frame> =>
    newest?.revision === revision ? newest : (computing ??= renew());
  return {
    listeners,
    frame,
    hear: (revision) => {
      if (newest?.revision !== revision && !computing) frame(revision).catch(onFault);
    },
  };
};
