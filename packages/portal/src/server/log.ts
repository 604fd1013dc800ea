import { faultOf } from '../ingest/fault.ts';

/** `faults`: only what went wrong in our code; `off`: nothing at all. */
export type LogMode = 'json' | 'text' | 'faults' | 'off';
export const logModes: readonly LogMode[] = ['json', 'text', 'faults', 'off'];

/** One answered request: nothing of what was asked but the pattern that answered. */
export interface Answered {
  request: string;
  method: string;
  route: string;
  /** 0: the line broke before the answer was whole. */
  status: number;
  /** Milliseconds. */
  ms: number;
  /** On the line, head included. */
  bytes: number;
}

/** The server's log. No address, name, code or digit can reach it: it is never given any. */
export interface Log {
  /** Absent where nobody wants to know of requests. */
  answered?(entry: Answered): void;
  /** What went wrong in our code, by kind and place; a message could quote a value. */
  fault(error: unknown, request: string): void;
  /** Something that whoever keeps the server should know. */
  note(text: string): void;
  /** Writes what is still held back. */
  flush(): void;
}

const fullAfter = 64 * 1024;
const heldFor = 200;

/** What SQLite or the system calls it; neither says anything of a row. */
const causeOf = (error: unknown): string | undefined => {
  const { errstr, code } = (error ?? {}) as { errstr?: unknown; code?: unknown };
  if (typeof errstr === 'string') return errstr;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? code : undefined;
};

const inText = ({ time, level, ...rest }: Record<string, unknown>): string =>
  [time, level, ...Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`)].join(
    ' ',
  );

/** Lines of requests are held back for a moment, so that a busy server writes few times; faults are not. */
export const createLog = (
  mode: LogMode,
  write: (text: string) => void,
  now: () => number = Date.now,
): Log => {
  let held = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (held === '') return;
    write(held);
    held = '';
  };
  const line = (level: string, fields: Record<string, unknown>): void => {
    const entry = { time: new Date(now()).toISOString(), level, ...fields };
    held += `${mode === 'json' ? JSON.stringify(entry) : inText(entry)}\n`;
  };
  const answered = (entry: Answered): void => {
    line('info', { ...entry });
    if (held.length > fullAfter) flush();
    timer ??= setTimeout(flush, heldFor).unref();
  };
  return {
    ...((mode === 'json' || mode === 'text') && { answered }),
    fault: (error, request) => {
      if (mode === 'off') return;
      const cause = causeOf(error);
      line('error', { request, fault: faultOf(error), ...(cause !== undefined && { cause }) });
      flush();
    },
    note: (text) => {
      if (mode === 'off') return;
      line('warn', { note: text });
      flush();
    },
    flush,
  };
};
