import type { Cell, SheetRow } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { mostColumns, mostRows } from './limits.ts';
import { fillTallCells, type TallCell } from './merged-cells.ts';

const furthestReach = 1_000;

const spanOf = (text: string | undefined): number => {
  const span = Number.parseInt(text ?? '', 10);
  return span > 1 ? Math.min(span, furthestReach) : 1;
};

/** White space as a page shows it. */
export const shownText = (text: string): string => text.replace(/[ \t]*\n\s*/g, '\n').trim();

/** One `<table>`, told tag by tag: a cell stands in the column in which a reader sees it. */
export class HtmlTable {
  readonly rows: SheetRow[] = [];
  #row = 0;
  #cells: Cell[] | null = null;
  #cell: { text: string; width: number; height: number } | null = null;
  /** By column: into how many rows, this one included, a cell still reaches. */
  readonly #reach: number[] = [];
  readonly #tall: TallCell[] = [];

  get row(): number {
    return this.#row;
  }

  get isInCell(): boolean {
    return this.#cell !== null;
  }

  openRow(): void {
    this.closeRow();
    this.#row += 1;
    this.#cells = [];
  }

  openCell({ colspan, rowspan }: Readonly<Record<string, string>>): void {
    this.closeCell();
    if (this.#cells === null) this.openRow();
    this.#cell = { text: '', width: spanOf(colspan), height: spanOf(rowspan) };
  }

  /** `false` where no cell is open. */
  addText(text: string): boolean {
    if (this.#cell === null) return false;
    this.#cell.text += text;
    return true;
  }

  closeCell(): void {
    if (this.#cell === null || this.#cells === null) return;
    const { text, width, height } = this.#cell;
    const cells = this.#cells;
    this.#cell = null;
    while ((this.#reach[cells.length] ?? 0) > 0) cells.push(null);
    const column = cells.length;
    for (let at = column; at < Math.min(column + width, mostColumns); at++) {
      cells.push(at === column ? shownText(text) : null);
      if (height > 1) this.#reach[at] = height;
    }
    if (height > 1 && width === 1) {
      this.#tall.push({ column, first: this.#row, last: this.#row + height - 1 });
    }
  }

  closeRow(): void {
    this.closeCell();
    if (this.#cells === null) return;
    if (this.rows.length >= mostRows) throw new UnreadableFile('too-many-rows');
    this.rows.push({ row: this.#row, cells: this.#cells });
    this.#cells = null;
    for (let at = 0; at < this.#reach.length; at++) {
      if ((this.#reach[at] ?? 0) > 0) this.#reach[at]! -= 1;
    }
  }

  close(): void {
    this.closeRow();
    fillTallCells(this.rows, this.#tall);
  }
}
