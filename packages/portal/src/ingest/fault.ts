import { MissingColumns } from './missing-columns.ts';
import { UnreadableFile } from './unreadable-file.ts';

const mostFrames = 3;
const frame =
  /^ {4}at (?:async )?(?:(?:new )?([\w.#$<>]{1,60}) (?:\[as \w+\] )?\()?(?:.*[/\\])?([\w.-]{1,60}\.[cm]?[jt]s):(\d+):\d+\)?$/;

/**
 * What may be told of an error of the program's own: its kind and where it arose. Its message is left
 * out, since it may quote a cell.
 */
export const faultOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Error';
  const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const stack = error.stack ?? '';
  const frames = stack
    .slice(Math.max(0, stack.indexOf(error.message)) + error.message.length)
    .split('\n')
    .map((line) => frame.exec(line))
    .filter((found) => found !== null)
    .slice(0, mostFrames)
    .map(([, place, file, line]) => `${place ? `${place} ` : ''}${file}:${line}`);
  return [name, ...frames].join(' < ');
};

/** An error that came up while a file was read, as one of those that have a sentence for a person. */
export const readingProblem = (error: unknown): UnreadableFile | MissingColumns =>
  error instanceof UnreadableFile || error instanceof MissingColumns
    ? error
    : new UnreadableFile('unexpected', { cause: error, fault: faultOf(error) });
