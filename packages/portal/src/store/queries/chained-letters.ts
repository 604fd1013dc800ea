import { canonicalJson } from '@motcua/sdk/figures';
import type { Kysely } from 'kysely';
import { letterContent, promiseContent, type KnownLetter } from '../letters.ts';
import type { Schema } from '../schema.ts';
import type { NewEntry } from '../writers.ts';
import { all as letters } from './apologies.ts';
import { add, all } from './chain.ts';

type Db = Kysely<Schema>;

/** What the chain should say of a letter. */
const entriesOf = (letter: KnownLetter): NewEntry[] => {
  if (letter.publishedAt === null) return [];
  const subject = letter.signed!.number;
  const published: NewEntry = {
    kind: 'letter',
    subject,
    at: letter.publishedAt,
    content: letterContent(letter),
  };
  if (!letter.settled) return [published];
  const promise = { kind: 'promise' as const, at: letter.settled.at };
  return [published, { ...promise, subject, content: promiseContent(letter) }];
};

const textOf = (kind: string, subject: string, content: string) => `${kind} ${subject} ${content}`;

/** What the chain does not say of the letters that are there, and what it says of none. */
const differences = async (db: Db, ward: string) => {
  const told = (await all(db, ward)).filter(({ kind }) => kind === 'letter' || kind === 'promise');
  const due = (await letters(db, ward)).flatMap(entriesOf);
  const toldTexts = new Set(told.map((entry) => textOf(entry.kind, entry.subject, entry.content)));
  const textsDue = new Map(
    due.map((entry) => [textOf(entry.kind, entry.subject, canonicalJson(entry.content)), entry]),
  );
  return {
    untold: [...textsDue].filter(([text]) => !toldTexts.has(text)).map(([, entry]) => entry),
    unfounded: told.filter(
      ({ kind, subject, content }) => !textsDue.has(textOf(kind, subject, content)),
    ),
  };
};

/** Numbers of published letters that are not what the chain says of them, or not there any more. */
export const driftedLetters = async (db: Db, ward: string): Promise<string[]> => {
  const { untold, unfounded } = await differences(db, ward);
  return [...new Set([...untold, ...unfounded].map(({ subject }) => subject))];
};

/** Writes what the chain does not say yet, oldest first. */
export const chainLetters = async (db: Db, ward: string): Promise<void> => {
  const { untold } = await differences(db, ward);
  const entries = untold.sort((a, b) => a.at - b.at);
  for (const entry of entries) await add(db, ward, entry);
};
