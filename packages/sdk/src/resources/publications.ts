import type {
  Publication,
  PublicationList,
  PublicationListQuery,
} from '../contract/publication.ts';
import type { CallOptions } from '../options.ts';
import type { ListCall } from '../pagination.ts';

export interface PublicationsResource {
  /**
   * What the ward posted, changed and took down in a quarter, oldest first.
   *
   * @example
   * ```ts
   * for await (const { at, kind, code } of client.publications.list({ quarter: '2026-Q3' }))
   *   console.log(at, kind, code);
   * ```
   */
  list(query?: PublicationListQuery, options?: CallOptions): ListCall<Publication, PublicationList>;
}
