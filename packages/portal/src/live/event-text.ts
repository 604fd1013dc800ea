import type { Statistics } from '@motcua/sdk';

const encoder = new TextEncoder();

/** What a listener waits before it comes back after its line was cut, in milliseconds. */
export const usualRetry = 5000;

/** A snapshot as one event. JSON has no line breaks of its own, so its data is one line. */
export const snapshotEvent = (snapshot: Statistics): Uint8Array =>
  encoder.encode(`id: ${snapshot.revision}\ndata: ${JSON.stringify(snapshot)}\n\n`);

/** Says that the line lives. */
export const heartbeat: Uint8Array = encoder.encode(':\n\n');

/** Says, in the place of a snapshot that the listener has, that it is the newest. */
export const upToDate: Uint8Array = encoder.encode(': up to date\n\n');

export const retryField = (milliseconds: number): Uint8Array =>
  encoder.encode(`retry: ${milliseconds}\n\n`);

/** What every stream begins with. */
export const usualRetryField = retryField(usualRetry);
