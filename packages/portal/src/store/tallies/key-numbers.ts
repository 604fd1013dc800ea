import type { DossierRow } from '../store.ts';

/** What dossiers are counted apart by. */
export type CellKey = Pick<DossierRow, 'procedureCode' | 'procedureTitle' | 'field' | 'channel'>;

type Level = Map<string | null, Map<string | null, Map<string, number>>>;

/** What a map holds under a key, made where there is nothing yet. */
export const within = <Key, Inner>(map: Map<Key, Inner>, key: Key, make: () => Inner): Inner => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/**
 * Numbers from 0 on for keys that differ. Dossiers of a procedure with a code are told by it, whatever the
 * title says. Level by level: a text made of all three would have to be hashed for every dossier.
 */
export class KeyNumbers {
  readonly keys: CellKey[] = [];
  readonly #numbers: Level = new Map();

  numberOf(key: CellKey): number {
    const fields = within(this.#numbers, key.procedureCode, () => new Map());
    const channels = within(fields, key.field, () => new Map<string, number>());
    return within(channels, key.channel, () => this.keys.push(key) - 1);
  }
}
