import type { Procedure } from '@motcua/sdk';

/** A procedure as the catalogue holds it: what this portal says of it beyond that is added by the API. */
export type PublishedProcedure = Omit<Procedure, 'purpose' | 'guide' | 'taken' | 'former'>;
