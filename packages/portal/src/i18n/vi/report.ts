/** What stands around a monthly report on its page; the report itself is written by its own rules. */
export const report = {
  title: (month: string) => `Báo cáo ${month}`,
  description: (centre: string, month: string) =>
    `Báo cáo kết quả giải quyết thủ tục hành chính của ${centre}, ${month}.`,
  lead: 'Các câu và bảng dưới đây do máy lập từ số liệu đã công bố; không con số nào được gõ tay.',
  download: 'Tải báo cáo về',
  formats: {
    docx: 'Văn bản để sửa và ký (DOCX)',
    csv: 'Biểu số II.06a để mở bằng Excel (CSV)',
    json: 'Dữ liệu cho máy đọc (JSON)',
  },
  print: 'Muốn có bản PDF, ông/bà in trang này và chọn “Lưu thành PDF”. Khi in chỉ còn văn bản.',
  period: 'Chọn kỳ trong tháng',
  from: 'Từ ngày',
  to: 'Đến ngày',
  show: 'Xem kỳ này',
  wholeMonth: 'Xem cả tháng',
  wrong: 'Hai ngày phải có thật, đúng thứ tự và nằm trong tháng của báo cáo.',
  notFound: 'Không có báo cáo này',
  checks: 'Kiểm tra trước khi ban hành',
  levels: { error: 'Phải sửa', question: 'Xem lại', note: 'Lưu ý' },
  ready: 'Không có điểm nào phải sửa.',
  notReady: 'Còn điểm phải sửa: chưa ban hành được.',
  inPart: (part: string) => `mục ${part}`,
  figures: 'Xem từng con số và cách đếm',
  vietnameseOnly: '',
};
