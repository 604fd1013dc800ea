import { channels, type Channel } from '@motcua/sdk/schemas';
import type { Fee, TimeLimit } from '@motcua/sdk';
import { leastDong, type PartialEntry } from '../entry.ts';
import type { Tell } from './read-entries.ts';

type Method = NonNullable<PartialEntry['methods']>[number];
type Unit = NonNullable<Method['times']>[number]['unit'];

/** One way to file as a source tells it: `null` stands for a value that only its prose explains. */
export interface SourceMethod {
  channel: Channel;
  times: ({ amount: number; unit: Unit } | null)[];
  fees: (Fee | null)[];
}

const isFee = (fee: Fee | null): fee is Fee & { currency: 'VND' | 'USD' } =>
  fee !== null &&
  Number.isInteger(fee.amount) &&
  (fee.currency === 'USD' ? fee.amount > 0 : fee.amount >= leastDong);

const isTime = (time: TimeLimit | null): time is TimeLimit & { unit: Unit } =>
  time !== null && Number.isInteger(time.amount) && time.amount > 0;

/** Below zero is no way to say "not filled in": somebody's slip, which nobody may guess right. */
export const tellNegative = (
  amount: number | null,
  path: readonly PropertyKey[],
  tell: Tell,
): void => {
  if (amount !== null && amount < 0) tell(path, 'must not be below 0');
};

const unique = <T>(values: T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/**
 * Ways to file in the words of an entry, each channel once. One doubtful fee or time among several makes
 * them all doubtful: a list with a gap reads as if it were whole. A fee of 0 often means "not filled in".
 */
export const methodsOf = (told: readonly SourceMethod[]): PartialEntry['methods'] => {
  const methods = channels.flatMap((channel): Method[] => {
    const of = told.filter((each) => each.channel === channel);
    if (of.length === 0) return [];
    const times = of.flatMap((each) => each.times);
    const fees = of.flatMap((each) => each.fees);
    return [
      {
        channel,
        ...(times.length === 0
          ? {}
          : times.every(isTime)
            ? { times: unique(times) }
            : { timeInDoubt: true as const }),
        ...(fees.length === 0
          ? {}
          : fees.every(isFee)
            ? { fees: unique(fees) }
            : { feeInDoubt: true as const }),
      },
    ];
  });
  return methods.length > 0 ? methods : undefined;
};
