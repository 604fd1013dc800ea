/** Registers repeat a few words in most of their cells; what is rarer than this is read each time. */
const mostKept = 5_000;
const longestKept = 600;

/** The same function of a cell, quicker for cells that come again. Lives as long as the reading of a file. */
export const remember = <Cell, Result>(read: (cell: Cell) => Result): ((cell: Cell) => Result) => {
  const known = new Map<Cell, Result>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const result = read(cell);
    const short = typeof cell !== 'string' || cell.length <= longestKept;
    if (short && known.size < mostKept) known.set(cell, result);
    return result;
  };
};
