import { applyImport } from '../../src/ingest/apply.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import { ratesOf } from '@motcua/sdk/figures';
import type { Figures, Statistics } from '@motcua/sdk';
import { fixtures } from '@motcua/sdk/testing';
import config from '../../motcua.config.ts';
import type { Composition, ComposeOptions } from '../../src/compose.ts';
import type { ReportFacts } from '../../src/report/facts.ts';
import { expected, fixture } from '../support/fixtures.ts';
import { temporaryPortal } from '../support/portal.ts';

export const days = { from: expected.from, to: expected.to };

/** A portal that holds the ward's register for 1–11 July 2025. */
export const julyPortal = async (options: Partial<ComposeOptions> = {}): Promise<Composition> => {
  const portal = await temporaryPortal(options);
  const bytes = fixture('so-theo-doi-2025-07.xlsx');
  const file = await readRegister(bytes);
  await applyImport(portal, { ward: '11411', bytes, file, asOf: Date.parse(expected.asOf) });
  return portal;
};

/** The figures of a period as the statistics tell them, all in one field. */
export const statisticsWith = (part: Partial<Figures> = {}): Statistics => {
  const figures = { ...fixtures.july, ...part };
  const group = { key: 'Hộ tịch', label: 'Hộ tịch', then: null, waiting: null };
  return {
    ...fixtures.statistics,
    period: days,
    sample: false,
    figures,
    rates: ratesOf(figures),
    groupBy: 'field',
    groups: [{ ...group, figures, rates: ratesOf(figures) }],
    hiding: null,
    feedback: null,
    satisfaction: null,
  };
};

/** What a sound report of July is made from. */
export const julyFacts = (part: Partial<ReportFacts> = {}): ReportFacts => ({
  config,
  month: '2025-07',
  statistics: statisticsWith(),
  previous: statisticsWith(),
  feedback: [],
  apologies: { ...fixtures.apologyList, items: [], total: 0, late: 0, owed: 0, dossiers: 90 },
  procedures: [
    { provider: 'ward', count: 274 },
    { provider: 'military', count: 45 },
  ],
  publications: { first: 0, later: 3 },
  text: {
    paragraphs: {
      direction: ['Chỉ đạo.'],
      organisation: ['Phân công.'],
      impact: ['Không có.'],
      advantages: ['Thuận lợi.'],
      difficulties: ['Khó khăn.'],
      proposals: ['Đề nghị.'],
    },
    writtenFor: '2025-07',
    sample: false,
    fault: null,
  },
  ...part,
});
