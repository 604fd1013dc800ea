import { operations, type Operation } from '@motcua/sdk/schemas';
import { viewRouteName } from '../api/view-paths.ts';

const table: readonly Operation[] = operations;
const api = table.map(({ path }) => ({
  name: `/api/v1${path}`,
  pattern: new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** A word of a page's address as we write them; whatever has a digit, a capital or a mark is somebody's value. */
const word = /^[a-z][a-z-]{0,30}(\.[a-z]{2,5})?$/;

/**
 * The pattern that answered, for logs and counts: never the path itself, which may hold what somebody typed.
 * An address that nothing answers has none.
 */
export const routeName = (path: string, status: number): string => {
  const operation = api.find(({ pattern }) => pattern.test(path));
  if (operation) return operation.name;
  const view = viewRouteName(path);
  if (view) return view;
  if (path === '/api' || path.startsWith('/api/')) {
    return path === '/api/openapi.json' ? path : '/api/*';
  }
  if (status === 404 || status === 400 || status === 414) return '*';
  if (path.startsWith('/_astro/')) return '/_astro/*';
  if (path === '/' || path === '/.well-known/security.txt') return path;
  return path
    .split('/')
    .slice(0, 5)
    .map((part) => (part === '' || word.test(part) ? part : '*'))
    .join('/');
};
