import type { Apology, ApologyList, ApologyListQuery } from '@motcua/sdk';
import { apologiesOf, apologyOf } from '../apologies/apologies.ts';
import type { Asked } from './context.ts';
import { pageOf } from './paging.ts';
import { ProblemError } from './problems.ts';

const reading = ({ services, language }: Asked) => ({ now: services.now(), language });

export const listApologies = async (
  asked: Asked,
  query: ApologyListQuery,
): Promise<ApologyList> => {
  const list = await apologiesOf(asked.store, asked.ward, query, reading(asked));
  return { ...list, ...pageOf(list.items, query) };
};

export const getApology = async (asked: Asked, number: string): Promise<Apology> => {
  const found = await apologyOf(asked.store, asked.ward, number, reading(asked));
  if (!found) throw new ProblemError('apology-unknown');
  return found;
};
