import type { ImportChange, ImportChangeKind, ImportChanges } from '@motcua/sdk';
import { formatDate, formatInstant, formatNumber } from '@motcua/sdk/text';
import { importChangeKinds } from '@motcua/sdk/schemas';
import type { Language, Text } from './language.ts';

const kindNames: Record<ImportChangeKind, Text> = {
  status: { vi: 'trạng thái', en: 'status' },
  received: { vi: 'ngày tiếp nhận', en: 'received' },
  due: { vi: 'ngày hẹn trả', en: 'due' },
  firstPromise: { vi: 'lần hẹn đầu tiên', en: 'first promise' },
  finished: { vi: 'ngày kết thúc xử lý', en: 'finished' },
  returned: { vi: 'ngày trả kết quả', en: 'returned' },
  procedure: { vi: 'thủ tục', en: 'procedure' },
  field: { vi: 'lĩnh vực', en: 'field' },
  channel: { vi: 'hình thức tiếp nhận', en: 'channel' },
  unit: { vi: 'đơn vị xử lý', en: 'unit' },
  supplements: { vi: 'số lần bổ sung', en: 'supplement requests' },
  phone: { vi: 'số điện thoại (hoặc khóa tra cứu)', en: 'phone (or the look-up key)' },
};

const statuses: Text[] = [
  { vi: '', en: '' },
  { vi: 'mới đăng ký', en: 'newly filed' },
  { vi: 'được tiếp nhận', en: 'received' },
  { vi: 'không được tiếp nhận', en: 'not accepted' },
  { vi: 'đang xử lý', en: 'in progress' },
  { vi: 'yêu cầu bổ sung giấy tờ', en: 'papers asked for' },
  { vi: 'yêu cầu nghĩa vụ tài chính', en: 'payment asked for' },
  { vi: 'công dân yêu cầu rút', en: 'withdrawn' },
  { vi: 'dừng xử lý', en: 'stopped' },
  { vi: 'đã xử lý xong', en: 'finished' },
  { vi: 'đã trả kết quả', en: 'returned' },
];

const channels: Record<string, Text> = {
  online: { vi: 'trực tuyến', en: 'online' },
  'in-person': { vi: 'trực tiếp', en: 'in person' },
  postal: { vi: 'bưu chính', en: 'by post' },
};

const valueText = (kind: string, value: ImportChange['from'], language: Language): string => {
  if (value === null) return '–';
  if (kind === 'status') return statuses[Number(value)]?.[language] ?? String(value);
  if (kind === 'channel') return channels[value]?.[language] ?? String(value);
  if (typeof value === 'number') return formatNumber(value, language);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatInstant(value, language);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value;
};

const changeText = ({ kind, from, to }: ImportChange, language: Language): string => {
  const name = kindNames[kind as ImportChangeKind][language];
  if (from === null && to === null) return name;
  return `${name} ${valueText(kind, from, language)} → ${valueText(kind, to, language)}`;
};

/** How many dossiers are new and changed, by kind of field, and on a dry run the first changes themselves. */
export const changeLines = (
  { new: added, changed, firstPromisesKept, byKind, examples }: ImportChanges,
  { dryRun, language }: { dryRun: boolean; language: Language },
): string[] => {
  if (added === 0 && changed === 0) return [];
  const vi = language === 'vi';
  const count = (value: number) => formatNumber(value, language);
  const kinds = importChangeKinds
    .filter((kind) => byKind[kind] > 0)
    .map((kind) => `${kindNames[kind][language]} ${count(byKind[kind])}`);
  const lines = [
    vi
      ? `  ${count(added)} hồ sơ mới, ${count(changed)} hồ sơ thay đổi${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`
      : `  ${count(added)} new dossiers, ${count(changed)} changed${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
  ];
  if (firstPromisesKept > 0) {
    lines.push(
      vi
        ? `  Sổ dời hoặc bỏ ngày hẹn trả của ${count(firstPromisesKept)} hồ sơ: lần hẹn đầu tiên vẫn được giữ để tính đúng hẹn và thư xin lỗi`
        : `  The register moves or leaves out the due date of ${count(firstPromisesKept)}: the first promise stays, for the citizens’ count and for apologies`,
    );
  }
  if (byKind.firstPromise > 0) {
    lines.push(
      vi
        ? `  Tệp cho biết một lần hẹn đầu tiên khác của ${count(byKind.firstPromise)} hồ sơ: đúng hẹn và thư xin lỗi tính theo lần hẹn đó, ngày hẹn trả hiện có vẫn giữ nguyên`
        : `  The file tells another first promise of ${count(byKind.firstPromise)}: the citizens’ count and apologies go by it, the due date in force stays`,
    );
  }
  if (!dryRun) return lines;
  for (const { row, changes } of examples) {
    const where = row === null ? '' : `${vi ? 'dòng' : 'row'} ${row}: `;
    lines.push(`    ${where}${changes.map((each) => changeText(each, language)).join('; ')}`);
  }
  const more = changed - examples.length;
  if (more > 0) {
    lines.push(
      vi
        ? `    … và ${count(more)} hồ sơ thay đổi khác`
        : `    … and ${count(more)} more changed dossiers`,
    );
  }
  return lines;
};
