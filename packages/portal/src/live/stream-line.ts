import type { Line } from './line.ts';
import type { Listener } from './listener.ts';

/** So many pieces may wait for a reader. */
const mostWaiting = 4;

/** The events of a listener as a body, for a caller in this process. */
export const streamOf = (listener: Listener): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const line: Line = {
          write: (bytes) => {
            if (controller.desiredSize! <= 0) return false;
            controller.enqueue(bytes);
            return true;
          },
          end: (bytes) => {
            controller.enqueue(bytes);
            controller.close();
          },
          cut: () => controller.error(new Error('too slow a reader')),
        };
        listener.open(line);
      },
      cancel: () => listener.leave(),
    },
    new CountQueuingStrategy({ highWaterMark: mostWaiting }),
  );
