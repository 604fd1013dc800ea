import type { PublishedChange, Stated } from '@motcua/sdk';
import { statedFields } from './entry.ts';
import type { PublishedProcedure } from './published.ts';
import { valueText } from './value-text.ts';

type Facts = Map<string, Omit<PublishedChange, 'before' | 'after'> & { value: string | null }>;

const told = (stated: Stated<unknown>): string | null =>
  stated.value === null ? null : valueText(stated.value);

/** Everything that people read of a procedure, without source and date. */
const factsOf = (procedure: PublishedProcedure): Facts => {
  const facts: Facts = new Map();
  const add = (field: string, channel: string | null, value: string | null) =>
    facts.set(`${field} ${channel ?? ''}`, { field, channel, value });
  const list = (values: readonly string[]) => (values.length === 0 ? null : values.join('; '));
  add('title', null, procedure.title);
  add('field', null, procedure.field);
  add('provider', null, procedure.provider);
  add('aliases', null, list(procedure.aliases));
  add('channels', null, list(procedure.channels));
  for (const { channel, timeLimits, fees } of procedure.methods) {
    add('timeLimits', channel, told(timeLimits));
    add('fees', channel, told(fees));
  }
  add('localRules', null, list(procedure.localRules.map(({ text }) => text)));
  for (const field of statedFields) add(field, null, told(procedure[field]));
  return facts;
};

/** What a reader of the procedure would see changed. */
export const changesBetween = (
  before: PublishedProcedure,
  after: PublishedProcedure,
): PublishedChange[] => {
  const [was, is] = [factsOf(before), factsOf(after)];
  const changes: PublishedChange[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(key), is.get(key)];
    const { field, channel } = (now ?? old)!;
    const [left, right] = [old?.value ?? null, now?.value ?? null];
    if (left !== right) changes.push({ field, channel, before: left, after: right });
  }
  return changes;
};
