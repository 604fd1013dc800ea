import type {
  ApologyListQuery,
  LookupRequest,
  ProcedureListQuery,
  StatisticsQuery,
} from '@motcua/sdk';
import { apologiesOf } from '../apologies/apologies.ts';
import { lookUp } from '../lookup/lookup.ts';
import { statisticsOf } from '../statistics/statistics.ts';
import type { Asked } from './context.ts';
import type { Input } from './input.ts';
import { pageOf } from './paging.ts';
import { ProblemError } from './problems.ts';
import { getProcedure, listFields, listProcedures } from './procedures.ts';
import { getWard } from './ward.ts';

type Handler = (asked: Asked, input: Input) => Promise<unknown>;

const reading = ({ services, language }: Asked) => ({ now: services.now(), language });

/** One handler an operation; the schemas have checked the input that is cast here. */
export const handlers: Record<string, Handler> = {
  'ward.get': (asked) => getWard(asked),
  'procedures.list': (asked, { query }) => listProcedures(asked, query as ProcedureListQuery),
  'procedures.get': (asked, { params }) => getProcedure(asked, params['code']!),
  'procedures.fields': (asked) => listFields(asked),
  'dossiers.lookup': ({ services, store, ward, address }, { body }) =>
    lookUp(services.lookup, store, ward, body as unknown as LookupRequest, {
      address,
      now: services.now(),
    }),
  'statistics.get': (asked, { query }) =>
    statisticsOf(asked.store, asked.ward, query as StatisticsQuery, reading(asked)),
  'apologies.list': async (asked, { query }) => {
    const list = await apologiesOf(
      asked.store,
      asked.ward,
      query as ApologyListQuery,
      reading(asked),
    );
    return { ...list, ...pageOf(list.items, query as ApologyListQuery) };
  },
  'apologies.get': () => Promise.reject(new ProblemError('apology-unknown')),
};
