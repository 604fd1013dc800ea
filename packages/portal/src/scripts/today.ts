import { formatInstant, formatNumber } from '@motcua/sdk/text';

/** The counter of today follows the live stream while it is looked at: hidden pages hold no line. */
interface Snapshot {
  state: string;
  asOf: string | null;
  figures: Record<string, number> | null;
}

const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
const comeBack = 60_000;
const spread = 60_000;

const follow = (panel: HTMLElement): void => {
  const { live, unknown, until } = panel.dataset as Record<'live' | 'unknown' | 'until', string>;
  const moves = panel.querySelector<HTMLElement>('[data-moves]')!;
  const reload = moves.textContent;
  let source: EventSource | undefined;
  let timer = 0;

  const write = (element: Element, text: string): void => {
    // Readers of the page hear only what changed.
    if (element.textContent!.trim() !== text) element.textContent = text;
  };
  const show = ({ state, asOf, figures }: Snapshot): void => {
    for (const place of panel.querySelectorAll<HTMLElement>('[data-figure]')) {
      const value = state === 'counted' ? figures?.[place.dataset['figure']!] : undefined;
      write(place, value === undefined ? unknown : formatNumber(value, language));
    }
    if (asOf !== null) {
      const told = until.replace('{instant}', formatInstant(asOf, language));
      write(panel.querySelector('[data-as-of]')!, told);
    }
    write(moves, moves.dataset['movesText']!);
  };
  const stop = (): void => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const start = (): void => {
    stop();
    if (document.hidden) return;
    source = new EventSource(live);
    source.onmessage = ({ data }: MessageEvent<string>) => show(JSON.parse(data) as Snapshot);
    source.onerror = () => {
      write(moves, reload);
      // Refused (all places are taken), the browser does not try again by itself.
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(start, comeBack);
    };
  };
  document.addEventListener('visibilitychange', start);
  start();
  // The next day is another page; not all who look ask for it in one instant.
  const left = Number(panel.dataset['ends']) - Date.now();
  if (left > 0) setTimeout(() => location.reload(), left + Math.random() * spread);
};

if ('EventSource' in window) document.querySelectorAll<HTMLElement>('[data-live]').forEach(follow);
