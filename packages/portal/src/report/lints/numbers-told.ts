import { figureNames, ratesOf } from '@motcua/sdk/figures';
import { formatNumber, formatPercent } from '@motcua/sdk/text';
import { formColumns } from '@motcua/sdk/schemas';
import type { Rate } from '@motcua/sdk';
import { lateByFirstPromise } from '../duties.ts';
import type { ReportFacts } from '../facts.ts';
import { partsOf, type Finding, type Written } from './finding.ts';

const percentAlone = /(\d+(?:[.,]\d+)?)\s?%/gu;
const dossiersAlone = /(\d+(?:\.\d{3})*)\s+hồ sơ/giu;
const dossiersAndPercent = /(\d+(?:\.\d{3})*)\s+hồ sơ\s+\((\d+(?:[.,]\d+)?)\s?%\)/giu;

const shareOf = (count: number, percent: number): string =>
  `${formatNumber(count)} = ${formatPercent(percent)}`;

const wrong = (code: string, part: string, byHand: boolean, shown: string): Finding => ({
  code,
  // In words written by hand a number may speak of something else.
  level: byHand ? 'question' : 'error',
  part,
  text: {
    vi: `“${shown}” không có trong số liệu của kỳ.`,
    en: `“${shown}” is not among the figures of the period.`,
  },
});

/** Percentages and numbers of dossiers in the text, held against the figures. */
export const numbersTold = (
  written: Written,
  { statistics, apologies }: Pick<ReportFacts, 'apologies' | 'statistics'>,
): Finding[] => {
  const { figures, form } = written;
  if (!figures || !form) return [];
  const rates: Rate[] = Object.values(ratesOf(figures));
  // A share of another way of counting brings its own parts.
  if (statistics.timeliness)
    rates.push(statistics.timeliness.lived, statistics.timeliness.official);
  if (statistics.satisfaction) {
    const { satisfiedShare, responseRate, desks } = statistics.satisfaction;
    rates.push(satisfiedShare, responseRate, ...desks.map((desk) => desk.satisfiedShare));
  }
  if (statistics.feedback) rates.push(statistics.feedback.answeredShare);
  const percents = new Set<string>();
  const shares = new Set<string>();
  const counts = new Set<number>([
    ...figureNames.map((name) => figures[name]),
    figures.carriedOver + figures.received,
    figures.resolvedLate + figures.inProgressOverdue,
    apologies.late ?? 0,
    lateByFirstPromise({ statistics, apologies }),
    ...form.rows.flatMap(({ cells }) => formColumns.map((name) => cells[name] ?? 0)),
  ]);
  for (const { percent, numerator, denominator } of rates) {
    if (percent === null || numerator === null || denominator === null) continue;
    percents.add(formatPercent(percent));
    shares.add(shareOf(numerator, percent));
    counts.add(numerator).add(denominator);
  }

  const read = (text: string): number => Number(text.replaceAll('.', ''));
  return partsOf(written).flatMap(({ place, basis, paragraphs }) => {
    const byHand = basis !== 'figures';
    return paragraphs.flatMap((paragraph) => {
      const found: Finding[] = [];
      for (const [shown, percent] of paragraph.matchAll(percentAlone)) {
        if (!percents.has(`${percent!.replace('.', ',')} %`)) {
          found.push(wrong('percent-wrong', place, byHand, shown));
        }
      }
      for (const [shown, count] of paragraph.matchAll(dossiersAlone)) {
        if (!counts.has(read(count!))) found.push(wrong('number-unknown', place, byHand, shown));
      }
      for (const [shown, count, percent] of paragraph.matchAll(dossiersAndPercent)) {
        const share = `${formatNumber(read(count!))} = ${percent!.replace('.', ',')} %`;
        if (percents.has(`${percent!.replace('.', ',')} %`) && !shares.has(share)) {
          found.push(wrong('percent-wrong', place, byHand, shown));
        }
      }
      return found;
    });
  });
};
