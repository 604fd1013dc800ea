import { version } from '../../package.json';
import type { WidgetName } from '../describe.ts';
import type { Drawing } from '../drawing.ts';
import type { Settings } from '../settings.ts';
import { failure, leastWait, sentences, type Failure } from '../transport/failure.ts';
import { send, type Posting, type Typed } from '../transport/request.ts';
import type { Widget } from '../widget.ts';
import { pick, readAttributes } from './attributes.ts';
import { commonStyle } from './styles/common-style.ts';
import type { Listening } from './listening.ts';
import { makeNode } from './make-node.ts';
import { wear } from './sheet.ts';

/** `idle` outside a page; `ready` with an answer shown; `error` with the reason shown. */
export type WidgetState = 'idle' | 'loading' | 'ready' | 'error';

const patience = 6_000;
const mostTime = 30_000;

// A server that imports a class to name it has no elements.
const Base = (globalThis.HTMLElement ?? class {}) as new <
  Name extends WidgetName,
>() => Listening<Name>;

/**
 * What all elements share: attributes, one request at a time, what is said when it fails, and an end
 * without a trace when the node leaves the page. Names that begin with `_` are for subclasses.
 */
export class MotcuaElement<Name extends WidgetName = WidgetName> extends Base<Name> {
  static readonly version: string = version;

  declare readonly _widget: Widget;
  declare _settings: Settings;
  _state: WidgetState = 'idle';
  _box: Element;
  _note = makeNode(['p', { part: 'note', role: 'status' }]);
  _slot = document.createElement('slot');
  // Attributes that nobody knows are seen too, which `observedAttributes` would not tell of.
  _observer = new MutationObserver(() => this._begin());
  _work = new AbortController();
  declare _timer: ReturnType<typeof setTimeout> | undefined;
  /** What was asked, or what is wrong with it. */
  _asked = '';
  /** While requests fail, none leaves before; negative where another question may be asked at once. */
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
    this._box = drawn?.querySelector('div>div') ?? makeNode(['div', {}]);
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
    this._begin(true);
  }

  disconnectedCallback(): void {
    this._observer.disconnect();
    this._renew();
    this._state = 'idle';
  }

  /** Asks anew. While requests fail, one a minute leaves at most: the next then waits for its time. */
  async refresh(): Promise<void> {
    if (this.isConnected) await this._begin(true);
  }

  /** Ends what is under way. */
  _renew(): AbortController {
    this._work.abort();
    clearTimeout(this._timer);
    return (this._work = new AbortController());
  }

  /** Asks what the attributes say; `anew`: though it be the same. */
  async _begin(anew?: boolean): Promise<void> {
    const { own, required } = this._widget;
    let fault: { wrong?: string } | undefined;
    let asked: unknown;
    try {
      asked = this._settings = readAttributes(this, own, required);
    } catch (error) {
      asked = fault = error as object;
    }
    asked = JSON.stringify(asked);
    const same = asked === this._asked;
    // What is told of a fault may set attributes or refresh: a fault is told once.
    if (same && (fault ? this._state === 'error' : !anew)) return;
    this._asked = asked as string;
    if (fault) {
      this._renew();
      const message = this._fail('attribute', 0, fault.wrong ?? 'endpoint');
      // Whoever edits the page looks for the reason here.
      // eslint-disable-next-line no-console
      return console.warn(this, message);
    }
    // A wrong attribute in between does not shorten a wait.
    if (!same) this._next = Math.max(this._next, 0);
    this._shown = '';
    await this._ask();
  }

  /** One request at a time; says how it goes, gives up after a while and tries again where that helps. */
  async _ask(typed?: Typed, posting?: Posting): Promise<void> {
    const { signal: ended } = this._renew();
    const again = () => this._ask(typed, posting);
    // What is no failure is an answer that could not be read.
    const fail = ({ kind = 'malformed', wait = leastWait }: Partial<Failure>) => {
      const { signal } = this._renew();
      const next = Date.now() + (wait || (typed ? 0 : leastWait)) * 1000;
      this._next = wait ? next : -next;
      // What somebody sent is sent again by nobody else.
      if (!posting)
        if (wait) this._timer = setTimeout(again, wait * 1000);
        else {
          const online = () => {
            this._next = 0;
            void again();
          };
          addEventListener('online', online, { signal });
        }
      this._fail(
        kind,
        posting ? 0 : wait,
        wait
          ? ` ${pick(this, 'Thử lại', 'Next try')}: ${new Date(next).toTimeString().slice(0, 5)}.`
          : '',
      );
    };
    const wait = Math.abs(this._next) - Date.now();
    if (wait > 0) {
      this._state = 'error';
      if (!posting) this._timer = setTimeout(again, wait);
      return;
    }
    // What only looks whether anything has changed says nothing of it.
    const quiet = this._shown && !typed;
    const later = (time: number, vi: string, en: string) =>
      setTimeout(() => quiet || this._say(pick(this, vi, en)), time);
    const timers = [
      later(this._box.firstChild ? 600 : 0, 'Đang tải…', 'Loading…'),
      later(patience, 'Mạng chậm, vẫn đang tải…', 'Slow, still loading…'),
      setTimeout(() => fail(failure('slow')), mostTime),
    ];
    if (!quiet) this._state = 'loading';
    try {
      const text = await send(this._settings, this._widget.name, ended, typed, posting);
      if (!ended.aborted) this._show(text, typed);
    } catch (error) {
      if (!ended.aborted) fail(error as object);
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

  /** Asks once more after so many seconds, a day at most, and not while nobody sees the page. */
  _lookAgain(seconds: number): void {
    this._timer = setTimeout(
      () => (document.hidden ? this._lookAgain(seconds) : this._ask()),
      Math.min(Math.max(+seconds || 0, 15), 86_400) * 1000,
    );
  }

  _put(content: Element, _typed?: Typed): void {
    this._box.replaceChildren(content);
  }

  /** Says what failed, and returns the sentence, which ends in `detail`. */
  _fail(kind: Failure['kind'], retryInSeconds: number, detail: string): string {
    const message = pick(this, ...(sentences[kind] as readonly [string, string])) + detail;
    this._state = 'error';
    this._slot.hidden = !!this._box.firstChild;
    if (this._tell('error', { kind, message, retryInSeconds })) this._say(message, 'bad');
    return message;
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
