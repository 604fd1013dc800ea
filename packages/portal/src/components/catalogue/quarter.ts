/** A calendar quarter as the API names it, e.g. `2026-Q3`. */
export interface Quarter {
  year: number;
  number: number;
}

export const readQuarter = (text: string | null): Quarter | null => {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(text ?? '') ?? [];
  return year === undefined ? null : { year: Number(year), number: Number(number) };
};

export const quarterKey = ({ year, number }: Quarter): string =>
  `${String(year).padStart(4, '0')}-Q${number}`;

/** The quarter that many quarters later, or earlier. */
export const quarterAfter = ({ year, number }: Quarter, by: number): Quarter => {
  const at = year * 4 + number - 1 + by;
  return { year: Math.floor(at / 4), number: (at % 4) + 1 };
};

/** The quarter of an instant as the API writes it, in local time. */
export const quarterOf = (instant: string): Quarter => ({
  year: Number(instant.slice(0, 4)),
  number: Math.ceil(Number(instant.slice(5, 7)) / 3),
});

/** −1, 0 or 1. */
export const compareQuarters = (a: Quarter, b: Quarter): number =>
  Math.sign(a.year * 4 + a.number - (b.year * 4 + b.number));
