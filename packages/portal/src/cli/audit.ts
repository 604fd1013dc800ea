import type { FeedbackReport } from '@motcua/sdk';
import type { Composition } from '../compose.ts';
import type { ImportReport } from '../ingest/apply.ts';
import type { AuditEntry } from '../store/writers.ts';

/** `token:3 <request id>`, as the server sets it for the command that it starts; a person sets nothing. */
const actorFrom = (env = process.env): Pick<AuditEntry, 'actor' | 'requestId'> => {
  const [, actor, requestId] =
    /^(token:\d{1,9}) ([\w-]{1,64})$/.exec(env['MOTCUA_ACTOR'] ?? '') ?? [];
  return actor && requestId ? { actor, requestId } : { actor: 'cli', requestId: null };
};

type Outcome =
  | Pick<ImportReport, 'outcome' | 'read' | 'taken' | 'importId' | 'revision'>
  | { outcome: 'unreadable' };

/** The same of a file of feedback or ratings. */
export const noteFeedback = async (
  { store, config, now }: Composition,
  report: Partial<Pick<FeedbackReport, 'kind' | 'read' | 'new' | 'changed' | 'importId'>> & {
    outcome: string;
  },
  { dryRun = false }: { dryRun?: boolean },
): Promise<void> => {
  const by = actorFrom();
  if (by.actor === 'cli' && (report.outcome !== 'applied' || dryRun)) return;
  const { outcome, kind = null, read = null, new: added = null, changed = null } = report;
  const detail = { outcome, dryRun, kind, read, new: added, changed, id: report.importId ?? null };
  await store.atomically((writable) =>
    writable.addAudit(config.code, { at: now(), action: 'feedback.create', ...by, detail }),
  );
};

/** Notes what was written, and over HTTP also what was only tried: there, somebody's token was used. */
export const noteImport = async (
  { store, config, now }: Composition,
  { outcome, ...counts }: Outcome,
  { dryRun = false }: { dryRun?: boolean },
): Promise<void> => {
  const by = actorFrom();
  if (by.actor === 'cli' && (outcome !== 'applied' || dryRun)) return;
  const {
    read = null,
    taken = null,
    importId = null,
    revision = null,
  } = counts as Partial<ImportReport>;
  const detail = { outcome, dryRun, id: importId, read, taken, revision };
  await store.atomically((writable) =>
    writable.addAudit(config.code, { at: now(), action: 'imports.create', ...by, detail }),
  );
};
