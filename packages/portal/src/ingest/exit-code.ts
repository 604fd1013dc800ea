/**
 * How `motcua` ends. `mend`: the file or an option must be changed. `busy`: the same again later may go
 * well (`EX_TEMPFAIL` of sysexits.h). `unwritable`: the disk is full or
 * read-only, or the data file is damaged (`EX_IOERR`). `stopped`: a person pressed Ctrl-C, as shells count it.
 */
export const exitCodes = {
  done: 0,
  fault: 1,
  mend: 2,
  busy: 75,
  unwritable: 74,
  stopped: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
