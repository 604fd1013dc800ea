import { stripVTControlCharacters } from 'node:util';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** `0.4 s`, `12 s`, `1 min 05 s`. */
function duration(ms) {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/**
 * Where a script says what it is doing: one line a step, with a tick and the time it took. On a terminal
 * the running steps share one live line under it; elsewhere each step is announced when it begins.
 *
 * @param {NodeJS.WriteStream} stream
 */
export function createScreen(stream) {
  const live = Boolean(stream.isTTY) && process.env.TERM !== 'dumb';
  const colour = live && !process.env.NO_COLOR;
  const paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  const steps = new Map();
  let timer;
  let frame = 0;

  const clear = () => {
    if (live) stream.write('\r\x1b[K');
  };

  const draw = () => {
    const now = Date.now();
    const parts = [...steps].map(([title, step]) => `${title} ${duration(now - step.from)}`);
    const detail = steps.size === 1 ? [...steps.values()][0].detail : '';
    const room = (stream.columns || 80) - 5;
    const line = [parts.join('  ·  '), detail].filter(Boolean).join('  ');
    frame = (frame + 1) % FRAMES.length;
    stream.write(`\r\x1b[K  ${paint(36, FRAMES[frame])} ${[...line].slice(0, room).join('')}`);
  };

  const line = (text = '') => {
    clear();
    stream.write(`${text}\n`);
    if (steps.size > 0 && live) draw();
  };

  return {
    line,
    heading: (text) => line(paint(1, text)),
    done: (text) => line(`  ${paint(32, '✓')} ${text}`),
    failed: (text) => line(`  ${paint(31, '✗')} ${text}`),

    /**
     * @template T
     * @param {string} title
     * @param {(detail: (line: string) => void) => Promise<T>} work
     * @param {(result: T) => {ok: boolean, note?: string}} judge
     */
    async step(title, work, judge) {
      const step = { from: Date.now(), detail: '' };
      steps.set(title, step);
      if (live) {
        timer ??= setInterval(draw, 100);
        draw();
      } else {
        line(`  · ${title} …`);
      }
      let ok = false;
      let note;
      try {
        const result = await work((text) => {
          step.detail = stripVTControlCharacters(text).trim();
        });
        ({ ok, note } = judge(result));
        return result;
      } finally {
        steps.delete(title);
        if (steps.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
        const text = [title, note, paint(2, duration(Date.now() - step.from))];
        line(`  ${ok ? paint(32, '✓') : paint(31, '✗')} ${text.filter(Boolean).join('   ')}`);
      }
    },
  };
}
