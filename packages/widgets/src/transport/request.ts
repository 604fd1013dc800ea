import type { Settings } from '../settings.ts';
import { failure, failureOf } from './failure.ts';

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
  const [response, text] = await fetch(
    `${endpoint}/api/v1/wards/${ward}/views/${name}?${new URLSearchParams({ ...asked, ...typed })}`,
    {
      signal,
      credentials: 'omit',
      headers: { 'Accept-Language': lang },
      ...posting,
    },
  )
    .then(async (answer) => [answer, await answer.text()] as const)
    .catch(() => {
      // Also when the line went in the middle of an answer.
      throw navigator.onLine === false ? failure('offline', 0) : failure('unreachable');
    });
  if (!response.ok) throw failureOf(response, text);
  return text;
};
