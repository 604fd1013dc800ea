import { toInstantText } from '@motcua/sdk/calendar';
import { formatInstant } from '@motcua/sdk/text';
import type { Column } from '../ingest/column.ts';
import type { Mapping } from '../store/store.ts';
import { columnName } from './column-names.ts';
import type { Language } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const lines = (mappings: Mapping[], language: Language): string[] => {
  const vi = language === 'vi';
  if (mappings.length === 0)
    return [vi ? 'Chưa lưu cách đọc cột nào.' : 'No mapping has been kept.'];
  return mappings.flatMap(({ name, columns, savedAt }) => [
    `“${name}” (${formatInstant(toInstantText(savedAt), language)})`,
    ...Object.entries(columns).map(
      ([heading, column]) =>
        `  “${heading}” → ${column ? columnName(column as Column, language) : vi ? 'bỏ qua' : 'passed over'}`,
    ),
  ]);
};

/** `motcua import mappings` */
export const listMappings = async (json: boolean, language: Language): Promise<void> => {
  const mappings = await withPortal(({ store, config }) =>
    store.snapshot((readable) => readable.mappings(config.code)),
  );
  if (json) {
    const shown = mappings.map((each) => ({ ...each, savedAt: toInstantText(each.savedAt) }));
    say(JSON.stringify(shown, null, 2));
  } else lines(mappings, language).forEach(say);
};
