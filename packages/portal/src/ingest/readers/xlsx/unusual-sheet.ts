/** Thrown where a workbook is written in a way that only the library knows. */
export class UnusualSheet extends Error {}
