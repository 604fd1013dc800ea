/** The right name that a typed one is but for one letter, which is wrong, missing or too many; else empty. */
export const nearest = (typed: string, names: readonly string[]): string =>
  names.find((name) =>
    [...name].some((_, at) =>
      RegExp(`^${name.slice(0, at)}.?.?${name.slice(at + 1)}$`).test(typed),
    ),
  ) ?? '';
