import type { Language } from '../../../i18n/index.ts';
import type { AllGroups, FiguresData } from '../figures-data.ts';
import { groupTable } from './group-tables.ts';
import {
  compareTable,
  correctionTable,
  figureTable,
  hourTable,
  rateTable,
  waitingTable,
} from './period-tables.ts';
import type { Table } from './table.ts';

/** Every table that there is of a period, in the order of the page. */
export const allTables = (
  { statistics, byChannel, earlier }: FiguresData,
  { byProcedure, byFieldAndChannel, byDay }: AllGroups,
  language: Language,
): Table[] => {
  if (statistics.state !== 'counted') {
    return statistics.closed ? [correctionTable(statistics, language)] : [];
  }
  return [
    figureTable(statistics, language),
    rateTable(statistics, language),
    compareTable(statistics, earlier, language),
    groupTable(statistics, language),
    groupTable(byChannel, language),
    groupTable(byFieldAndChannel, language),
    groupTable(byProcedure, language),
    ...(byDay ? [groupTable(byDay, language)] : []),
    waitingTable(statistics, language),
    hourTable(statistics, language),
    correctionTable(statistics, language),
  ];
};
