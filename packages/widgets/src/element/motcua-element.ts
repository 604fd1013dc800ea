import { version } from '../../package.json';
import { makeNode } from '../pen/make-node.ts';
import { say, take, type Child, type Settings } from '../pen/pen.ts';
import { failure, sentences, type Failure } from '../transport/failure.ts';
import { send } from '../transport/request.ts';
import type { Widget } from '../widget.ts';
import { isEnglish, readAttributes } from './attributes.ts';
import { commonStyle } from './common-style.ts';
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
export class MotcuaElement<Data = unknown> extends Base {
  static readonly version: string = version;

  readonly _widget: Widget<Data>;
  _settings!: Settings;
  _state: WidgetState = 'idle';
  _box: Element;
  _note = makeNode('p', { part: 'note', role: 'status' }) as HTMLElement;
  _slot = makeNode('slot') as HTMLElement;
  // Attributes that nobody knows are seen too, which `observedAttributes` would not tell of.
  _observer = new MutationObserver(() => void this._begin());
  _work = new AbortController();
  _timer: ReturnType<typeof setTimeout> | undefined;
  /** What was asked; while requests fail, none leaves before `_next`. */
  _asked = '';
  _next = 0;

  constructor(widget: Widget<Data>) {
    super();
    this._widget = widget;
    // A server may have drawn it already.
    const drawn = this.shadowRoot;
    const root = drawn ?? this.attachShadow({ mode: 'open' });
    this._box = drawn?.querySelector('div > div') ?? (makeNode('div') as Element);
    this._slot.hidden = !!drawn;
    wear(root, `${commonStyle}:host{--reserve:${widget.reserve}}${widget.style}`);
    root.replaceChildren(
      makeNode('div', { part: 'widget' }, this._box, this._note, this._slot) as Element,
    );
  }

  get state(): WidgetState {
    return this._state;
  }

  connectedCallback(): void {
    this._observer.observe(this, { attributes: true });
    void this._begin();
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

  /** What goes on after an answer was shown, until the signal ends it. */
  _after(_data: Data, _signal: AbortSignal): void {}

  /** Ends what is under way. */
  _renew(): AbortController {
    this._work.abort();
    clearTimeout(this._timer);
    return (this._work = new AbortController());
  }

  /** One answer of the API as JSON. Its shape is what the contract says, or the view stops. */
  async _get<Answer>(path: string, signal: AbortSignal, body?: object): Promise<Answer> {
    return (await send(this._settings, path, signal, body)).json();
  }

  async _begin(): Promise<void> {
    const { own, required, ask, view } = this._widget;
    try {
      this._settings = readAttributes(this, own, required);
    } catch (error) {
      this._asked = '';
      return this._fail('kind' in (error as Failure) ? error : failure('attribute', 0, 'endpoint'));
    }
    const asked = JSON.stringify(this._settings);
    if (asked === this._asked) return;
    this._asked = asked;
    await this._run(async (signal) => {
      const data = await ask((path, body) => this._get(path, signal, body), this._settings.own);
      if (signal.aborted) return;
      this._ready(() => view(data), data);
      this._after(data, signal);
    });
  }

  /** One task at a time; says how it goes, gives up after a while and tries again where that helps. */
  async _run(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const work = this._renew();
    const { signal } = work;
    const again = () => void this._run(task);
    const wait = this._next - Date.now();
    if (wait > 0) {
      this._timer = setTimeout(again, wait);
      return;
    }
    this._state = 'loading';
    const later = (time: number, vi: string, en: string) =>
      setTimeout(() => this._say(isEnglish(this) ? en : vi), time);
    const timers = [
      later(this._box.firstChild ? 600 : 0, 'Đang tải…', 'Loading…'),
      later(patience, 'Mạng chậm, vẫn đang tải…', 'Slow, still loading…'),
      setTimeout(() => work.abort(work), mostTime),
    ];
    try {
      await task(signal);
    } catch (error) {
      const late = signal.reason === work;
      if (late || !signal.aborted) this._fail(late ? failure('slow') : error, again);
    } finally {
      timers.forEach(clearTimeout);
    }
  }

  /** Shows an answer unless the page prevents it. */
  _ready(view: () => Child[], data: Data | null = null, box = this._box): void {
    const content = this._drawn(view);
    this._state = 'ready';
    this._next = 0;
    this._say('');
    if (!this._tell('load', { data })) return;
    this._slot.hidden = true;
    box.replaceChildren(content);
  }

  /** Draws before it shows, so that nothing is shown of an answer that is not whole. */
  _drawn(view: () => Child): Element {
    take({
      settings: this._settings,
      make: makeNode,
      choose: (choice) => this._tell('select', choice),
    });
    return makeNode('div', { lang: say('vi', 'en'), dir: 'ltr' }, view()) as Element;
  }

  _fail(error: unknown, again?: () => void): void {
    const { signal } = this._renew();
    const english = isEnglish(this);
    const { kind, wait, detail } =
      'kind' in (error as Failure) ? (error as Failure) : failure('malformed');
    let message = sentences[kind][english ? 1 : 0] + detail;
    this._state = 'error';
    // A wrong attribute in between does not shorten the wait.
    if (again) this._next = wait && Date.now() + wait * 1000;
    // Whoever edits the page looks for the reason here.
    // eslint-disable-next-line no-console
    if (!again) console.warn(this, message);
    else if (wait) {
      this._timer = setTimeout(again, wait * 1000);
      message += ` ${english ? 'Next try' : 'Tự thử lại'}: ${new Date(this._next).toTimeString().slice(0, 5)}.`;
    } else addEventListener('online', again, { signal });
    this._slot.hidden = !!this._box.firstChild;
    if (this._tell('error', { kind, message, retryInSeconds: wait })) this._say(message, 'bad');
  }

  _say(text: string, look = ''): void {
    this._note.className = look;
    this._note.textContent = text;
  }

  /** @returns `false` when the page prevented it */
  _tell(name: string, detail: object): boolean {
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
