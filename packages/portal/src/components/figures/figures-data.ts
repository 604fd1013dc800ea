import type { Client, Group, Statistics, StatisticsQuery, Ward } from '@motcua/sdk';

export interface FiguresData {
  ward: Ward;
  /** Grouped by field. */
  statistics: Statistics;
  channels: Group[];
}

/** The same period counted by field and by channel. */
export const loadFigures = async (
  client: Client,
  query: Pick<StatisticsQuery, 'period' | 'from' | 'to'>,
): Promise<FiguresData> => {
  const [ward, statistics, byChannel] = await Promise.all([
    client.ward.get(),
    client.statistics.get({ ...query, groupBy: 'field' }),
    client.statistics.get({ ...query, groupBy: 'channel' }),
  ]);
  return { ward, statistics, channels: byChannel.groups ?? [] };
};
