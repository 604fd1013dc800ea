import type { FrameHeight, FrameOffer } from '@motcua/widgets/frame';

/** The frame's end of the protocol in `packages/widgets/docs/frame.md`: says how tall this page is. */
let port: MessagePort | undefined;
let told = 0;

/** The innermost thing that is as tall as the frame: what makes a frame grow for ever. */
const filling = (): string | null => {
  let found: Element | null = null;
  for (const element of document.body.querySelectorAll('*')) {
    if (element.getBoundingClientRect().height >= window.innerHeight) found = element;
  }
  return found && [found.localName, ...found.classList].join('.');
};

const tell = (): void => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (!port || height === told) return;
  told = height;
  port.postMessage({ height, filling: filling() } satisfies FrameHeight);
};

addEventListener('message', ({ source, data, ports }: MessageEvent<Partial<FrameOffer> | null>) => {
  const [offered] = ports;
  // Only the page around this one, which the policy has let in, and only a number goes back.
  if (source !== parent || parent === window || data?.motcua !== 'frame' || !offered) return;
  port?.close();
  port = offered;
  told = 0;
  tell();
});

if (parent !== window && 'ResizeObserver' in window) {
  new ResizeObserver(tell).observe(document.documentElement);
}
