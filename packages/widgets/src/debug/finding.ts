/** What stands in a widget's way. */
export type FindingKind =
  | 'nothing-here'
  | 'unknown-element'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'wrong-value'
  | 'no-script'
  | 'not-defined'
  | 'script-missing'
  | 'integrity'
  | 'no-crossorigin'
  | 'two-versions'
  | 'mixed-content'
  | 'csp'
  | 'endpoint-down'
  | 'wrong-ward'
  | 'origin-not-allowed'
  | 'frame-refused'
  | 'error-state';

/** One thing found on a page: which kind, and what its sentence speaks of. */
export interface Finding {
  kind: FindingKind;
  facts: Readonly<Record<string, string>>;
}

/** A violation of the page's own policy, as the browser reports it. */
export interface Violation {
  directive: string;
  blocked: string;
  policy: string;
}
