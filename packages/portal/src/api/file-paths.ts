import { operations, type Operation } from '@motcua/sdk/schemas';

const table: readonly Operation[] = operations;
const paths = table
  .filter(({ body }) => body === 'file')
  .map(({ path }) => new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`));

/** Whether a path is one that files are sent to: other limits of size and time hold there. */
export const takesFile = (path: string): boolean => paths.some((pattern) => pattern.test(path));
