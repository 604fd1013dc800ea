/** What carries events to one reader. */
export interface Line {
  /** `false` when so much waits for the reader that it can't be reading: nothing was written. */
  write(bytes: Uint8Array): boolean;
  /** Lets what waits go out, then the last bytes, then closes. */
  end(bytes: Uint8Array): void;
  /** Closes at once. */
  cut(): void;
}
