import type { PublishedChange } from '@motcua/sdk';
import { reasonText } from './catalogue-reasons.ts';
import type { CatalogueFault } from '../catalogue/catalogue-file.ts';
import type { Publication } from '../catalogue/publish.ts';
import type { PublicationRow } from '../store/catalogue-rows.ts';
import { cleanText } from '../ingest/clean-text.ts';
import { correctionLines } from './correction-lines.ts';
import type { Language, Text } from './language.ts';

const fields: Record<string, Text> = {
  title: { vi: 'tên', en: 'title' },
  field: { vi: 'lĩnh vực', en: 'field' },
  provider: { vi: 'cơ quan giải quyết', en: 'provider' },
  aliases: { vi: 'mã cũ', en: 'older codes' },
  channels: { vi: 'cách nộp', en: 'ways to file' },
  timeLimits: { vi: 'thời hạn', en: 'time limit' },
  fees: { vi: 'phí, lệ phí', en: 'fee' },
  localRules: { vi: 'quy định của thành phố', en: 'rules of the city' },
  subjects: { vi: 'đối tượng', en: 'who it is for' },
  results: { vi: 'kết quả', en: 'result' },
  paperCount: { vi: 'số giấy tờ', en: 'number of papers' },
  legalBasis: { vi: 'căn cứ pháp lý', en: 'legal basis' },
  decision: { vi: 'quyết định công bố', en: 'decision' },
  officialUrl: { vi: 'địa chỉ trang quốc gia', en: 'official page' },
};

const channels: Record<string, Text> = {
  online: { vi: 'trực tuyến', en: 'online' },
  'in-person': { vi: 'trực tiếp', en: 'in person' },
  postal: { vi: 'bưu chính', en: 'by post' },
};

const kinds: Record<PublicationRow['kind'], Text> = {
  posted: { vi: 'niêm yết', en: 'posted' },
  changed: { vi: 'thay đổi', en: 'changed' },
  withdrawn: { vi: 'gỡ xuống', en: 'taken down' },
  replaced: { vi: 'thay mã', en: 'replaced' },
};

/** `phí, lệ phí (trực tuyến)`. */
export const fieldText = (
  { field, channel }: Pick<PublishedChange, 'field' | 'channel'>,
  language: Language,
): string => {
  const name = fields[field]?.[language] ?? field;
  return channel === null ? name : `${name} (${channels[channel]?.[language] ?? channel})`;
};

const valueText = (field: string, value: string | null, language: Language): string => {
  if (value === null && ['aliases', 'localRules', 'channels'].includes(field))
    return language === 'vi' ? 'không có' : 'none';
  if (value === null) return language === 'vi' ? 'chưa công bố' : 'not published';
  if (field !== 'channels') return value;
  return value
    .split('; ')
    .map((channel) => channels[channel]?.[language] ?? channel)
    .join('; ');
};

/** One line of the log, the fields that changed under it. */
export const rowLines = (
  { kind, code, title, successor, changes }: Omit<PublicationRow, 'at'>,
  language: Language,
): string[] => [
  `${kinds[kind][language]} ${code}${successor === null ? '' : ` → ${successor}`}  ${title}`,
  ...changes.map((change) => {
    const told = (value: string | null) => valueText(change.field, value, language);
    return `    ${fieldText(change, language)}: ${told(change.before)} → ${told(change.after)}`;
  }),
];

/** Codes and names of properties stand in it as the file has them. `dòng 12: 1.001193: methods[0].fees[0].amount: …`. */
export const faultLine = (
  { line, where, path, reason }: CatalogueFault,
  language: Language,
): string =>
  cleanText(
    [
      ...(line === null ? [] : [`${language === 'vi' ? 'dòng' : 'line'} ${line}`]),
      where,
      ...(path === '' ? [] : [path]),
      reasonText(reason, language),
    ].join(': '),
  );

export const counts = (changes: Publication['changes']) => {
  const count = (kind: PublicationRow['kind']) =>
    changes.filter((change) => change.kind === kind).length;
  return {
    posted: count('posted'),
    changed: count('changed'),
    withdrawn: count('withdrawn'),
    replaced: count('replaced'),
  };
};

/** More lines than this are for `--json`. */
const mostLines = 40;

/** What publishing did, for a person. */
export const publicationLines = (
  name: string,
  { outcome, changes, unplaced, corrections, shown }: Publication,
  dryRun: boolean,
  language: Language,
): string[] => {
  const vi = language === 'vi';
  if (outcome === 'identical')
    return [
      vi
        ? `✓ ${name}: giống hệt lần trước, không có gì thay đổi.`
        : `✓ ${name}: the same as before, nothing was changed.`,
    ];
  const { posted, changed, withdrawn, replaced } = counts(changes);
  const trial = dryRun
    ? vi
      ? ' (XEM TRƯỚC, chưa ghi gì)'
      : ' (DRY RUN, nothing was written)'
    : '';
  const listed = changes.flatMap((change) => rowLines(change, language));
  const more = listed.length - mostLines;
  return [
    vi
      ? `✓ ${name}: niêm yết ${shown} thủ tục${trial}`
      : `✓ ${name}: ${shown} procedures are posted${trial}`,
    vi
      ? `  mới ${posted}, thay đổi ${changed}, thay mã ${replaced}, gỡ xuống ${withdrawn}`
      : `  ${posted} posted, ${changed} changed, ${replaced} replaced, ${withdrawn} taken down`,
    ...listed.slice(0, mostLines).map((line) => `  ${line}`),
    ...(more > 0
      ? [vi ? `  … và ${more} dòng nữa (--json)` : `  … and ${more} more lines (--json)`]
      : []),
    ...correctionLines(corrections, { dryRun, language }),
    ...(unplaced.length === 0
      ? []
      : [
          vi
            ? `  Chưa niêm yết ${unplaced.length} mã vì nguồn không cho biết đủ; mời ghi phần thiếu vào tệp danh mục của phường:`
            : `  ${unplaced.length} codes are not posted, as the source does not tell enough; please give the rest in the ward's own file:`,
          ...unplaced
            .slice(0, mostLines)
            .map(
              ({ code, missing }) =>
                `    ${code}: ${missing.map((field) => fieldText({ field, channel: null }, language)).join(', ')}`,
            ),
        ]),
  ];
};
