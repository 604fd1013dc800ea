/** What people told the ward, and how content they were. */
export const feedback = {
  title: 'Người dân nói gì, phường trả lời ra sao',
  short: 'Phản ánh, hài lòng',
  description: (ward: string) =>
    `Phản ánh, kiến nghị của người dân gửi ${ward} cùng câu trả lời, và mức độ hài lòng tại từng quầy.`,
  period: (name: string) => `Kỳ đang xem: ${name}.`,
  wrongPeriod: 'Kỳ này không đọc được. Dưới đây là tháng mới nhất.',
  before: (month: string) => `Trước đó: ${month}`,
  after: (month: string) => `Sau đó: ${month}`,
  coverage: (days: string, of: string) => `Số liệu của ${days} trên ${of} ngày trong kỳ.`,
  kinds: { remark: 'Phản ánh', proposal: 'Kiến nghị' },
  said: {
    heading: 'Phản ánh, kiến nghị',
    unknown: 'Chưa có số liệu phản ánh của kỳ này',
    unknownText:
      'Phường chưa cung cấp phản ánh, kiến nghị của kỳ này. Chưa cung cấp không có nghĩa là không ai phản ánh.',
    none: 'Không ai gửi phản ánh, kiến nghị trong những ngày đã có số liệu',
    some: (count: string) => `Phường đã nhận ${count} phản ánh, kiến nghị`,
    counts: (remarks: string, proposals: string, answered: string, open: string) =>
      `Phản ánh: ${remarks}. Kiến nghị: ${proposals}. Đã trả lời: ${answered}. Đang chờ trả lời: ${open}.`,
    days: (days: string, n: string) =>
      `Một nửa số câu trả lời đến trong ${days} ngày hoặc nhanh hơn (tính trên ${n} câu trả lời).`,
    sameDay: (n: string) =>
      `Một nửa số câu trả lời đến ngay trong ngày (tính trên ${n} câu trả lời).`,
    rule: (rule: string) => `Cách tính: ${rule}.`,
    received: (date: string) => `nhận ngày ${date}`,
    answer: (date: string) => `Phường trả lời ngày ${date}`,
    open: 'Đang chờ phường trả lời',
    firstPage: 'Về trang đầu',
    nextPage: 'Trang sau',
  },
  ratings: {
    heading: 'Hài lòng tại từng quầy',
    unknown: 'Chưa có số liệu hài lòng của kỳ này',
    unknownText:
      'Phường chưa cung cấp kết quả từ các thiết bị đánh giá. Chúng tôi không đoán thay người dân.',
    few: (count: string, least: string) =>
      `Mới có ${count} lượt đánh giá. Dưới ${least} lượt thì chưa nói lên điều gì, nên trang này không nêu tỷ lệ.`,
    caption: 'Kết quả từ các thiết bị đánh giá, theo quầy',
    heads: {
      desk: 'Quầy',
      count: 'Số lượt',
      satisfied: 'Hài lòng',
      neutral: 'Bình thường',
      dissatisfied: 'Không hài lòng',
      share: 'Tỷ lệ hài lòng',
    },
    all: 'Mọi quầy',
    hidden: 'chưa nêu',
    interval: (low: string, high: string) => `${low} – ${high}`,
    levels: (satisfied: string, neutral: string, dissatisfied: string) =>
      `${satisfied} hài lòng, ${neutral} bình thường, ${dissatisfied} không hài lòng`,
    rule: (rule: string) =>
      `Cách tính: ${rule}. Dòng nhỏ dưới tỷ lệ là khoảng tin cậy 95 %: càng ít lượt, khoảng càng rộng.`,
    least: (least: string) =>
      `Quầy có dưới ${least} lượt thì chưa nêu, để không ai bị nhận ra và con số không đánh lừa. Khi chỉ một quầy như vậy, quầy ít lượt kế tiếp cũng chưa nêu, vì lấy tổng trừ đi sẽ ra.`,
    response: (percent: string | null, ratings: string, results: string) =>
      percent === null
        ? `Những ngày biết cả hai số: ${ratings} lượt đánh giá, ${results} kết quả đã trả. Trang không nêu tỷ lệ vì số lượt đánh giá nhiều hơn số kết quả.`
        : `Những ngày biết cả hai số: ${ratings} lượt đánh giá, ${results} kết quả đã trả, tức ${percent} %.`,
    responseUnknown:
      'Chưa biết bao nhiêu người nhận kết quả đã bấm đánh giá: sổ hồ sơ chưa có ngày trả của những ngày này.',
    voluntary:
      'Ai bấm là tự nguyện, nên con số này nói về những người đã bấm, không phải mọi người đã đến.',
  },
  tell: {
    heading: 'Ông/bà muốn góp ý?',
    text: 'Ông/bà gọi đường dây nóng, nói với người trực tại sảnh, hoặc bấm thiết bị đánh giá tại quầy sau khi nhận kết quả.',
    privacy:
      'Trang này không ghi tên, điện thoại hay mã hồ sơ của người gửi. Phần mềm tìm những thứ ấy trong tệp và không nhận tệp nào có.',
  },
  files: {
    heading: 'Dữ liệu mở',
    feedback: 'Phản ánh, kiến nghị của kỳ (CSV)',
    ratings: 'Hài lòng theo quầy của kỳ (CSV)',
    json: 'Phản ánh, kiến nghị (JSON)',
    statistics: 'Số liệu của kỳ, có cả hai phần (JSON)',
  },
};
