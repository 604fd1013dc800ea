import { common, few, month, onOff, procedureCode, words } from './patterns.ts';

/** One text in both languages. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** One attribute of an element. */
export interface AttributeDescription {
  readonly name: string;
  /** `url`, `text` and `month` as a form has them; `choice` is one of `values`; `number` is whole. */
  readonly type: 'url' | 'text' | 'month' | 'choice' | 'number';
  /** Set where `type` is `choice`. */
  readonly values?: readonly string[];
  readonly required: boolean;
  /** What the element does without it, in words where it is no value; `null` where it is required. */
  readonly default: string | null;
  /** A value that works with the sample month. */
  readonly example: string;
  /** Source of the regular expression that the whole value must match. */
  readonly pattern: string;
  readonly label: Text;
  readonly description: Text;
}

/** A name with a sentence, e.g. a `::part()` or a custom property. */
export interface Named {
  readonly name: string;
  readonly description: Text;
}

/** One element: all that a form, an editor or a reader has to know of it. */
export interface WidgetDescription {
  /** e.g. `lookup`: its name in addresses and imports. */
  readonly name: WidgetName;
  /** e.g. `motcua-lookup`. */
  readonly tag: `motcua-${WidgetName}`;
  /** e.g. `MotcuaLookup`: the name of its class. */
  readonly className: string;
  readonly title: Text;
  readonly description: Text;
  /** Those of all elements first. */
  readonly attributes: readonly AttributeDescription[];
  /** What the author may write inside it: shown before it loads, without JavaScript and after a failure. */
  readonly fallback: { readonly path: string; readonly label: Text };
}

export type WidgetName =
  'procedures' | 'procedure' | 'lookup' | 'statistics' | 'apologies' | 'contact';

const shared: readonly AttributeDescription[] = [
  {
    name: 'endpoint',
    type: 'url',
    required: true,
    default: null,
    example: 'https://motcua.example',
    pattern: common.endpoint.source,
    label: { vi: 'Địa chỉ cổng', en: 'Address of the portal' },
    description: {
      vi: 'Địa chỉ của cổng Một Cửa, có thể kèm thư mục con.',
      en: 'Address of a Một Cửa portal; a sub-path is allowed.',
    },
  },
  {
    name: 'ward',
    type: 'text',
    required: true,
    default: null,
    example: '11411',
    pattern: common.ward.source,
    label: { vi: 'Mã phường', en: 'Ward code' },
    description: {
      vi: 'Mã đơn vị hành chính của phường, xã: năm chữ số.',
      en: 'Statistical code of the ward, five digits.',
    },
  },
  {
    name: 'lang',
    type: 'choice',
    values: ['vi', 'en'],
    required: false,
    default: 'nearest lang of the page, else vi',
    example: 'vi',
    pattern: common.lang.source,
    label: { vi: 'Ngôn ngữ', en: 'Language' },
    description: {
      vi: 'Không ghi thì theo ngôn ngữ của trang; trang không phải tiếng Anh thì dùng tiếng Việt.',
      en: 'Follows the page unless told; Vietnamese where the page is not English.',
    },
  },
  {
    name: 'theme',
    type: 'choice',
    values: ['auto', 'light', 'dark'],
    required: false,
    default: 'auto',
    example: 'auto',
    pattern: common.theme.source,
    label: { vi: 'Màu nền', en: 'Theme' },
    description: {
      vi: 'Theo trang thì lấy màu chữ và nền của trang; nền sáng, nền tối là nền riêng.',
      en: 'The colours of the page around it, or a light or dark background of its own.',
    },
  },
  {
    name: 'heading-level',
    type: 'number',
    required: false,
    default: '2',
    example: '2',
    pattern: common['heading-level'].source,
    label: { vi: 'Bậc tiêu đề', en: 'Heading level' },
    description: {
      vi: 'Bậc của tiêu đề trong trang, từ 1 đến 6.',
      en: 'Level of its heading in the page, 1 to 6.',
    },
  },
];

const limit: AttributeDescription = {
  name: 'limit',
  type: 'number',
  required: false,
  default: '5',
  example: '5',
  pattern: few.source,
  label: { vi: 'Số dòng', en: 'Lines' },
  description: {
    vi: 'Hiện nhiều nhất bao nhiêu mục, từ 1 đến 20.',
    en: 'At most so many, 1 to 20.',
  },
};

const period: AttributeDescription = {
  name: 'period',
  type: 'month',
  required: false,
  default: 'newest month that has data',
  example: '2025-07',
  pattern: month.source,
  label: { vi: 'Tháng', en: 'Month' },
  description: {
    vi: 'Tháng cần xem, dạng 2025-07. Không ghi thì lấy tháng mới nhất có số liệu.',
    en: 'A month such as 2025-07. The newest month that has data unless told.',
  },
};

/** The six elements, in the order in which a page would show them. */
export const widgets: readonly WidgetDescription[] = [
  {
    name: 'procedures',
    tag: 'motcua-procedures',
    className: 'MotcuaProcedures',
    title: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
    description: {
      vi: 'Ô tìm và danh sách thủ tục; gõ không dấu, gõ tắt đều được.',
      en: 'A search box and the list of procedures, however one types.',
    },
    attributes: [
      ...shared,
      {
        name: 'query',
        type: 'text',
        required: false,
        default: 'all procedures',
        example: 'khai sinh',
        pattern: words.source,
        label: { vi: 'Tìm sẵn', en: 'First query' },
        description: { vi: 'Từ được tìm sẵn khi mở trang.', en: 'Words looked for at first.' },
      },
      {
        name: 'field',
        type: 'text',
        required: false,
        default: 'all fields',
        example: 'Hộ tịch',
        pattern: words.source,
        label: { vi: 'Lĩnh vực', en: 'Field' },
        description: {
          vi: 'Chỉ thủ tục của lĩnh vực này, ghi đúng tên.',
          en: 'Only procedures of this field, by its exact Vietnamese title.',
        },
      },
      limit,
    ],
    fallback: { path: '/thu-tuc', label: { vi: 'Tìm thủ tục', en: 'Find a procedure' } },
  },
  {
    name: 'procedure',
    tag: 'motcua-procedure',
    className: 'MotcuaProcedure',
    title: { vi: 'Một thủ tục', en: 'One procedure' },
    description: {
      vi: 'Cần giấy gì, bao lâu, hết bao nhiêu, nộp ở đâu.',
      en: 'Which papers, how long, how much, where.',
    },
    attributes: [
      ...shared,
      {
        name: 'code',
        type: 'text',
        required: true,
        default: null,
        example: '1.001193',
        pattern: procedureCode.source,
        label: { vi: 'Mã thủ tục', en: 'Procedure code' },
        description: {
          vi: 'Mã trên danh mục quốc gia, ví dụ 1.001193.',
          en: 'Code of the national list, e.g. 1.001193.',
        },
      },
    ],
    fallback: {
      path: '/thu-tuc/{code}',
      label: { vi: 'Xem thủ tục', en: 'See the procedure' },
    },
  },
  {
    name: 'lookup',
    tag: 'motcua-lookup',
    className: 'MotcuaLookup',
    title: { vi: 'Tra cứu hồ sơ', en: 'Follow a dossier' },
    description: {
      vi: 'Hồ sơ đang đến đâu, theo mã in trên giấy tiếp nhận. Chỉ trang mà phường cho phép mới có ô tra cứu; trang khác có liên kết sang cổng.',
      en: 'Where a dossier is, by the code on its receipt. Pages that the ward has not allowed show a link to the portal instead.',
    },
    attributes: shared,
    fallback: { path: '/tra-cuu', label: { vi: 'Tra cứu hồ sơ', en: 'Follow a dossier' } },
  },
  {
    name: 'statistics',
    tag: 'motcua-statistics',
    className: 'MotcuaStatistics',
    title: { vi: 'Số liệu giải quyết hồ sơ', en: 'Figures' },
    description: {
      vi: 'Số hồ sơ của một tháng, biểu đồ và bảng, tự cập nhật.',
      en: 'The dossiers of a month, a chart and its table, kept up to date.',
    },
    attributes: [
      ...shared,
      period,
      {
        name: 'live',
        type: 'choice',
        values: ['on', 'off'],
        required: false,
        default: 'on',
        example: 'on',
        pattern: onOff.source,
        label: { vi: 'Tự cập nhật', en: 'Live' },
        description: {
          vi: 'Không tự cập nhật thì chỉ tải một lần.',
          en: 'Kept up to date, or loaded once and not again.',
        },
      },
    ],
    fallback: { path: '/thong-ke', label: { vi: 'Xem số liệu', en: 'See the figures' } },
  },
  {
    name: 'apologies',
    tag: 'motcua-apologies',
    className: 'MotcuaApologies',
    title: { vi: 'Xin lỗi khi trễ hẹn', en: 'Apologies' },
    description: {
      vi: 'Thư xin lỗi đã công bố và lời xin lỗi còn nợ của một tháng.',
      en: 'Letters of apology of a month, and those that are owed.',
    },
    attributes: [...shared, period, limit],
    fallback: { path: '/xin-loi', label: { vi: 'Xem thư xin lỗi', en: 'See the apologies' } },
  },
  {
    name: 'contact',
    tag: 'motcua-contact',
    className: 'MotcuaContact',
    title: { vi: 'Liên hệ', en: 'Contact' },
    description: {
      vi: 'Đường dây nóng, Zalo, địa chỉ, giờ làm việc; đang mở hay đóng cửa.',
      en: 'Hotline, Zalo, address, hours; open or closed now.',
    },
    attributes: shared,
    fallback: { path: '/trung-tam', label: { vi: 'Liên hệ', en: 'Contact' } },
  },
];

/** Custom properties that a page may set on an element or above it. */
export const customProperties: readonly Named[] = [
  {
    name: '--motcua-accent',
    description: {
      vi: 'Màu của liên kết và biểu đồ; mặc định pha từ màu chữ của trang.',
      en: 'Links and chart; mixed from the colour of the text unless told.',
    },
  },
  {
    name: '--motcua-good',
    description: { vi: 'Màu của việc tốt: đang mở, đúng hạn.', en: 'Open, on time.' },
  },
  {
    name: '--motcua-bad',
    description: { vi: 'Màu của việc cần chú ý: trễ hẹn, lỗi.', en: 'Late, failed.' },
  },
  { name: '--motcua-line', description: { vi: 'Màu đường kẻ.', en: 'Lines.' } },
  {
    name: '--motcua-background',
    description: { vi: 'Nền; mặc định trong suốt.', en: 'Background, transparent unless told.' },
  },
  { name: '--motcua-radius', description: { vi: 'Độ bo góc.', en: 'Roundness of corners.' } },
  { name: '--motcua-padding', description: { vi: 'Lề trong.', en: 'Padding.' } },
  {
    name: '--motcua-reserve',
    description: {
      vi: 'Chiều cao giữ chỗ từ trước khi tải.',
      en: 'Height that is kept from before it loads.',
    },
  },
];

/** Parts that a page may style with `::part()`. */
export const parts: readonly Named[] = [
  { name: 'widget', description: { vi: 'Khung ngoài.', en: 'The frame.' } },
  { name: 'heading', description: { vi: 'Tiêu đề.', en: 'The heading.' } },
  {
    name: 'note',
    description: { vi: 'Lời báo khi tải hoặc lỗi.', en: 'What is said while it loads or fails.' },
  },
  { name: 'sample', description: { vi: 'Dấu dữ liệu mẫu.', en: 'The mark of sample data.' } },
  {
    name: 'foot',
    description: { vi: 'Dòng nguồn và thời điểm.', en: 'Source and time of the data.' },
  },
];

/** Events of every element. They bubble, leave the shadow root and can be prevented. */
export const events: readonly (Named & { readonly type: string })[] = [
  {
    name: 'motcua-load',
    type: 'LoadEvent',
    description: {
      vi: 'Số liệu đã về, sắp hiện. Chặn lại thì trang tự hiện.',
      en: 'Data have come and are about to be shown; when prevented, they are not.',
    },
  },
  {
    name: 'motcua-select',
    type: 'SelectEvent',
    description: {
      vi: 'Người xem chọn một thủ tục hay một thư. Chặn lại thì không mở liên kết.',
      en: 'A procedure or a letter was chosen; when prevented, its link is not followed.',
    },
  },
  {
    name: 'motcua-error',
    type: 'ErrorEvent',
    description: {
      vi: 'Không tải được, hoặc thuộc tính sai. Chặn lại thì không hiện lời báo.',
      en: 'Loading failed or an attribute is wrong; when prevented, nothing is said.',
    },
  },
];
