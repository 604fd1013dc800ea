import type { ServiceData } from '../data.ts';
import { Refused } from '../problems.ts';

/** Throws `Refused` unless the request brings the token of the testing service. */
export const checkBearer = ({ token }: ServiceData, { headers }: Request): void => {
  const authorization = headers.get('authorization');
  if (authorization === null) throw new Refused('unauthorized');
  if (authorization !== `Bearer ${token}`) throw new Refused('forbidden');
};
