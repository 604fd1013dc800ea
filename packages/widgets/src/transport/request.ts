import type { Settings } from '../settings.ts';
import { failure, failureOf, leastWait } from './failure.ts';

/** What a form adds to what is asked with, and what its request is made with. */
export type Typed = Readonly<Record<string, string>>;
export type Posting = {
  readonly method: string;
  readonly body: Blob;
  /** What it holds goes to no other address. */
  readonly redirect: 'error';
};

/**
 * Asks the portal, with no cookie, for what it draws of a widget.
 *
 * @throws Failure
 */
export const send = async (
  { endpoint, ward, lang, asked }: Settings,
  name: string,
  signal: AbortSignal,
  typed?: Typed,
  posting?: Posting,
): Promise<string> => {
  let response: Response;
  let text: string;
  try {
    response = await fetch(
      `${endpoint}/api/v1/wards/${ward}/views/${name}?${new URLSearchParams({ ...asked, ...typed })}`,
      {
        signal,
        credentials: 'omit',
        headers: { 'Accept-Language': lang },
        ...posting,
      },
    );
    text = await response.text();
  } catch {
    // Also when the line went in the middle of an answer. Who sent something may send it again at once.
    throw navigator.onLine
      ? failure('unreachable', posting ? 0 : leastWait)
      : failure('offline', 0);
  }
  if (!response.ok) throw failureOf(response, text);
  return text;
};
