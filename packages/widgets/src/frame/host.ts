import type { FrameHeight, FrameOffer } from './messages.ts';

/**
 * Keeps frames of the portal that this file came from as tall as what is in them. The protocol, and what
 * the guard is for, stands in `docs/frame.md`.
 */
const portal = new URL(import.meta.url).origin;
/** Growing so often, each time at once after it was given its height, is a page that follows its own frame. */
const mostGrowths = 12;
const atOnce = 500;
const tallest = 20_000;

const ports = new WeakMap<HTMLIFrameElement, MessagePort>();

const follow = (frame: HTMLIFrameElement, port: MessagePort): void => {
  const set = (height: number) => (frame.style.height = `${height}px`);
  let height = 0;
  let given = 0;
  let growths = 0;
  /** The height before it began to grow by itself. */
  let calm = 0;
  port.onmessage = ({ data }: MessageEvent<FrameHeight>) => {
    const wanted = Number(data.height);
    if (!(wanted > 0)) return;
    const now = performance.now();
    growths = wanted > height && now - given < atOnce ? growths + 1 : 0;
    if (growths === 0) calm = wanted;
    if (growths > mostGrowths || wanted > tallest) {
      port.close();
      set(calm);
      // eslint-disable-next-line no-console -- what a page's author looks at
      console.warn(
        `[motcua] ${frame.src}: the frame grew ${growths} times in a row, to ${wanted} px, because ` +
          `${data.filling ?? 'something in it'} is as tall as the frame itself (100vh?). It stays at ${calm} px.`,
      );
      return;
    }
    height = wanted;
    given = now;
    set(height);
  };
};

const connect = (frame: HTMLIFrameElement): void => {
  ports.get(frame)?.close();
  const { port1, port2 } = new MessageChannel();
  ports.set(frame, port1);
  follow(frame, port1);
  const offer: FrameOffer = { motcua: 'frame', version: 1 };
  // Delivered only while the frame holds a page of the portal, whatever it was sent to meanwhile.
  frame.contentWindow?.postMessage(offer, portal, [port2]);
};

const frames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${portal}/nhung/`));

const known = new WeakSet<HTMLIFrameElement>();

/** Takes up frames that were added since; those whose page is there already are asked at once. */
const takeUp = (): void => {
  for (const frame of frames()) {
    if (!known.has(frame)) frame.addEventListener('load', () => connect(frame));
    known.add(frame);
    if (!ports.has(frame) && performance.getEntriesByName(frame.src).length > 0) connect(frame);
  }
};

takeUp();
if (document.readyState !== 'complete') addEventListener('load', takeUp);
