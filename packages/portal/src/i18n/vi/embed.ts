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
  builder: {
    link: 'Nhúng vào trang khác',
    title: 'Nhúng vào trang của ông/bà',
    description:
      'Đặt ô tìm thủ tục, tra cứu hồ sơ, số liệu, lời xin lỗi, liên hệ của phường vào trang khác: chọn, xem thử, chép đoạn mã.',
    lead: 'Chọn phần cần đặt, xem thử tại đây, rồi chép một đoạn mã vào trang của ông/bà.',
    choose: 'Chọn phần cần đặt',
    configure: (title: string) => `Tùy chỉnh: ${title}`,
    usual: 'Như thường lệ',
    show: 'Xem đoạn mã',
    figure: 'Số liệu',
    values: {
      vi: 'Tiếng Việt',
      en: 'Tiếng Anh',
      auto: 'Theo trang chứa nó',
      light: 'Nền sáng',
      dark: 'Nền tối',
      on: 'Có',
      off: 'Không',
    },
    wrong: (label: string, example: string) => `${label}: ông/bà ghi như ${example}.`,
    badge: {
      title: 'Huy hiệu số liệu',
      description: 'Một con số trong một hình nhỏ, đặt được ở mọi nơi nhận ảnh.',
    },
    preview: 'Xem thử',
    previewElement: 'Bằng thẻ và tệp kịch bản',
    previewFrame: 'Bằng khung iframe',
    previewLookup:
      'Ô xem thử này không có tên miền, nên thẻ hiện liên kết như ở mọi trang chưa được phường cho phép.',
    copyHeading: 'Chép đoạn mã',
    copy: 'Chép',
    copied: 'Đã chép',
    policy: 'Trang có chính sách nội dung (CSP) cần cho phép:',
    noSite: (site: string) =>
      `Cổng này chưa có địa chỉ chính thức (MOTCUA_SITE). Ông/bà thay ${site} bằng địa chỉ thật.`,
    ways: {
      pinned: {
        heading: 'Thẻ, một phiên bản cố định',
        text: 'Chắc chắn nhất: trình duyệt chỉ chạy đúng tệp này, sai một chữ cũng không chạy.',
      },
      loader: {
        heading: 'Thẻ, tự lên phiên bản mới',
        text: 'Một dòng cho mọi thẻ của trang. Tệp của từng thẻ chỉ tải khi người xem cuộn đến gần.',
      },
      frame: {
        heading: 'Khung iframe',
        text: 'Cho trang không nhận tệp kịch bản. Khung đủ chức năng cả khi tắt JavaScript; tệp kịch bản kèm theo chỉ chỉnh chiều cao, bỏ đi cũng được.',
      },
      npm: {
        heading: 'Gói npm',
        text: 'Cho trang có bước đóng gói. Gói chưa có trên npm: ai có mã nguồn của Một Cửa thì tự đóng gói, rồi cài từ thư mục đó (FOLDER).',
        packed: 'đóng gói: xem packages/widgets/README.md',
      },
      image: { heading: 'Hình trong trang HTML', text: 'Lời thay hình nói rõ đó là số gì.' },
      markdown: { heading: 'Hình trong Markdown', text: 'Cho kho mã và trang wiki.' },
    },
    know: 'Cần biết trước',
    knowItems: [
      'Khung iframe và ô tra cứu chỉ chạy ở trang có trong allowedOrigins của cổng. Ông/bà gửi tên miền của mình cho phường. Các phần khác đặt ở đâu cũng được.',
      'Thẻ không đặt cookie, không nhớ gì trong trình duyệt, không đổi gì ngoài chỗ của nó.',
      'Viết một liên kết trong thẻ: người xem thấy nó trước khi thẻ tải xong, khi tắt JavaScript và khi mất mạng.',
      'Phiên bản cố định vẫn được phục vụ sau khi cổng nâng cấp.',
    ],
    doctor:
      'Đặt rồi mà không hiện? Trang dùng dòng tự lên phiên bản mới: thêm ?motcua-debug vào địa chỉ rồi mở bảng điều khiển. Với mọi trang, ai có mã nguồn của Một Cửa chạy được lệnh:',
    manifest: (version: string) => `Mọi tệp của phiên bản ${version}, kèm mã kiểm`,
  },
};
