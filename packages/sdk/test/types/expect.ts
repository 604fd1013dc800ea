type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Takes a value of this very type: with any other it does not compile. For the compiler alone. */
export declare const exactly: <Expected>() => <Actual>(
  value: Actual,
  ...wrong: Same<Actual, Expected> extends true ? [] : [never]
) => void;
