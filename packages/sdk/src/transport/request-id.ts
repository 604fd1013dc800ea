/** The server's name of the request, if it looks like a name and not like anything else. */
export const requestIdOf = (headers: Headers, told?: string): string | null =>
  [headers.get('x-request-id'), told].find((text) => text && /^[\w-]{1,64}$/.test(text)) ?? null;
