import type { Statistics } from '@motcua/sdk';
import { MotcuaElement } from '../../element/motcua-element.ts';
import { follow } from '../../transport/follow.ts';
import { send, wardPath } from '../../transport/request.ts';
import { statistics } from './widget.ts';

const minute = 60_000;

/** `<motcua-statistics>`: the figures of a month, kept up to date. */
export class MotcuaStatistics extends MotcuaElement<Statistics> {
  constructor() {
    super(statistics);
  }

  /** A stream that ends is asked for again, once a minute at most; meanwhile what is shown stays. */
  override async _after({ revision, asOf }: Statistics, signal: AbortSignal): Promise<void> {
    const { live, period } = this._settings.own;
    if (live === 'off' || signal.aborted) return;
    const began = Date.now();
    let shown = `${revision} ${asOf}`;
    let newest: Statistics | undefined;
    try {
      const path = wardPath(this._settings, '/statistics/live', { period });
      await follow(await send(this._settings, path, signal), (data) => {
        newest = data as Statistics;
        const now = `${newest.revision} ${newest.asOf}`;
        if (now !== shown) this._ready(statistics.view(this._pen, newest), newest);
        shown = now;
      });
    } catch {
      // The figures on the page still stand, with their time.
    }
    if (signal.aborted) return;
    this._timer = setTimeout(
      () => void this._after(newest ?? ({ revision, asOf } as Statistics), signal),
      began + minute - Date.now(),
    );
  }
}
