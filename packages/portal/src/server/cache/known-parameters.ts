import { operations, type Operation } from '@motcua/sdk/schemas';
import { widgets } from '@motcua/widgets/describe';
import { isKeptView } from '../../api/view-paths.ts';
import { remembered } from './remembered.ts';

const period = ['period', 'from', 'to'];
const list = ['q', 'field', 'channel', 'provider', 'cursor', 'tu'];
const deadline = [
  'q',
  'procedure',
  'channel',
  'limit',
  'unit',
  'date',
  'time',
  'pausedFrom',
  'pausedUntil',
  'extension',
  'extensionUnit',
];
/** Frames and their builder read what the widgets have for attributes. */
const embed = [
  ...new Set(widgets.flatMap(({ attributes }) => attributes.map(({ name }) => name))),
  'widget',
  'figure',
  'origin',
];

/** What a page reads of its address behind the `?`. Whatever else stands there came with the link. */
const pages: readonly [pattern: RegExp, names: readonly string[]][] = [
  [/^(?:\/en|\/kiosk)?\/thu-tuc$/, list],
  [/^(?:\/en)?\/thong-ke$/, period],
  [/^(?:\/en)?\/thong-ke\/.+\.csv$/, ['bom']],
  [/^(?:\/en)?\/xin-loi$/, [...period, 'cursor']],
  [/^(?:\/en)?\/phan-anh$/, [...period, 'cursor']],
  [/^\/phan-anh(?:\/hai-long)?\.csv$/, period],
  [/^(?:\/en)?\/bao-cao\/[^/]+$/, ['from', 'to']],
  [/^(?:\/en)?\/cong-bo$/, ['quarter', 'trang']],
  [/^\/cong-bo\.csv$/, ['quarter']],
  [/^(?:\/en)?\/tinh-han$/, deadline],
  [/^(?:\/en)?\/nhung(?:\/|$)/, embed],
  [/^\/badge\//, ['period', 'lang']],
];

const pageParameters = (path: string): readonly string[] =>
  pages.find(([pattern]) => pattern.test(path))?.[1] ?? [];

const table: readonly Operation[] = operations;
const answers = table
  .filter(({ method, stream }) => method === 'GET' && !stream)
  .map(({ path }) => path.replace(/\{\w+\}/g, '[^/]+'));
const answer = new RegExp(`^/api/v1(?:${answers.join('|')})$`);

/** Whether a path is one of the API's whose answers may be kept. */
export const isApiAnswer = (path: string): boolean => answer.test(path) || isKeptView(path);

/** Known parameters of a page's address in one order, as they are sent on; empty when there are none. */
export const pageQuestion = (path: string, search: string): string => {
  if (search === '' || search === '?') return '';
  const known = pageParameters(path);
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of known) {
    const value = given.get(name);
    if (value !== null && value !== '') kept.append(name, value);
  }
  return kept.size === 0 ? '' : `?${kept.toString()}`;
};

/** Parameters of an API call in one order. The API itself refuses unknown ones, so that none is lost. */
export const apiQuestion = remembered((search): string => {
  if (search === '' || search === '?') return '';
  const given = new URLSearchParams(search);
  given.sort();
  return `?${given.toString()}`;
});
