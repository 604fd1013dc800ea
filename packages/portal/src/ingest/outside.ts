import { readChannel } from './channel.ts';
import { readDossierCode } from './dossier-code.ts';
import { readMoment } from './moment.ts';
import { isBlank, type Cell, type RawRow, type SheetRow } from './raw-row.ts';
import { readStatus } from './status.ts';

const codeIn = (cell: Cell): string | null =>
  typeof cell === 'string' && !isBlank(cell) ? readDossierCode(cell) : null;

const saysMore = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  !isBlank(cell) &&
  (readMoment(cell) !== null ||
    readStatus(cell, false) !== undefined ||
    readChannel(cell, false) !== undefined);

/** The code of a row of a dossier, whatever stands where; `null` for any other row. */
const dossierIn = (cells: Cell[]): string | null => {
  const code = cells.map(codeIn).find((found) => found !== null);
  return code !== undefined && cells.some(saysMore) ? code : null;
};

/**
 * Dossiers that stand where no head was understood: above the table, or in another sheet. A part of the list
 * that is told again there is no loss; one that is told nowhere else would go missing without a word.
 */
export class Outside {
  readonly #rows = new Map<string, { row: number; cell: string; sheet: string }>();

  note(rows: SheetRow[], sheet: string): void {
    for (const { row, cells } of rows) {
      const code = dossierIn(cells);
      if (code !== null) this.#rows.set(code, { row, cell: code, sheet });
    }
  }

  /** A dossier of the table itself. */
  seen(cell: Cell | undefined): void {
    if (this.#rows.size === 0 || isBlank(cell)) return;
    const code = readDossierCode(String(cell));
    if (code !== null) this.#rows.delete(code);
  }

  /** Those that were told nowhere else, as rows that can't be used. */
  *left(): Generator<RawRow> {
    for (const { row, cell, sheet } of this.#rows.values()) {
      const headings = { code: sheet || 'Mã hồ sơ' };
      yield {
        row,
        source: { headings, date1904: false, numericCodes: false },
        cells: { code: cell },
        supplements: [],
        outside: true,
      };
    }
  }
}
