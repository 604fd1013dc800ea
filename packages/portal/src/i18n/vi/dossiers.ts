/** The look-up: its form, the nine states of a dossier, and what the second level tells. */
export const dossiers = {
  page: {
    title: 'Tra cứu hồ sơ',
    wrongTitle: 'Lỗi: Tra cứu hồ sơ',
    description: 'Xem hồ sơ đã nộp tại phường đang đến đâu, bằng mã hồ sơ in trên giấy tiếp nhận.',
    lead: 'Ông/bà nhập mã hồ sơ để biết hồ sơ đang đến đâu.',
    again: 'Tra cứu lại',
  },
  form: {
    code: 'Mã hồ sơ',
    codeHint: 'In trên giấy tiếp nhận và trong tin báo, ví dụ H24.113-250701-0001.',
    digits: '4 số cuối điện thoại (không bắt buộc)',
    digitsHint: 'Của số đã ghi trong hồ sơ. Chỉ cần khi ông/bà muốn xem chi tiết và ngày hẹn.',
    wrong: 'Lỗi: ',
    button: 'Xem hồ sơ',
    errors: {
      noCode: 'Ông/bà nhập mã hồ sơ in trên giấy tiếp nhận.',
      longCode: 'Mã này dài quá. Ông/bà chỉ nhập mã của một hồ sơ.',
      noDigit: 'Mã hồ sơ phải có chữ số, ví dụ H24.113-250701-0001. Ông/bà xem lại giấy tiếp nhận.',
      unreadable: 'Mã này không đọc được. Ông/bà nhập lại đúng như trên giấy.',
      busy: 'Từ mạng này đang có rất nhiều lượt tra cứu cùng lúc. Ông/bà đợi chừng mười giây rồi bấm lại; hồ sơ không bị ảnh hưởng gì.',
      digits: 'Ông/bà chỉ nhập đúng 4 chữ số cuối của số điện thoại.',
    },
  },
  levels: {
    heading: 'Ông/bà xem được gì',
    codeOnly: 'Chỉ có mã hồ sơ',
    codeOnlyText:
      'Xem được hồ sơ đang ở bước nào. Mã hồ sơ dễ đoán, nên ai nhập đúng mã cũng chỉ thấy đến mức này.',
    both: 'Có mã và 4 số cuối điện thoại',
    bothText:
      'Xem thêm tên thủ tục, ngày tiếp nhận, ngày hẹn trả và cách tính, đơn vị giải quyết, các lần bổ sung, thư xin lỗi nếu trễ hẹn.',
    privacy:
      'Trang không hiện tên, địa chỉ, số giấy tờ của ai. Mã và bốn số không nằm trong địa chỉ trang, không được ghi vào nhật ký.',
    basis:
      'Khi chưa xác thực, chỉ được cung cấp mã hồ sơ và mức độ hoàn thành (Thông tư 01/2018/TT-VPCP, Điều 16 khoản 2 điểm d).',
    help: 'Không có mã, hoặc tìm không thấy',
    helpItems: [
      'Mã ở góc trên giấy tiếp nhận và hẹn trả kết quả, hoặc trong tin báo đã nhận.',
      'Hồ sơ vừa nộp có thể chưa được chuyển sang trang này. Ông/bà thử lại vào hôm sau.',
      'Hồ sơ công an, bảo hiểm xã hội, đất đai, quân sự nằm ở hệ thống của cơ quan đó.',
    ],
    lost: 'Mất giấy tiếp nhận: ông/bà hỏi tại quầy hoặc gọi',
  },
  answer: {
    dossier: 'Hồ sơ',
    notMatch: 'Bốn số không khớp với số chúng tôi có.',
    notMatchNext:
      'Vì vậy chúng tôi chỉ cho xem mức độ hoàn thành. Ông/bà thử số điện thoại khác đã dùng khi nộp, hoặc hỏi tại quầy.',
    wait: 'Đã có quá nhiều lần nhập sai bốn số.',
    waitNext: (wait: string) =>
      `Ông/bà thử lại bốn số sau ${wait}. Trạng thái ở trên vẫn xem được bất cứ lúc nào.`,
    seconds: (count: number) => `${count} giây`,
    minutes: (count: number) => `${count} phút`,
    hours: (count: number) => `${count} giờ`,
  },
  detail: {
    overdue: 'Hồ sơ này đã trễ hẹn. Phường xin lỗi ông/bà.',
    overdueNext: 'Phường phải gửi thư xin lỗi ghi rõ lý do và ngày hẹn mới.',
    apologies: 'Xem quy định về xin lỗi',
    sorry: 'Phường xin lỗi ông/bà về hồ sơ này.',
    letter: (number: string, date: string) =>
      `Thư xin lỗi số ${number} đã được công bố ngày ${date}.`,
    /** What the letter promised, by its state. */
    letterPromise: {
      published: (date: string) => `Phường hẹn trả kết quả vào ngày ${date}.`,
      kept: (date: string) => `Phường đã hẹn lại ngày ${date} và đã giữ lời.`,
      broken: (date: string) =>
        `Phường đã hẹn lại ngày ${date} nhưng lại không giữ được. Xin lỗi ông/bà một lần nữa; mời ông/bà gọi đường dây nóng để được trả lời ngay.`,
      lapsed: (date: string) =>
        `Phường đã hẹn lại ngày ${date}; hồ sơ đã rút hoặc dừng trước đó nên lời hẹn không còn áp dụng.`,
    },
    readLetter: 'Xem thư xin lỗi',
    putOff: 'Phường đã hẹn lại ngày khác trong thư xin lỗi ở trên.',
    heading: 'Chi tiết',
    procedure: 'Thủ tục',
    due: 'Hẹn trả kết quả',
    noDue: 'Hồ sơ không ghi ngày hẹn',
    wholeDay: 'Hồ sơ không ghi giờ hẹn, nên tính đến hết ngày.',
    inForce: 'Đây là ngày hẹn đang có hiệu lực của hồ sơ.',
    passed: (asOf: string) =>
      `Ngày hẹn này đã qua, nhưng số liệu của trang mới đến ${asOf}. Ông/bà gọi đường dây nóng để hỏi hồ sơ đã xong chưa.`,
    endOf: (date: string) => `hết ngày ${date}`,
    unit: 'Đơn vị giải quyết',
    channel: 'Cách nộp',
    steps: 'Các mốc thời gian',
    supplements: (count: number) =>
      count > 0 ? `Số lần yêu cầu bổ sung: ${count}.` : 'Chưa có lần nào yêu cầu bổ sung.',
    supplementRule: 'Cơ quan chỉ được yêu cầu bổ sung nhiều nhất hai lần.',
  },
  steps: {
    received: 'Tiếp nhận hồ sơ',
    asked: 'Yêu cầu ông/bà bổ sung giấy tờ',
    complete: 'Nhận đủ giấy tờ bổ sung',
    finished: 'Giải quyết xong',
    returned: 'Trả kết quả',
    due: 'Hẹn trả kết quả',
    pastDue: 'Đã qua ngày hẹn trả',
    newDue: (after: string) => `Ngày hẹn mới: ${after}.`,
    movedDue: (before: string, after: string) => `Ngày hẹn đổi từ ${before} sang ${after}.`,
  },
  appointment: {
    link: 'Thêm ngày hẹn vào lịch của ông/bà',
    hint: 'Tệp lịch .ics, nhắc trước một ngày. Trong tệp không có mã hồ sơ và tên ông/bà. Nếu ngày hẹn đổi, lịch đã lưu không tự đổi theo.',
    file: 'lich-hen-tra-ket-qua.ics',
    title: (ward: string, time: string | null) =>
      `Hẹn trả kết quả hồ sơ${time === null ? '' : ` (${time})`} – ${ward}`,
    description: (procedure: string, asOf: string | null) =>
      [
        `Thủ tục: ${procedure}.`,
        'Ông/bà mang theo giấy tiếp nhận và hẹn trả kết quả.',
        `Ngày hẹn có thể đổi: ông/bà tra cứu lại trước khi đi.${asOf === null ? '' : ` Ghi theo số liệu đến ${asOf}.`}`,
      ].join('\n'),
    hotline: (number: string) => `Đường dây nóng: ${number}.`,
    reminder: 'Ngày mai là ngày hẹn trả kết quả hồ sơ.',
  },
  reckoned: {
    heading: 'Ngày hẹn được tính thế nào',
    agrees: (limit: string) =>
      `Thời hạn đang công bố của thủ tục này là ${limit}. Tính từ khi nhận hồ sơ, ngày hẹn đúng với thời hạn đó.`,
    agreesOneOf: (limit: string) =>
      `Thủ tục này có nhiều thời hạn, tùy trường hợp. Ngày hẹn của hồ sơ đúng với thời hạn ${limit}.`,
    earlier: (limits: string) =>
      `Thời hạn đang công bố của thủ tục này là ${limits}. Trung tâm hẹn ông/bà sớm hơn thời hạn đó.`,
    later: (limits: string) =>
      `Thời hạn đang công bố của thủ tục này là ${limits}. Ngày hẹn của hồ sơ muộn hơn thời hạn đó; trang này không biết vì sao.`,
    between: (limits: string) =>
      `Thủ tục này có nhiều thời hạn, tùy trường hợp: ${limits}. Trang này không biết hồ sơ của ông/bà thuộc trường hợp nào.`,
    local:
      'Thành phố có quy định riêng về thời hạn của thủ tục này. Quy định đó đi trước thời hạn chung. Vì vậy trang này không so ngày hẹn với thời hạn chung.',
    unpublished:
      'Trang này không có thời hạn đã công bố của thủ tục này, nên không kiểm tra được ngày hẹn.',
    unpublishedFor: (channel: string, others: string) =>
      `Với cách nộp ${channel}, thời hạn chưa được công bố, nên trang này không kiểm tra được ngày hẹn. Cách nộp khác đã có thời hạn: ${others}.`,
    waiting:
      'Hồ sơ đang chờ ông/bà. Thời gian chờ không tính vào thời hạn, nên ngày hẹn có thể được tính lại khi đã đủ giấy tờ.',
    stands: 'Ngày hẹn ghi ở trên là lời hẹn của trung tâm.',
    spans: (limit: string) => `Từ khi nhận hồ sơ đến ngày hẹn là ${limit}.`,
    agreesNextDay: (limit: string) =>
      `Hồ sơ đến muộn trong ngày hoặc vào ngày nghỉ. Xem như nhận vào ngày làm việc tiếp theo thì ngày hẹn đúng với thời hạn đang công bố: ${limit}.`,
    askWhy: 'Muốn biết lý do, ông/bà gọi',
    ask: 'Cần hỏi thêm, ông/bà gọi',
    days: 'Xem từng ngày',
    caption: 'Từng ngày, từ khi nhận hồ sơ đến ngày hẹn',
    calculator: 'Tự tính ngày hẹn',
  },
  unknownState: {
    word: 'Trạng thái chưa rõ',
    meaning: 'Hệ thống ghi một trạng thái mà trang này chưa biết cách giải thích.',
    next: 'Ông/bà gọi đường dây nóng để hỏi về hồ sơ này.',
  },
  /** A word, what it means, what to do next. */
  states: {
    'not-found': {
      word: 'Chưa tìm thấy',
      meaning: 'Phường chưa có hồ sơ nào mang mã này.',
      next: 'Ông/bà so lại mã với giấy tiếp nhận. Hồ sơ của công an, bảo hiểm, đất đai, quân sự tra ở hệ thống của cơ quan đó.',
    },
    received: {
      word: 'Đã nhận hồ sơ',
      meaning: 'Hồ sơ đã đến phường và đang được chuyển đến bộ phận giải quyết.',
      next: 'Ông/bà chưa cần làm gì thêm.',
    },
    'in-progress': {
      word: 'Đang giải quyết',
      meaning: 'Cán bộ đang xử lý hồ sơ.',
      next: 'Ông/bà chưa cần làm gì thêm. Kết quả được trả chậm nhất vào ngày hẹn trên giấy tiếp nhận.',
    },
    'waiting-for-you': {
      word: 'Đang chờ ông/bà',
      meaning: 'Hồ sơ cần ông/bà bổ sung giấy tờ hoặc nộp phí, lệ phí.',
      next: 'Ông/bà xem thông báo đã nhận, hoặc gọi đường dây nóng để biết cần làm gì.',
    },
    'result-ready': {
      word: 'Đã có kết quả',
      meaning: 'Hồ sơ đã giải quyết xong, kết quả đang chờ ông/bà.',
      next: 'Ông/bà mang giấy tiếp nhận đến trung tâm trong giờ làm việc để nhận.',
    },
    returned: {
      word: 'Đã trả kết quả',
      meaning: 'Kết quả đã được giao cho người nộp hồ sơ.',
      next: 'Nếu chưa nhận được, ông/bà gọi ngay đường dây nóng.',
    },
    'not-accepted': {
      word: 'Không được tiếp nhận',
      meaning: 'Phường chưa nhận hồ sơ này.',
      next: 'Ông/bà hỏi lý do tại quầy hoặc qua đường dây nóng, rồi nộp lại khi đã đủ.',
    },
    withdrawn: {
      word: 'Đã rút',
      meaning: 'Hồ sơ đã được rút theo yêu cầu của người nộp.',
      next: 'Khi cần, ông/bà nộp hồ sơ mới. Nếu không yêu cầu rút, ông/bà gọi đường dây nóng.',
    },
    stopped: {
      word: 'Đã dừng xử lý',
      meaning: 'Phường đã dừng giải quyết hồ sơ này.',
      next: 'Ông/bà hỏi lý do tại quầy hoặc qua đường dây nóng.',
    },
  },
};
