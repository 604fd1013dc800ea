import type { ImportRow } from '../store/store.ts';

export type Language = 'vi' | 'en';

const spreadsheet = {
  vi: 'Sổ theo dõi hồ sơ của phường (bảng tính)',
  en: 'The ward’s register (spreadsheet)',
};

const labels: Record<ImportRow['kind'], Record<Language, string>> = {
  xlsx: spreadsheet,
  xls: spreadsheet,
  html: spreadsheet,
  'xml-spreadsheet': spreadsheet,
  ods: spreadsheet,
  csv: { vi: 'Sổ theo dõi hồ sơ của phường (CSV)', en: 'The ward’s register (CSV)' },
  'sync-json': {
    vi: 'Dữ liệu đồng bộ quốc gia của phường (JSON)',
    en: 'The ward’s national sync data (JSON)',
  },
  'progress-json': {
    vi: 'Dữ liệu cập nhật tiến độ hồ sơ của phường (JSON)',
    en: 'The ward’s progress updates (JSON)',
  },
};

/** What people read as the source of the figures. */
export const sourceLabel = (kind: ImportRow['kind'] | null, language: Language): string | null =>
  kind && labels[kind][language];
