import { toInstantText } from '@motcua/sdk/calendar';
import { formatInstant, procedureCodeIn } from '@motcua/sdk/text';
import { exitCodes } from '../ingest/exit-code.ts';
import { rowLines } from './catalogue-text.ts';
import { Failure } from './failure.ts';
import type { Language } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const time = (at: number | null) => (at === null ? null : toInstantText(at));

const noSuchCode = (): Failure =>
  new Failure(
    {
      vi: 'không có thủ tục nào mang mã đó, ví dụ đúng: motcua catalogue log 1.001193',
      en: 'no procedure has that code; it is written as in: motcua catalogue log 1.001193',
    },
    exitCodes.mend,
  );

/** `motcua catalogue log CODE`: what was shown of one procedure, and from when until when. */
const versionsLog = async (given: string, json: boolean, language: Language): Promise<void> => {
  const code = procedureCodeIn(given);
  const versions =
    code === null
      ? []
      : await withPortal(({ store, config }) =>
          store.snapshot((readable) => readable.procedureVersions(config.code, code)),
        );
  if (versions.length === 0) throw noSuchCode();
  if (json) {
    const list = versions.map(({ validFrom, validUntil, ...version }) => ({
      ...version,
      validFrom: time(validFrom),
      validUntil: time(validUntil),
    }));
    return say(JSON.stringify(list, null, 2));
  }
  const at = (instant: number) => formatInstant(toInstantText(instant), language);
  for (const { number, validFrom, validUntil, procedure } of versions) {
    const end = validUntil === null ? '' : at(validUntil);
    say(`${number}  ${at(validFrom)} – ${end}  ${procedure.title}`);
  }
};

/** `motcua catalogue log`: everything that was posted, changed and taken down, oldest first. */
export const catalogueLog = async (
  code: string | undefined,
  json: boolean,
  language: Language,
): Promise<void> => {
  if (code !== undefined) return versionsLog(code, json, language);
  const rows = await withPortal(({ store, config }) =>
    store.snapshot((readable) => readable.publications(config.code, 0, Number.MAX_SAFE_INTEGER)),
  );
  if (json) {
    return say(
      JSON.stringify(
        rows.map((row) => ({ ...row, at: time(row.at) })),
        null,
        2,
      ),
    );
  }
  for (const { at, ...row } of rows) {
    const [first, ...rest] = rowLines(row, language);
    say(`${formatInstant(toInstantText(at), language)}  ${first}`);
    rest.forEach(say);
  }
};
