import { toInstantText } from '@motcua/sdk/calendar';
import { formatInstant, formatNumber } from '@motcua/sdk/text';
import type { Examined, Holdings } from '../store/examine.ts';
import type { Language } from './language.ts';

/** What a data file holds, in one line. */
export const holdingsText = (holdings: Holdings, language: Language): string => {
  const { dossiers, imports, letters, chain, dataAt, revision } = holdings;
  const n = (value: number) => formatNumber(value, language);
  const asOf = dataAt === null ? '–' : formatInstant(toInstantText(dataAt), language);
  return language === 'vi'
    ? `${n(dossiers)} hồ sơ, ${n(imports)} lần nạp, ${n(letters)} thư xin lỗi, ${n(chain)} mục đã khóa; số liệu đến ${asOf}; bản ghi số ${n(revision)}`
    : `${n(dossiers)} dossiers, ${n(imports)} imports, ${n(letters)} letters, ${n(chain)} closed entries; data as of ${asOf}; revision ${n(revision)}`;
};

const words: Record<Exclude<Examined['state'], 'sound'>, Record<Language, string>> = {
  damaged: { vi: 'tệp bị hỏng', en: 'the file is damaged' },
  absent: { vi: 'không có tệp này', en: 'there is no such file' },
  'no-database': { vi: 'đây không phải tệp dữ liệu', en: 'it is no data file' },
  foreign: {
    vi: 'đây không phải dữ liệu Một Cửa của phường này',
    en: 'it holds no data of this ward',
  },
  newer: {
    vi: 'dữ liệu do phiên bản mới hơn ghi',
    en: 'it was written by a newer version',
  },
  unreadable: { vi: 'không mở được tệp', en: 'the file can not be opened' },
};

/** What was found of a data file, in one line. */
export const examinedText = (found: Examined, language: Language): string =>
  found.state === 'sound'
    ? holdingsText(found.holdings, language)
    : `${words[found.state][language]}${found.state === 'damaged' ? ` (${found.faults[0]})` : ''}`;
