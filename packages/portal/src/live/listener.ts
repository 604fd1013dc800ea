import type { Line } from './line.ts';

/** A snapshot, written once for all who listen to the same query. */
export interface Frame {
  revision: number;
  event: Uint8Array;
}

/** One who listens. There are thousands: it holds no closure and no timer of its own. */
export class Listener {
  /** Called once, however it ends. */
  readonly #onGone: (listener: Listener) => void;
  /** Who asked, as far as places are counted. */
  readonly asker: string | null;
  #told: number;
  #line: Line | null = null;
  /** What was said before there was a line. */
  #early: Uint8Array[] | null = [];
  #here = true;

  /** `has`: the revision that the reader has. */
  constructor(has: number, asker: string | null, onGone: (listener: Listener) => void) {
    this.#told = has;
    this.asker = asker;
    this.#onGone = onGone;
  }

  /** What was said until now goes out on the line, and all that follows. */
  open(line: Line): void {
    this.#line = line;
    const early = this.#early ?? [];
    this.#early = null;
    if (this.#here) for (const bytes of early) this.send(bytes);
    else line.cut();
  }

  send(bytes: Uint8Array): void {
    if (!this.#here) return;
    if (this.#line === null) this.#early?.push(bytes);
    else if (!this.#line.write(bytes)) {
      // It comes back for the newest snapshot.
      this.leave();
      this.#line.cut();
    }
  }

  /** Sends a snapshot, if it is newer than what the reader has. */
  tell({ revision, event }: Frame): void {
    if (revision <= this.#told) return;
    this.#told = revision;
    this.send(event);
  }

  end(bytes: Uint8Array): void {
    if (!this.#here) return;
    this.leave();
    this.#line?.end(bytes);
  }

  /** The reader is gone. */
  leave(): void {
    if (!this.#here) return;
    this.#here = false;
    this.#early = null;
    this.#onGone(this);
  }
}
