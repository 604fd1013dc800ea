import type { LocalRule, Stated } from '@motcua/sdk';
import type { RuleValues } from './entry.ts';
import type { PublishedProcedure } from './published.ts';
import { statedText, valueText } from './value-text.ts';

type Rule = LocalRule & { sets?: RuleValues };

const holds = ({ from, until }: Rule, today: string): boolean =>
  (from === undefined || from <= today) && (until === undefined || today <= until);

/**
 * A procedure as it is on a local date: where a local decision that is in force sets a fee or a limit, it
 * stands in place of the national value, which is kept beside it as a difference.
 */
export const asInForce = (procedure: PublishedProcedure, today: string): PublishedProcedure => {
  const differences = [...(procedure.differences ?? [])];
  const methods = procedure.methods.map((method) => ({ ...method }));
  for (const rule of procedure.localRules as Rule[]) {
    const { sets, basis, from } = rule;
    if (!sets || basis === null || !holds(rule, today)) continue;
    const property = sets.fees ? 'fees' : 'timeLimits';
    for (const method of methods) {
      const { channel } = method;
      if (sets.channels && !(sets.channels as string[]).includes(channel)) continue;
      const other: Stated<unknown> = method[property];
      const shown = {
        state: 'published' as const,
        value: sets.fees ?? sets.times!,
        source: basis,
        asOf: from ?? null,
      };
      Object.assign(method, { [property]: shown });
      if (other.value !== null && valueText(other.value) !== valueText(shown.value)) {
        differences.push({
          field: property,
          channel,
          shown: statedText(shown),
          other: statedText(other),
        });
      }
    }
  }
  const localRules = (procedure.localRules as Rule[]).map(({ sets: _, ...rule }) => rule);
  return { ...procedure, methods, localRules, differences };
};
