import type { DossierRow } from '../store/store.ts';

/** Columns that a list may lack without saying anything about its dossiers. */
export const mayLack = ['phone', 'field', 'unit'] as const;
export type Lacking = (typeof mayLack)[number];

const kept = { phone: 'phoneHash', field: 'field', unit: 'unit' } as const;

/** A row of a list that has no column for the phone, the field or the unit: those stay as they were. */
export const withUntold = (
  row: DossierRow,
  before: DossierRow,
  lacking: readonly Lacking[],
): DossierRow => {
  if (lacking.length === 0) return row;
  const told = { ...row };
  for (const column of lacking) told[kept[column]] ??= before[kept[column]];
  return told;
};
