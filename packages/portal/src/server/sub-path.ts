/** Where the portal stands below another site: `/motcua`, or nothing when it has a host of its own. */
export type SubPath = '' | `/${string}`;

/** The path of the site's own address: one setting says both, so that they can't differ. */
export const subPathOf = (site: string | null): SubPath => {
  if (site === null) return '';
  return new URL(site).pathname.replace(/\/+$/, '') as SubPath;
};

/** The rest of an address below the sub-path, query and all; `null` for one that is not of this portal. */
export const withoutSubPath = (url: string, subPath: SubPath): string | null => {
  if (subPath === '') return url;
  if (!url.startsWith(subPath)) return null;
  const rest = url.slice(subPath.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : null;
};

/** A tag whole: an attribute's value may hold `>`. */
const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ownAddress =
  /(\s(?:(?:href|src|action|formaction|poster|endpoint|data-[a-z-]+)=["']|content=["']\d+;url=))\/(?!\/)/gi;
const ownSource = /(\ssrcset=["'])([^"']*)/gi;

/**
 * Puts the sub-path before every address in a page that begins with `/`: pages are written once, for the root
 * of a host. A value of somebody's can't be taken for an attribute, since quotes in it are escaped.
 */
export const htmlBelow = (html: string, subPath: SubPath): string =>
  subPath === ''
    ? html
    : html.replace(tag, (text) =>
        text
          .replace(ownAddress, `$1${subPath}/`)
          .replace(
            ownSource,
            (_, start: string, list: string) => start + sourcesBelow(list, subPath),
          ),
      );

const sourcesBelow = (list: string, subPath: SubPath): string =>
  list.replace(/(^|,\s*)\/(?!\/)/g, `$1${subPath}/`);

/** A `Location` that names a path of ours. */
const locationBelow = (location: string, subPath: SubPath): string =>
  /^\/(?!\/)/.test(location) ? subPath + location : location;

/** A rendered answer as it is sent below a sub-path. */
export const answerBelow = async (answer: Response, subPath: SubPath): Promise<Response> => {
  if (subPath === '') return answer;
  const headers = new Headers(answer.headers);
  const location = headers.get('Location');
  if (location !== null) headers.set('Location', locationBelow(location, subPath));
  const isPage = headers.get('Content-Type')?.startsWith('text/html') && answer.body !== null;
  const body = isPage ? htmlBelow(await answer.text(), subPath) : answer.body;
  if (isPage) headers.delete('Content-Length');
  const { status, statusText } = answer;
  return new Response(body, { status, statusText, headers });
};
