import type { Finding, FindingKind } from './finding.ts';

/** What is only the consequence of another finding is not told beside it. */
const explains: Readonly<Partial<Record<FindingKind, readonly FindingKind[]>>> = {
  'not-defined': ['csp', 'integrity', 'no-crossorigin', 'mixed-content', 'script-missing'],
  'endpoint-down': ['csp', 'mixed-content'],
  'origin-not-allowed': ['csp'],
  'script-missing': ['csp', 'mixed-content'],
  'frame-refused': ['csp'],
  'error-state': [
    'csp',
    'mixed-content',
    'unknown-attribute',
    'missing-attribute',
    'wrong-value',
    'endpoint-down',
    'wrong-ward',
  ],
};

/** Each finding once, those first that explain others, and without those that are explained. */
export const causesOf = (findings: readonly Finding[]): Finding[] => {
  const once = [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
  const kinds = new Set(once.map(({ kind }) => kind));
  return once.filter(({ kind }) => !(explains[kind] ?? []).some((cause) => kinds.has(cause)));
};
