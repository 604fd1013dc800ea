type Snapshot = object | Response;

/** Streams of events that are open, each told again whenever the data changes. */
export interface Streams {
  open(say: () => Snapshot | Promise<Snapshot>, signal: AbortSignal): Promise<Response>;
  tell(): Promise<void>;
  close(): void;
}

const eventOf = (snapshot: object): string => {
  const { revision } = snapshot as { revision?: number };
  return `id: ${revision ?? 0}\ndata: ${JSON.stringify(snapshot)}\n\n`;
};

export const createStreams = (): Streams => {
  const encoder = new TextEncoder();
  const listeners = new Set<{ tell: () => Promise<void>; close: () => void }>();

  return {
    open: async (say, signal) => {
      const first = await say();
      if (first instanceof Response) return first;
      let forget = (): void => undefined;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          const send = (text: string) => controller.enqueue(encoder.encode(text));
          const listener = {
            tell: async () => {
              const next = await say();
              if (listeners.has(listener) && !(next instanceof Response)) send(eventOf(next));
            },
            close: () => {
              if (listeners.delete(listener)) controller.close();
            },
          };
          listeners.add(listener);
          forget = () => void listeners.delete(listener);
          signal.addEventListener('abort', forget, { once: true });
          send(`retry: 1000\n\n${eventOf(first)}`);
        },
        cancel: () => forget(),
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    },
    tell: async () => void (await Promise.all([...listeners].map(({ tell }) => tell()))),
    close: () => [...listeners].forEach(({ close }) => close()),
  };
};
