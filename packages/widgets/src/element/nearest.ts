/** The right name that a typed one differs from in one place, of a quarter of its letters at most; else empty. */
export const nearest = (typed: string, names: readonly string[]): string =>
  names.find((name) =>
    [...name].some((_, at) =>
      RegExp(
        `^${name.slice(0, at)}.{0,${name.length >> 2}}.?${name.slice(at + name.length / 4)}$`,
      ).test(typed),
    ),
  ) ?? '';
