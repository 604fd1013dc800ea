/** So many pieces may wait for a reader, and it is dropped: it comes back for the newest snapshot. */
const mostWaiting = 4;

/** A snapshot, written once for all who listen to the same query. */
export interface Frame {
  revision: number;
  event: Uint8Array;
}

export interface Listener {
  readonly body: ReadableStream<Uint8Array>;
  send(bytes: Uint8Array): void;
  /** Sends a snapshot, if it is newer than what the reader has. */
  tell(frame: Frame): void;
  /** Lets what waits go out, then the last bytes, then closes. */
  end(bytes: Uint8Array): void;
}

export interface ListenerOptions {
  /** The revision that the reader has. */
  has: number;
  /** Called once, however it ends. */
  onGone(): void;
  /** Cuts the connection of a reader that does not read, where there is one. */
  hangUp?: (() => void) | undefined;
}

/** One open answer. */
export const createListener = ({ has, onGone, hangUp }: ListenerOptions): Listener => {
  let told = has;
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let open = true;
  const close = (): void => {
    if (open) onGone();
    open = false;
  };
  const body = new ReadableStream<Uint8Array>(
    { start: (given) => void (controller = given), cancel: close },
    new CountQueuingStrategy({ highWaterMark: mostWaiting }),
  );
  const send = (bytes: Uint8Array): void => {
    if (!open) return;
    if (controller.desiredSize! > 0) return controller.enqueue(bytes);
    close();
    if (hangUp) hangUp();
    else controller.error(new Error('too slow a reader'));
  };
  return {
    body,
    send,
    tell: ({ revision, event }) => {
      if (revision <= told) return;
      told = revision;
      send(event);
    },
    end: (bytes) => {
      if (!open) return;
      close();
      controller.enqueue(bytes);
      controller.close();
    },
  };
};
