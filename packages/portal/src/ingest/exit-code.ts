/**
 * How `motcua` ends. `mend`: the file or an option must be changed. `busy`: the same again later may go
 * well (`EX_TEMPFAIL` of sysexits.h). `stopped`: a person pressed Ctrl-C, as shells count it.
 */
export const exitCodes = { done: 0, fault: 1, mend: 2, busy: 75, stopped: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
