import type { FrameHeight, FrameOffer } from './messages.ts';

/**
 * Keeps frames of the portal that this file came from as tall as what is in them. The protocol, and what
 * the guard is for, stands in `docs/frame.md`.
 */
const portal = new URL(import.meta.url).origin;
/** A page that is laid out once or twice grows as often; one that follows its own frame never ends. */
const mostGrowths = 12;
const tallest = 20_000;

const ports = new WeakMap<HTMLIFrameElement, MessagePort>();

const follow = (frame: HTMLIFrameElement, port: MessagePort): void => {
  let height = 0;
  let growths = 0;
  port.onmessage = ({ data }: MessageEvent<FrameHeight>) => {
    const wanted = Number(data.height);
    if (!(wanted > 0)) return;
    growths = wanted > height ? growths + 1 : 0;
    if (growths > mostGrowths || wanted > tallest) {
      port.close();
      console.warn(
        `[motcua] ${frame.src}: the frame grew ${growths} times in a row, to ${wanted} px, because ` +
          `${data.filling ?? 'something in it'} is as tall as the frame itself (100vh?). It stays at ${height} px.`,
      );
      return;
    }
    height = wanted;
    frame.style.height = `${height}px`;
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
