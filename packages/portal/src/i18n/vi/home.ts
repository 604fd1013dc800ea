export const home = {
  title: 'Trang chủ',
  description: (centre: string) =>
    `${centre}: tìm thủ tục, tra cứu hồ sơ, xem số liệu giải quyết và gọi đường dây nóng.`,
  heading: (ward: string) => `Việc giấy tờ ở ${ward}`,
  lead: 'Ông/bà tìm thủ tục, theo dõi hồ sơ và xem phường làm việc ra sao tại đây.',
  filing: 'Hồ sơ nộp trên Cổng Dịch vụ công quốc gia hoặc tại quầy. Trang này không nhận hồ sơ.',
  search: {
    heading: 'Tìm thủ tục',
    label: 'Tên thủ tục hoặc việc cần làm',
    hint: 'Ví dụ: khai sinh, chứng thực bản sao. Gõ không dấu cũng được.',
    button: 'Tìm',
    all: (count: string) => `Xem tất cả ${count} thủ tục`,
    tasks: 'Tìm nhanh',
    /** What a task is called, and what to search for. */
    taskList: [
      ['Khai sinh', 'khai sinh'],
      ['Kết hôn', 'kết hôn'],
      ['Xác nhận độc thân', 'xác nhận độc thân'],
      ['Khai tử', 'khai tử'],
      ['Chứng thực bản sao', 'chứng thực bản sao'],
      ['Hộ kinh doanh', 'hộ kinh doanh'],
    ] as readonly (readonly [label: string, query: string])[],
  },
  lookup: {
    heading: 'Tra cứu hồ sơ',
    label: 'Mã hồ sơ',
    hint: 'In trên giấy tiếp nhận, ví dụ H24.113-250701-0001.',
    button: 'Xem hồ sơ',
    how: 'Không có mã, hoặc muốn xem chi tiết?',
  },
  figures: {
    heading: (month: string) => `Số liệu ${month}`,
    none: 'Chưa có số liệu nào được nhập.',
    more: 'Xem đủ số liệu và biểu đồ',
  },
  apology: {
    heading: 'Lời hẹn với người dân',
    none: (dossiers: string) => `Trong ${dossiers} hồ sơ của kỳ này, không có hồ sơ nào trễ hẹn.`,
    nothingOwed: 'Phường không nợ ai một lời xin lỗi.',
    onlyUntil: (date: string) =>
      `Số liệu dừng ở ngày ${date}. Từ đó đến nay, trang này chưa biết gì thêm.`,
    owed: (count: string) =>
      `Phường còn nợ ${count} lời xin lỗi vì hồ sơ trễ hẹn. Chúng tôi ghi rõ từng trường hợp.`,
    answered: (count: string) =>
      `Kỳ này có ${count} thư xin lỗi vì hồ sơ trễ hẹn, đều đã được công khai.`,
    unknown: 'Kỳ này chưa có dữ liệu, nên chưa thể nói có hồ sơ nào trễ hẹn hay không.',
    more: 'Xem trang xin lỗi',
  },
  visit: {
    heading: 'Đến trung tâm hoặc gọi',
    hours: 'Giờ làm việc',
    dayOff: 'Nghỉ',
    more: 'Địa chỉ, giờ làm việc, các quầy',
  },
};
