import { publicationsList } from '../contract/packed.ts';
import type {
  Publication,
  PublicationList,
  PublicationListQuery,
} from '../contract/publication.ts';
import type { CallOptions } from '../options.ts';
import { list, type ListCall } from '../pagination.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `publications.list` as a function of its own.
 *
 * @example
 * ```ts
 * const { items } = await listPublications(service, { quarter: '2026-Q3' });
 * ```
 */
export const listPublications = (
  service: Settings,
  query?: PublicationListQuery,
  options?: CallOptions,
): ListCall<Publication, PublicationList> =>
  list(service, unpack(publicationsList), [query], options);
