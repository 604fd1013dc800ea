import type { Statistics } from '@motcua/sdk';
import { MotcuaElement } from '../../element/motcua-element.ts';
import { follow } from '../../transport/follow.ts';
import { send } from '../../transport/request.ts';
import { statistics } from './widget.ts';

const minute = 60_000;

const stampOf = ({ revision, asOf }: Statistics) => `${revision} ${asOf}`;

/** `<motcua-statistics>`: the figures of a month, kept up to date. */
export class MotcuaStatistics extends MotcuaElement<Statistics> {
  constructor() {
    super(statistics);
  }

  /** A stream that ends is asked for again, once a minute at most; meanwhile what is shown stays. */
  override async _after(shown: Statistics, signal: AbortSignal): Promise<void> {
    const { live, period } = this._settings.own;
    if (live === 'off') return;
    const next = Date.now() + minute;
    const path = `statistics/live${period ? `?period=${period}` : ''}`;
    await send(this._settings, path, signal)
      .then((response) =>
        follow(response, (data) => {
          const newest = data as Statistics;
          if (stampOf(newest) !== stampOf(shown))
            this._ready(() => statistics.view(newest), newest);
          shown = newest;
        }),
      )
      .catch(() => {});
    if (!signal.aborted)
      this._timer = setTimeout(() => void this._after(shown, signal), next - Date.now());
  }
}
