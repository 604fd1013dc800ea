import { descriptions } from '../../src/contract/descriptions.ts';
import { problemCodes } from '../../src/contract/problem.ts';
import { cell, table } from './markdown.ts';
import type { DocumentedEntry } from './names.ts';

const code = (text: string) => `\`${text}\``;
const list = (texts: readonly string[]) => texts.map(code).join(', ');

/** The table of codes: those of this SDK's errors, and those of the server's problems. */
export const errorsPage = (main: DocumentedEntry): string => {
  const root = main.names.find(({ name }) => name === 'MotcuaError');
  const common = root?.members.map(({ name }) => name) ?? [];
  const classes = main.names.filter(({ kind, codes }) => kind === 'class' && codes.length > 0);
  const ours = table(
    ['code', 'class', 'means', 'has besides'],
    classes.flatMap(({ name, codes, about, members }) => {
      const own = members.map((member) => member.name).filter((each) => !common.includes(each));
      return codes.map((each) => [code(each), code(name), cell(about), list(own)]);
    }),
  );
  const theirs = table(
    ['problem code', 'answered by'],
    problemCodes.map((each) => {
      const answering = Object.entries(descriptions)
        .filter(([, { errors }]) => errors.includes(each))
        .map(([id]) => id);
      return [code(each), answering.length > 0 ? list(answering) : 'any operation'];
    }),
  );
  return [
    '# Codes of errors',
    'Made from the sources by `npm run reference`; a change by hand is lost.',
    '## Errors of the SDK',
    `Each code belongs to one class. All have ${list(common)}.`,
    ours,
    '## Problems of the server',
    'An `ApiError` carries the server’s problem, if it sent one; tell cases apart by `problem.code`.',
    theirs,
  ].join('\n\n');
};
