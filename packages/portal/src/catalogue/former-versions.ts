import type { FormerVersion } from '@motcua/sdk';
import { toInstantText } from '@motcua/sdk/calendar';
import type { ProcedureVersion } from '../store/catalogue-rows.ts';
import { changesBetween } from './compare.ts';

/** The versions that are not shown any more, newest first, each with what the next one changed. */
export const formerVersions = (versions: readonly ProcedureVersion[]): FormerVersion[] =>
  versions
    .flatMap(({ validFrom, validUntil, procedure }, at) => {
      const next = versions[at + 1];
      if (validUntil === null || next === undefined) return [];
      return {
        from: toInstantText(validFrom),
        until: toInstantText(validUntil),
        changes: changesBetween(procedure, next.procedure),
      };
    })
    .reverse();
