/** A part of a bar, in per cent of the bar's full width. */
export interface Segment {
  key: string;
  value: number;
  x: number;
  width: number;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/**
 * Values laid end to end over `width` per cent, whole-scaled by `full`. Zeros take no room and are
 * left out; the last segment ends where the sum ends, so rounding leaves no gap.
 */
export const segments = (
  values: readonly (readonly [key: string, value: number])[],
  full: number,
  width = 100,
): Segment[] => {
  if (full <= 0) return [];
  let before = 0;
  return values
    .filter(([, value]) => value > 0)
    .map(([key, value]) => {
      const x = round((before / full) * width);
      before += value;
      return { key, value, x, width: round(round((before / full) * width) - x) };
    });
};

/** Words of a label in lines of at most `length` characters; a longer word keeps a line to itself. */
export const wrapped = (text: string, length: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= length)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};

export interface Row {
  label: string;
  lines: string[];
  /** Height above the row, in em of the chart's type. */
  top: number;
  /** Where the bar begins below the label's lines. */
  bar: number;
}

/** Rows of bars with their labels above, one under another, and the height of all, in em. */
export const rowsOf = (
  labels: readonly string[],
  { line = 1.35, bar = 1.3, gap = 1.1, length = 38 } = {},
): { rows: Row[]; height: number } => {
  let top = 0;
  const rows = labels.map((label) => {
    const lines = wrapped(label, length);
    const row = { label, lines, top: round(top), bar: round(top + lines.length * line + 0.15) };
    top = row.bar + bar + gap;
    return row;
  });
  return { rows, height: round(Math.max(0, top - gap)) };
};
