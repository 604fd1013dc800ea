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

const missing = async (db: Db, ward: string): Promise<NewEntry[]> => {
  const told = new Set(
    (await all(db, ward)).map(({ kind, subject, content }) => textOf(kind, subject, content)),
  );
  return (await letters(db, ward))
    .flatMap(entriesOf)
    .filter(
      ({ kind, subject, content }) => !told.has(textOf(kind, subject, canonicalJson(content))),
    );
};

/** Numbers of published letters that are not what the chain says of them. */
export const driftedLetters = async (db: Db, ward: string): Promise<string[]> => [
  ...new Set((await missing(db, ward)).map(({ subject }) => subject)),
];

/** Writes what the chain does not say yet, oldest first. */
export const chainLetters = async (db: Db, ward: string): Promise<void> => {
  const entries = (await missing(db, ward)).sort((a, b) => a.at - b.at);
  for (const entry of entries) await add(db, ward, entry);
};
