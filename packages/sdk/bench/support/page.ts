import type { ProcedureList } from '../../src/index.ts';

/** As long as a page is unless told. */
const ITEMS = 50;

/** A page of the catalogue, its titles and fields as long as the real ones. */
export const page: ProcedureList = {
  items: Array.from({ length: ITEMS }, (_, at) => ({
    code: `2.${String(100_000 + at)}`,
    title: 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân cho công dân đang cư trú tại phường',
    field: 'Hộ tịch, chứng thực và nuôi con nuôi',
    provider: 'ward',
    channels: ['online', 'in-person', 'postal'],
    purpose: {
      vi: 'Xác nhận một người đang độc thân, có vợ chồng, đã ly hôn hay góa.',
      en: 'Says whether somebody is single, married, divorced or widowed.',
    },
  })),
  nextCursor: 'WyIyLjAwMDgxNSJd',
  total: 410,
  elsewhere: null,
  facets: {
    field: [{ key: 'Hộ tịch, chứng thực và nuôi con nuôi', count: 410 }],
    provider: [{ key: 'ward', count: 410 }],
    channel: [{ key: 'online', count: 410 }],
  },
};
