import { widgets } from '@motcua/widgets/describe';

/** Where the elements of `@motcua/widgets` ask for what they show, as Hono has it. */
export const viewRoute = '/api/v1/wards/:ward/views/:widget';

const names = widgets.map(({ name }) => name).join('|');
const pattern = new RegExp(`^/api/v1/wards/[^/]+/views/(${names})$`);

const widgetOf = (path: string): string | undefined => pattern.exec(path)?.[1];

/** The pattern of a view's path, for logs and counts: each takes its own time. */
export const viewRouteName = (path: string): string | undefined => {
  const widget = widgetOf(path);
  return widget && `/api/v1/wards/{ward}/views/${widget}`;
};

/** Whether what is typed into a form is sent there. What it answers is another for each site that asks. */
export const isFormView = (path: string): boolean => widgetOf(path) === 'lookup';

/** Whether its answers may be kept. */
export const isKeptView = (path: string): boolean =>
  widgetOf(path) !== undefined && !isFormView(path);
