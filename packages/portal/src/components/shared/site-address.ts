/** What an answer with whole addresses is made from. */
export interface Called {
  locals: App.Locals;
  request: Request;
}

const originOf = (protocol: string, host: string | null): string | null => {
  const address = `${protocol}//${host ?? ''}`;
  return URL.canParse(address) ? new URL(address).origin : null;
};

/**
 * Where the site is reached: its configured address, else as the caller named it (the address of Astro's
 * `request` names nobody's host). Then the answer is the caller's alone: no cache may keep it.
 */
export const siteAddress = ({ locals: { site }, request }: Called): string => {
  if (site !== null) return site;
  const { protocol, origin } = new URL(request.url);
  return originOf(protocol, request.headers.get('host')) ?? origin;
};

/** Of such an answer. */
export const cachingOf = ({ locals: { site } }: Called): 'no-cache' | 'no-store' =>
  site === null ? 'no-store' : 'no-cache';
