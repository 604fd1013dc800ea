/** Pages inside other sites' pages, the builder that makes them, and badges. */
export const embed = {
  frame: {
    full: 'Mở trang đầy đủ trên cổng của phường',
    titles: {
      procedures: 'Tìm thủ tục',
      procedure: 'Thủ tục',
      lookup: 'Tra cứu hồ sơ',
      statistics: (period: string) => `Số liệu ${period}`,
      apologies: 'Xin lỗi khi trễ hẹn',
      contact: 'Liên hệ trung tâm',
    },
    search: 'Việc cần làm',
    searchButton: 'Tìm',
    inField: (field: string) => `Lĩnh vực: ${field}`,
    none: 'Chưa tìm thấy thủ tục nào. Ông/bà thử ít chữ hơn.',
    more: (rest: string) => `Xem thêm ${rest} thủ tục`,
    noCode: 'Khung này chưa nói thủ tục nào',
    noCodeText: 'Người đặt khung cần ghi mã thủ tục vào địa chỉ, ví dụ ?code=2.000815.',
    unknownCode: 'Không có thủ tục mang mã này',
    unknownCodeText: (code: string) =>
      `Phường không có thủ tục ${code}. Có thể mã đã đổi; người đặt khung cần xem lại.`,
    wrongPeriod: 'Kỳ này không đọc được',
    wrongPeriodText:
      'Người đặt khung cần ghi kỳ như ?period=2025-07. Dưới đây là tháng mới nhất có dữ liệu.',
    onTime: 'Giải quyết trước và đúng hạn',
    allLetters: 'Xem mọi trường hợp',
    privacy: 'Khung này không ghi lại mã hồ sơ và bốn số, cũng không gửi cho trang đang chứa nó.',
    openNow: (time: string) => `Đang mở cửa, lúc ${time}`,
    closedNow: (time: string) => `Đang đóng cửa, lúc ${time}`,
    holidays: 'Ngày nghỉ lễ có thể khác, ông/bà nên gọi trước.',
  },
  badge: {
    rates: {
      resolvedShare: 'Đã giải quyết',
      onTimeShare: 'Trước và đúng hạn',
      withdrawnShare: 'Công dân rút',
      refusedShare: 'Không tiếp nhận',
      inProgressShare: 'Đang giải quyết',
      onlineShare: 'Nộp trực tuyến',
      overdueShare: 'Đang quá hạn',
    },
    dossiers: (count: string) => `${count} hồ sơ`,
    noData: 'chưa có số liệu',
    noCases: 'chưa có hồ sơ để tính',
    unknown: 'không có số liệu tên này',
    wrongPeriod: 'kỳ phải ghi như 2025-07',
  },
  refused: {
    title: 'Trang này chưa được phép nhúng',
    text: (origin: string) =>
      `Trang ${origin} muốn hiện một phần cổng của phường, nhưng chưa có trong danh sách được phép.`,
    someSite: 'đang chứa khung này',
    visitor: 'Ông/bà vẫn xem được ngay trên cổng của phường:',
    keeper: 'Dành cho người quản trị',
    keeperText:
      'Người quản trị cổng của phường thêm đúng dòng này vào allowedOrigins trong motcua.config.ts, rồi khởi động lại:',
    open: 'Mở cổng của phường',
  },
};
