import type { Cell } from '../raw-row.ts';
import type { Encoding, EncodingName } from '../record.ts';
import { oldFontIn } from '../text/old-font.ts';

type Read<Row> = (element: unknown, row: number) => Row;

/** How elements are read whose words, in some columns, may have been typed in an old font; the first ones tell. */
export const readingWords = <
  Name extends string,
  Row extends { cells: Partial<Record<Name, Cell>> },
>(
  read: Read<Row>,
  columns: readonly Name[],
  first: unknown[],
  written: Encoding,
  override: EncodingName | undefined,
): { read: Read<Row>; encoding: Encoding } => {
  const wordsOf = ({ cells }: Row): Cell[] => columns.map((column) => cells[column] ?? null);
  const top = first.map((element) => wordsOf(read(element, 0)));
  const font = oldFontIn(top, written, override);
  if (font === null) return { read, encoding: written };
  const repair = font.repairer(top);
  return {
    read: (element, at) => {
      const row = read(element, at);
      const words = repair(wordsOf(row));
      const repaired = Object.fromEntries(columns.map((column, index) => [column, words[index]]));
      return { ...row, cells: { ...row.cells, ...repaired } };
    },
    encoding: font.encoding,
  };
};
