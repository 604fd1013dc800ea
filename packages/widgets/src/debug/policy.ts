import type { Finding, Violation } from './finding.ts';

const originOf = (address: string): string | null => {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
};

/** `script-src-elem` is what a browser enforces; people write `script-src`. */
const written = (directive: string): string => directive.replace(/-(elem|attr)$/, '');

/** The directive as it has to read so that `origin` is allowed, with all that it allows already. */
const amended = (policy: string, directive: string, origin: string): string => {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  const own = parts.find(([name]) => name === directive);
  const [, ...sources] = own ?? parts.find(([name]) => name === 'default-src') ?? [];
  return [directive, ...sources.filter((source) => source !== "'none'"), origin].join(' ');
};

/** The violations that stop a widget, each with the line that ends it. Others are none of ours. */
export const policyFindings = (
  violations: readonly Violation[],
  portals: readonly string[],
): Finding[] =>
  violations.flatMap(({ directive, blocked, policy }) => {
    const origin = originOf(blocked);
    if (origin === null || !portals.includes(origin)) return [];
    const name = written(directive);
    const line = amended(policy, name, origin);
    return [{ kind: 'csp' as const, facts: { directive: name, origin, line } }];
  });
