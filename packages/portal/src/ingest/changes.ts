import type { ImportChange, ImportChangeKind, ImportChanges } from '@motcua/sdk';
import { toInstantText, toLocalDate } from '@motcua/sdk/calendar';
import { importChangeKinds } from '@motcua/sdk/schemas';
import type { DossierRow, KnownDossier } from '../store/store.ts';

const mostExamples = 20;

const columnsOf: Record<ImportChangeKind, (keyof DossierRow)[]> = {
  status: ['status'],
  received: ['receivedAt'],
  due: ['dueAt', 'dueWholeDay'],
  firstPromise: ['firstDueAt'],
  finished: ['finishedAt'],
  returned: ['returnedAt'],
  procedure: ['procedureCode', 'procedureTitle'],
  field: ['field'],
  channel: ['channel'],
  unit: ['unit'],
  supplements: ['supplements'],
  phone: ['phoneHash'],
};

/** They follow from the others; alone they differ by a finish that gained or lost its time of day. */
const derived: (keyof DossierRow)[] = ['finishAt', 'finishClass', 'odd'];

/** In what two states of a dossier differ; when it was told, and by whom, makes no difference. */
export const differences = (before: DossierRow, row: DossierRow): ImportChangeKind[] => {
  const differs = (column: keyof DossierRow) => before[column] !== row[column];
  const kinds = importChangeKinds
    .filter((kind) => columnsOf[kind].some(differs))
    // A due date that moves says what becomes of the promise.
    .filter((kind, _, all) => kind !== 'firstPromise' || !all.includes('due'));
  return kinds.length === 0 && derived.some(differs) ? ['finished'] : kinds;
};

const instant = (at: number | null) => (at === null ? null : toInstantText(at));

const dueText = (at: number | null, { dueWholeDay }: DossierRow) =>
  at !== null && dueWholeDay ? toLocalDate(at) : instant(at);

const told: Record<ImportChangeKind, (row: DossierRow, other: DossierRow) => ImportChange['from']> =
  {
    status: ({ status }) => status,
    received: ({ receivedAt }) => instant(receivedAt),
    due: (row) => dueText(row.dueAt, row),
    firstPromise: (row) => dueText(row.firstDueAt, row),
    finished: ({ finishedAt }) => instant(finishedAt),
    returned: ({ returnedAt }) => instant(returnedAt),
    procedure: (row, other) =>
      row.procedureCode === other.procedureCode ? null : row.procedureCode,
    field: ({ field }) => field,
    channel: ({ channel }) => channel,
    unit: ({ unit }) => unit,
    supplements: ({ supplements }) => (JSON.parse(supplements) as unknown[]).length,
    phone: () => null,
  };

/** Whether the due date was moved or taken away, and the first promise stands beside it. */
const keepsFirstPromise = (before: DossierRow, { dueAt, firstDueAt }: DossierRow): boolean =>
  firstDueAt !== null &&
  firstDueAt === before.firstDueAt &&
  firstDueAt !== dueAt &&
  dueAt !== before.dueAt;

/** Keeps count of what an import changes. */
export class ChangeCount {
  readonly #byKind = Object.fromEntries(importChangeKinds.map((kind) => [kind, 0])) as Record<
    ImportChangeKind,
    number
  >;
  readonly #examples: ImportChanges['examples'] = [];
  #new = 0;
  #changed = 0;
  #firstPromisesKept = 0;

  addNew(): void {
    this.#new += 1;
  }

  addChanged(
    before: KnownDossier,
    row: DossierRow,
    kinds: ImportChangeKind[],
    at: number | null,
  ): void {
    this.#changed += 1;
    for (const kind of kinds) this.#byKind[kind] += 1;
    if (keepsFirstPromise(before, row)) this.#firstPromisesKept += 1;
    if (this.#examples.length >= mostExamples) return;
    const changes = kinds.map((kind) => ({
      kind,
      from: told[kind](before, row),
      to: told[kind](row, before),
    }));
    this.#examples.push({ row: at, changes });
  }

  get result(): ImportChanges {
    return {
      new: this.#new,
      changed: this.#changed,
      firstPromisesKept: this.#firstPromisesKept,
      byKind: this.#byKind,
      examples: this.#examples,
    };
  }
}
