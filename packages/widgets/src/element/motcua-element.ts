import { version } from '../../package.json';
import type { Drawing } from '../drawing.ts';
import type { Settings } from '../settings.ts';
import { failure, sentences, type Failure } from '../transport/failure.ts';
import { send, type Posting, type Typed } from '../transport/request.ts';
import type { Widget } from '../widget.ts';
import { pick, readAttributes } from './attributes.ts';
import { commonStyle } from './styles/common-style.ts';
import { makeNode } from './make-node.ts';
import { wear } from './sheet.ts';

/** `idle` outside a page; `ready` with an answer shown; `error` with the reason shown. */
export type WidgetState = 'idle' | 'loading' | 'ready' | 'error';

const patience = 6_000;
const mostTime = 30_000;

// A server that imports a class to name it has no elements.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * What all elements share: attributes, one request at a time, what is said when it fails, and an end
 * without a trace when the node leaves the page. Names that begin with `_` are for subclasses.
 */
export class MotcuaElement extends Base {
  static readonly version: string = version;

  readonly _widget: Widget;
  _settings!: Settings;
  _state: WidgetState = 'idle';
  _box: Element;
  _note = makeNode(['p', { part: 'note', role: 'status' }]);
  _slot = document.createElement('slot');
  // Attributes that nobody knows are seen too, which `observedAttributes` would not tell of.
  _observer = new MutationObserver(() => this._begin());
  _work = new AbortController();
  _timer: ReturnType<typeof setTimeout> | undefined;
  /** What was asked; while requests fail, none leaves before `_next`. */
  _asked = '';
  _next = 0;
  /** The answer that is shown. */
  _shown = '';

  constructor(widget: Widget) {
    super();
    this._widget = widget;
    // A server may have drawn it already.
    const drawn = this.shadowRoot;
    const root = drawn ?? this.attachShadow({ mode: 'open' });
    const frame = makeNode(['div', { part: 'widget' }]);
    this._box = drawn?.querySelector('div > div') ?? makeNode(['div', {}]);
    this._slot.hidden = !!drawn;
    wear(root, `${commonStyle}:host{--reserve:${widget.reserve}}${widget.style}`);
    frame.append(this._box, this._note, this._slot);
    root.replaceChildren(frame);
  }

  get state(): WidgetState {
    return this._state;
  }

  connectedCallback(): void {
    this._observer.observe(this, { attributes: true });
    this._begin();
  }

  disconnectedCallback(): void {
    this._observer.disconnect();
    this._renew().abort();
    this._asked = '';
    this._state = 'idle';
  }

  /** Asks anew. While requests fail, one a minute leaves at most: the next then waits for its time. */
  async refresh(): Promise<void> {
    this._asked = '';
    if (this.isConnected) await this._begin();
  }

  /** Ends what is under way. */
  _renew(): AbortController {
    this._work.abort();
    clearTimeout(this._timer);
    return (this._work = new AbortController());
  }

  async _begin(): Promise<void> {
    const { own, required } = this._widget;
    try {
      this._settings = readAttributes(this, own, required);
    } catch (error) {
      this._asked = '';
      return this._fail(error);
    }
    const asked = JSON.stringify(this._settings);
    if (asked === this._asked) return;
    this._asked = asked;
    this._shown = '';
    await this._ask();
  }

  /** One request at a time; says how it goes, gives up after a while and tries again where that helps. */
  async _ask(typed?: Typed, posting?: Posting): Promise<void> {
    const work = this._renew();
    const { signal } = work;
    const again = () => this._ask(typed, posting);
    const wait = this._next - Date.now();
    if (wait > 0) {
      this._timer = setTimeout(again, wait);
      return;
    }
    // What only looks whether anything has changed says nothing of it.
    const quiet = this._shown && !typed;
    const later = (time: number, vi: string, en: string) =>
      setTimeout(() => quiet || this._say(pick(this, vi, en)), time);
    const timers = [
      later(this._box.firstChild ? 600 : 0, 'Đang tải…', 'Loading…'),
      later(patience, 'Mạng chậm, vẫn đang tải…', 'Slow, still loading…'),
      setTimeout(() => work.abort(work), mostTime),
    ];
    if (!quiet) this._state = 'loading';
    try {
      const text = await send(this._settings, this._widget.name, signal, typed, posting);
      if (!signal.aborted) this._show(text, typed);
    } catch (error) {
      const late = signal.reason === work;
      if (late || !signal.aborted) this._fail(late ? failure('slow') : error, again);
    } finally {
      timers.forEach(clearTimeout);
    }
  }

  /** Shows an answer unless the page prevents it. Nothing is shown of one that is not whole. */
  _show(text: string, typed?: Typed): void {
    const { data, view, next } = JSON.parse(text) as Drawing;
    const { lang } = this._settings;
    const content = makeNode(['div', { lang, dir: 'ltr' }, ...view], this._settings, (choice) =>
      this._tell('select', choice),
    );
    this._state = 'ready';
    this._next = 0;
    this._say('');
    if (next) this._lookAgain(next);
    if (text === this._shown) return;
    this._shown = text;
    if (!this._tell('load', { data })) return;
    this._slot.hidden = true;
    this._put(content, typed);
  }

  /** Asks once more after so many seconds, and not while nobody sees the page. */
  _lookAgain(seconds: number): void {
    this._timer = setTimeout(
      () => (document.hidden ? this._lookAgain(seconds) : this._ask()),
      seconds * 1000,
    );
  }

  _put(content: Element, _typed?: Typed): void {
    this._box.replaceChildren(content);
  }

  _fail(error: unknown, again?: () => void): void {
    const { signal } = this._renew();
    const { kind, wait, detail } = (error as Failure).kind
      ? (error as Failure)
      : again
        ? failure('malformed')
        : failure('attribute', 0, 'endpoint');
    let message = pick(this, ...(sentences[kind] as [string, string])) + detail;
    this._state = 'error';
    // A wrong attribute in between does not shorten the wait.
    if (again) this._next = wait && Date.now() + wait * 1000;
    // Whoever edits the page looks for the reason here.
    // eslint-disable-next-line no-console
    if (!again) console.warn(this, message);
    else if (wait) {
      this._timer = setTimeout(again, wait * 1000);
      message += ` ${pick(this, 'Tự thử lại', 'Next try')}: ${new Date(this._next).toTimeString().slice(0, 5)}.`;
    } else addEventListener('online', again, { signal });
    this._slot.hidden = !!this._box.firstChild;
    if (this._tell('error', { kind, message, retryInSeconds: wait })) this._say(message, 'bad');
  }

  _say(text: string, look = ''): void {
    this._note.className = look;
    this._note.textContent = text;
  }

  /** @returns `false` when the page prevented it */
  _tell(name: string, detail: unknown): boolean {
    return this.dispatchEvent(
      new CustomEvent(`motcua-${name}`, {
        bubbles: true,
        composed: true,
        cancelable: true,
        detail,
      }),
    );
  }
}
