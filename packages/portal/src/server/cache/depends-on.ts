import { parts, type Part } from '../../store/parts.ts';

/**
 * What the answers of an operation are made of. One that is not named here may show anything; `null`: it
 * speaks of one person or of this very instant, and is never kept.
 */
const table: Record<string, readonly Part[] | null> = {
  // Of the data the ward's own page says its time, source and newest month.
  'ward.get': ['figures'],
  'procedures.list': ['catalogue'],
  // It shows how long the procedure takes here.
  'procedures.get': ['catalogue', 'figures'],
  'procedures.fields': ['catalogue'],
  'publications.list': ['catalogue'],
  'apologies.list': ['figures', 'letters', 'catalogue'],
  'apologies.get': ['figures', 'letters', 'catalogue'],
  'calendar.holidays': [],
  'calendar.deadline': null,
  'dossiers.lookup': null,
};

/** Their answers carry the number of the revision, which every write moves. */
const tellRevision = new Set(['ward.get', 'statistics.get']);

/** The parts behind operations that were called; `null` when what came of it may not be kept. */
export const dependsOn = (operations: Iterable<string>): Part[] | null => {
  const found = new Set<Part>();
  for (const id of operations) {
    const entry = id in table ? table[id]! : parts;
    if (entry === null) return null;
    for (const part of entry) found.add(part);
  }
  return [...found];
};

/** The same of an answer of the API itself. */
export const answerDependsOn = (operations: Set<string>): Part[] | null =>
  [...operations].some((id) => tellRevision.has(id)) ? [...parts] : dependsOn(operations);
