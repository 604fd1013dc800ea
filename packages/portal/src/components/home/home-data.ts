import type { ApologyList, Client, Statistics, Ward } from '@motcua/sdk';

export interface HomeData {
  ward: Ward;
  statistics: Statistics;
  apologies: ApologyList;
  procedures: number;
  /** Titles of the fields with most receipts of the newest month; of the ward's largest ones before. */
  fields: string[];
}

const shown = 5;

export const loadHome = async (client: Client): Promise<HomeData> => {
  const [ward, statistics, apologies, procedures, fields] = await Promise.all([
    client.ward.get(),
    client.statistics.get({ groupBy: 'field' }),
    client.apologies.list({ limit: 1 }),
    client.procedures.list({ limit: 1 }),
    client.procedures.fields(),
  ]);
  const asked = (statistics.groups ?? [])
    .filter(({ figures }) => (figures.received ?? 0) > 0)
    .sort((a, b) => (b.figures.received ?? 0) - (a.figures.received ?? 0))
    .map(({ label }) => label);
  const largest = fields.items
    .filter(({ providers }) => providers.includes('ward'))
    .sort((a, b) => b.count - a.count)
    .map(({ label }) => label);
  return {
    ward,
    statistics,
    apologies,
    procedures: procedures.total,
    fields: [...new Set([...asked, ...largest])].slice(0, shown),
  };
};
