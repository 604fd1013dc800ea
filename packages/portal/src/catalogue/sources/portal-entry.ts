import { toLocalDate } from '@motcua/sdk/calendar';
import { codeKey, fold, procedureCodeIn } from '@motcua/sdk/text';
import type { Channel, Fee, TimeLimit } from '@motcua/sdk';
import { amountOf, listOf, objectOf, textOf, textsOf } from './source-text.ts';
import type { Tell } from './read-entries.ts';
import { methodsOf, tellNegative, type SourceMethod } from './source-method.ts';

type Unit = 'hour' | 'working-day' | 'day' | 'month';

const channels: Readonly<Record<string, Channel>> = {
  ONLINE: 'online',
  DIRECT: 'in-person',
  POSTAL: 'postal',
};

/** The ward's hours are working hours; `HOUR` says no such thing, and is left to the prose. */
const units: Readonly<Record<string, Unit>> = {
  WORKING_DAY: 'working-day',
  DAY: 'day',
  WORKING_HOUR: 'hour',
  MONTH: 'month',
};

const timeOf = (amount: number | null, unit: unknown): (TimeLimit & { unit: Unit }) | null => {
  const known = units[String(unit)];
  return amount === null || known === undefined ? null : { amount, unit: known };
};

const feeOf = (value: unknown): Fee | null => {
  const { value: told, currencyName } = objectOf(value);
  const amount = amountOf(told);
  const currency = fold(textOf(currencyName) ?? '');
  if (amount === null) return null;
  if (currency === 'usd' || currency.startsWith('do la')) return { amount, currency: 'USD' };
  return ['', 'vnd', 'dong', 'viet nam dong', 'dong viet nam'].includes(currency)
    ? { amount, currency: 'VND' }
    : null;
};

/** The name of something that is either a text or an object that has one. */
const nameOf = (value: unknown): unknown => {
  if (typeof value === 'string') return value;
  const { name, title } = objectOf(value);
  return name ?? title;
};

/** `123/2015/NĐ-CP`, `60/2014/QH13`, `66.7/2025/NQ-CP`. */
const number = /\d+(?:\.\d+)?\/\d{4}\/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*/u;

const numberOf = (value: unknown): string | undefined =>
  (typeof value === 'string' ? [value] : Object.values(objectOf(value)))
    .map((each) => number.exec(textOf(each)?.toUpperCase() ?? '')?.[0])
    .find((found) => found !== undefined);

/** Epoch milliseconds of this century. */
const instantOf = (value: unknown): number | null => {
  const at = amountOf(value);
  return at !== null && at > 946_684_800_000 && at < 4_102_444_800_000 ? at : null;
};

/** Code of a record of the portal, without suffix; `null` when it has none. */
export const portalCode = (record: unknown): string | null =>
  procedureCodeIn(codeKey(textOf(objectOf(record)['code']) ?? ''));

/**
 * A procedure of the national portal's public JSON as an entry of the catalogue; what can't be understood
 * is told. That JSON says neither field nor provider.
 */
export const portalEntry = (record: unknown, tell: Tell) => {
  const told = objectOf(record);
  const code = portalCode(record);
  if (code === null) tell(['code'], 'no national code');
  const methods = listOf(told['executionMethods']).flatMap((each, index): SourceMethod[] => {
    const here = ['executionMethods', index];
    const { submissionMethod, processingTime, processingTimeUnit, fees } = objectOf(each);
    tellNegative(amountOf(processingTime), [...here, 'processingTime'], tell);
    listOf(fees).forEach((fee, nth) =>
      tellNegative(amountOf(objectOf(fee)['value']), [...here, 'fees', nth, 'value'], tell),
    );
    const channel = channels[String(submissionMethod)];
    if (channel === undefined) {
      tell([...here, 'submissionMethod'], 'unknown channel');
      return [];
    }
    const isTold = processingTime !== undefined && processingTime !== null;
    return [
      {
        channel,
        times: isTold ? [timeOf(amountOf(processingTime), processingTimeUnit)] : [],
        fees: listOf(fees).map(feeOf),
      },
    ];
  });
  const papers = listOf(told['executionCases']).flatMap((each) =>
    listOf(objectOf(each)['profileComponents']).map((paper) => objectOf(paper)['name']),
  );
  const updatedAt = instantOf(told['updatedAt']);
  const id = textOf(told['id']);
  return {
    code,
    asOf: updatedAt === null ? undefined : toLocalDate(updatedAt),
    title: textOf(told['name']),
    subjects: textsOf(listOf(told['subjectTypesDetails']).map(nameOf)),
    results: textsOf(listOf(told['resultsDetails']).map(nameOf)),
    legalBasis: textsOf(listOf(told['legalBasisesDetails']).map(numberOf)),
    paperCount: textsOf(papers)?.length,
    officialUrl:
      id && /^[\w-]{8,64}$/.test(id)
        ? `https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${id}`
        : undefined,
    methods: methodsOf(methods),
  };
};
