/* eslint-disable no-console -- the console is where it was asked to speak */
import { causesOf } from './causes.ts';
import type { Violation } from './finding.ts';
import { inspect } from './inspect.ts';
import { known } from './known.ts';
import { policyFindings } from './policy.ts';
import { wordsOf } from './words.ts';

/** Prints in the console what stops the widgets of this page; loaded only where its address asks for it. */
const settle = 3000;

const violations: Violation[] = [];
const note = ({ effectiveDirective, blockedURI, originalPolicy }: SecurityPolicyViolationEvent) =>
  void violations.push({
    directive: effectiveDirective,
    blocked: blockedURI,
    policy: originalPolicy,
  });
addEventListener('securitypolicyviolation', note);
if ('ReportingObserver' in globalThis) {
  new ReportingObserver(
    (reports) => {
      for (const { body } of reports) {
        const { effectiveDirective, blockedURL, originalPolicy } = body as unknown as Record<
          string,
          string
        >;
        violations.push({
          directive: effectiveDirective!,
          blocked: blockedURL!,
          policy: originalPolicy!,
        });
      }
    },
    { types: ['csp-violation'], buffered: true },
  ).observe();
}

const language = /^en/i.test(document.documentElement.lang) ? 'en' : 'vi';
const say = language === 'en' ? (_: string, en: string) => en : (vi: string) => vi;

setTimeout(() => {
  void inspect(known).then(({ portals, findings }) => {
    const all = causesOf([...policyFindings(violations, portals), ...findings]);
    if (all.length === 0)
      console.info(say('Một Cửa: không thấy gì vướng.', 'Một Cửa: nothing is in the way.'));
    for (const finding of all) {
      const { what, todo } = wordsOf(finding, language);
      console.warn(`Một Cửa: ${what}\n→ ${todo}`);
    }
  });
}, settle);
