import type { Wish } from './admission.ts';
import { routeName } from './route-name.ts';

const catalogue =
  /^\/(?:en\/?)?$|^(?:\/en)?\/(?:thu-tuc|trung-tam)(?:\/|$)|^\/api\/v1\/wards\/[^/]+(?:$|\/(?:procedures|fields|views\/(?:procedures?|contact))(?:\/|$))/;

/** What is given up last: where to go, when, and what to bring. */
export const wishFor = (path: string): Wish => ({
  worth: catalogue.test(path) ? 'catalogue' : 'other',
  route: routeName(path, 200),
});
