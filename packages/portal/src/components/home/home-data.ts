import type { ApologyList, Client, Statistics, Ward } from '@motcua/sdk';

export interface HomeData {
  ward: Ward;
  statistics: Statistics;
  apologies: ApologyList;
  procedures: number;
}

export const loadHome = async (client: Client): Promise<HomeData> => {
  const [ward, statistics, apologies, procedures] = await Promise.all([
    client.ward.get(),
    client.statistics.get(),
    client.apologies.list({ limit: 1 }),
    client.procedures.list({ limit: 1 }),
  ]);
  return { ward, statistics, apologies, procedures: procedures.total };
};
