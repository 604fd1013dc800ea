/** Where the elements of `@motcua/widgets` ask for what they show, as Hono has it. */
export const viewRoute = '/api/v1/wards/:ward/views/:widget';

/** The same as logs and counts name it. */
export const viewRouteName = '/api/v1/wards/{ward}/views/{widget}';

const pattern = /^\/api\/v1\/wards\/[^/]+\/views\/([^/]+)$/;

export const isView = (path: string): boolean => pattern.test(path);

/** Whether its answer may be kept: that of the look-up is another for each site that asks. */
export const isKeptView = (path: string): boolean =>
  (pattern.exec(path)?.[1] ?? 'lookup') !== 'lookup';

/** Whether what is typed into a form is sent there. */
export const isFormView = (path: string): boolean => isView(path) && path.endsWith('/lookup');
