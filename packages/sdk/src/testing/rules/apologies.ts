import type {
  Apology,
  ApologyList,
  ApologyListQuery,
  ApologyState,
  ApologyStep,
} from '../../contract/types.ts';
import type { ServiceData } from '../data.ts';
import type { Asked } from '../input.ts';
import { Refused } from '../problems.ts';
import { checkBearer } from './bearer.ts';
import { pageOf } from './page.ts';
import { periodOf, stateOf } from './period.ts';

/** Those whose first promise ended in the period; all of them when none is asked for. */
export const listApologies = (data: ServiceData, query: ApologyListQuery): ApologyList => {
  const { asOf, revision, source, sample } = data.ward.data;
  const period = periodOf(data, query);
  const isKnown = stateOf(data, period) !== 'no-data-yet';
  const isAll = query.period === undefined && query.from === undefined;
  const items = data.apologies.filter(
    ({ originalDue }) => isAll || (originalDue >= period.from && originalDue <= period.to),
  );
  const { figures } = data.statistics;
  return {
    ...pageOf(isKnown ? items : [], query),
    period,
    dossiers: isKnown && figures ? figures.carriedOver + figures.received : null,
    late: isKnown ? items.filter(({ late }) => late).length : null,
    owed: isKnown ? items.filter(({ state }) => state === 'owed').length : null,
    figures: isKnown ? data.apologyFigures : null,
    asOf,
    source,
    sample,
    revision,
  };
};

export const getApology = ({ apologies }: ServiceData, number: string): Apology => {
  const found = apologies.find((one) => one.number === number);
  if (!found) throw new Refused('apology-unknown');
  return found;
};

/** Whoever has the token gets the letter in the state that a step leads to; nothing is kept. */
export const stepTo =
  (state: ApologyState) =>
  (data: ServiceData, { request }: Asked): ApologyStep => {
    checkBearer(data, request);
    const { apology, ...step } = data.apologyStep;
    return { ...step, apology: { ...apology, state } };
  };
