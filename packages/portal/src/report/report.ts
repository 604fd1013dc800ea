import type { Report } from '@motcua/sdk';
import type { Language } from '../statistics/source-label.ts';
import type { ReportFacts } from './facts.ts';
import { formOf } from './form.ts';
import { frameOf } from './frame.ts';
import { lint } from './lints/lint.ts';
import { sectionsOf } from './sections.ts';

/** A report as its rules write it, checked. Its text is Vietnamese; `language` is that of the findings. */
export const reportOf = (facts: ReportFacts, language: Language): Report => {
  const { config, month, statistics } = facts;
  const { ward, period, state, asOf, source, sample, revision, figures } = statistics;
  const written = {
    ward,
    month,
    period,
    state,
    asOf,
    source,
    sample,
    revision,
    frame: frameOf(config, month, period),
    sections: sectionsOf(facts),
    figures,
    form: formOf(statistics),
  };
  return {
    ...written,
    findings: lint(written, facts).map(({ text, ...finding }) => ({
      ...finding,
      message: text[language],
    })),
  };
};
