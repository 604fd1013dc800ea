import type { Channel } from '@motcua/sdk';
import type { Count } from '../store.ts';
import { placeOf, type Counter } from './events.ts';

/** Numbers in the order of `counters`; those left out at the end are 0. */
export type Counts = number[];

export const addAt = (to: Counts, place: number, number: number): void => {
  while (to.length <= place) to.push(0);
  to[place]! += number;
};

export const add = (to: Counts, counts: Counts, times = 1): void => {
  while (to.length < counts.length) to.push(0);
  for (let at = 0; at < counts.length; at++) to[at]! += times * counts[at]!;
};

/**
 * The figures of a period from what happened before it and within it. Those received and not finished
 * before it are in `carriedOver + received` and in `resolved + inProgress`.
 */
export const countOf = (before: Counts, within: Counts, channel: Channel): Count => {
  const was = (counter: Counter) => before[placeOf[counter]] ?? 0;
  const is = (counter: Counter) => within[placeOf[counter]] ?? 0;
  const both = (counter: Counter) => was(counter) + is(counter);
  const resolved = is('early') + is('onDue') + is('late');
  const carriedOver = was('received') - was('early') - was('onDue') - was('late');
  const received = is('received');
  const inProgress = carriedOver + received - resolved;
  const overdue = both('overdueBegins') - both('overdueEnds');
  return {
    figures: {
      carriedOver,
      received,
      receivedOnline: channel === 'online' ? received : 0,
      receivedInPerson: channel === 'in-person' ? received : 0,
      receivedPostal: channel === 'postal' ? received : 0,
      resolved,
      resolvedEarly: is('early'),
      resolvedOnDue: is('onDue'),
      resolvedLate: is('late'),
      withdrawn: is('withdrawn'),
      stopped: is('stopped'),
      inProgress,
      inProgressOverdue: overdue,
      inProgressInTerm: inProgress - overdue,
      waitingOnCitizen: both('waiting'),
      refused: is('refused'),
    },
    odd: {
      finishedWithoutDate: both('finishedWithoutDate'),
      openWithFinish: both('openWithFinish'),
      finishedBeforeReceived: both('finishedBeforeReceived') - was('finishedBeforeReceivedEnds'),
      withoutDueDate: both('withoutDueDate') - was('withoutDueDateEnds'),
    },
    course: {
      supplemented: both('supplemented') - was('supplementedEnds'),
      rescheduled: both('rescheduled') - was('rescheduledEnds'),
      lateWithResult: is('lateWithResult'),
      laterThanPromised: is('laterThanPromised'),
    },
  };
};

export const holdsNothing = ({ figures, odd }: Count): boolean =>
  Object.values(figures).every((number) => number === 0) &&
  Object.values(odd).every((number) => number === 0);
