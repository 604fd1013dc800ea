import type { Worth } from './admission.ts';

const catalogue =
  /^\/(?:en\/?)?$|^(?:\/en)?\/(?:thu-tuc|trung-tam)(?:\/|$)|^\/api\/v1\/wards\/[^/]+(?:$|\/(?:procedures|fields)(?:\/|$))/;

/** What is given up last: where to go, when, and what to bring. */
export const worthOf = (path: string): Worth => (catalogue.test(path) ? 'catalogue' : 'other');
