/** The pages of apologies: what went late, what the ward says about it, what happens next. */
export const apologies = {
  title: 'Xin lỗi khi trễ hẹn',
  description: (ward: string) =>
    `Các thư xin lỗi của ${ward} khi hồ sơ trễ hẹn, và những lời xin lỗi còn nợ.`,
  period: (name: string) => `Kỳ đang xem: ${name}.`,
  wrongPeriod: 'Kỳ này không đọc được. Dưới đây là tháng mới nhất có dữ liệu.',
  otherPeriods: 'Xem kỳ khác',
  before: (month: string) => `Trước đó: ${month}`,
  after: (month: string) => `Sau đó: ${month}`,
  summary: {
    unknown: 'Chưa có dữ liệu của kỳ này',
    unknownText:
      'Vì chưa có dữ liệu, chúng tôi chưa thể nói có hồ sơ nào trễ hẹn hay không. Chưa có dữ liệu không có nghĩa là không ai bị trễ.',
    none: 'Không có hồ sơ nào phải xin lỗi',
    noneText: (dossiers: string, name: string) =>
      `Chúng tôi đã xem cả ${dossiers} hồ sơ của ${name}. Không có hồ sơ nào trễ hẹn.`,
    noneUntil: (date: string) => `Đến ngày ${date}, không có hồ sơ nào phải xin lỗi`,
    notAfter: 'Sau ngày đó chưa có số liệu, nên chưa biết có hồ sơ nào trễ hẹn hay không.',
    onlyUntil: (date: string) => `Số liệu dừng ở ngày ${date}. Sau đó chưa biết gì thêm.`,
    noneCall: 'Nếu hồ sơ của ông/bà bị trễ mà không thấy ở đây, xin gọi ngay đường dây nóng.',
    owed: (count: string) => `Phường còn nợ ${count} lời xin lỗi`,
    owedText: 'Chúng tôi xin lỗi vì đã để ông/bà phải chờ, và vì chưa gửi thư đúng lúc.',
    answered: 'Phường đã gửi thư xin lỗi cho mọi hồ sơ trễ hẹn',
    noneLate: 'Không có hồ sơ nào trễ hẹn trong kỳ',
    counts: (dossiers: string, name: string, late: string, letters: string, owed: string) =>
      `Trong ${dossiers} hồ sơ của ${name} có ${late} hồ sơ trễ hẹn. Đã có thư: ${letters}. Còn nợ: ${owed}.`,
    others: (letters: string) =>
      `Ngoài ra, trong kỳ phường công bố ${letters} thư cho hồ sơ không trễ trong kỳ: hồ sơ đã xong từ trước, hoặc được xin lỗi trước ngày hẹn.`,
  },
  figures: {
    heading: 'Phường xin lỗi có kịp và có giữ lời không',
    lettersInTime: 'Có thư trước ngày hẹn',
    promisesKept: 'Giữ đúng lời hẹn mới',
    daysToLetter: 'Chờ thư bao lâu',
    before: (days: string) => `${days} ngày trước ngày hẹn`,
    onDay: 'đúng ngày hẹn',
    after: (days: string) => `${days} ngày sau ngày hẹn`,
    none: 'Chưa có',
    noneCases: 'Chưa có trường hợp nào để tính.',
    rule: (rule: string) => `Cách tính: ${rule}.`,
    letters: (n: string) => `Tính trên ${n} thư.`,
  },
  cases: 'Từng trường hợp',
  firstPage: 'Về trang đầu',
  nextPage: 'Trang sau',
  letter: (number: string, date: string | null) =>
    `Thư xin lỗi số ${number}${date === null ? '' : `, ngày ${date}`}`,
  owedLetter: 'Lời xin lỗi còn nợ',
  states: {
    owed: 'Phường còn nợ thư xin lỗi',
    published: 'Đã xin lỗi, đang chờ ngày hẹn mới',
    publishedWithout: 'Đã xin lỗi',
    kept: 'Đã xin lỗi và giữ đúng lời hẹn mới',
    broken: 'Đã xin lỗi nhưng lại trễ hẹn mới',
    lapsed: 'Đã xin lỗi; hồ sơ đã rút hoặc dừng',
    unknown: 'Trạng thái chưa rõ',
  },
  reasons: {
    overdue: 'Giải quyết quá hạn',
    'wrong-entry': 'Ghi sai thông tin',
    'lost-or-damaged': 'Làm mất hoặc làm hỏng giấy tờ',
    'unlawful-request-for-papers': 'Yêu cầu giấy tờ ngoài quy định',
    other: 'Lý do khác',
  },
  terms: {
    procedure: 'Thủ tục',
    promised: 'Ngày đã hẹn',
    newDue: 'Hẹn lại',
    lapsed: (date: string) => `${date}, nay không còn áp dụng`,
    reason: 'Lý do',
    unit: 'Đơn vị',
    signatory: (office: string) => `Người ký: ${office}`,
    noUnit: 'Chưa công bố',
  },
  lateness: {
    notLate: 'chưa quá ngày hẹn',
    inTime: 'đã xong, không trễ',
    lapsed: 'lúc rút hoặc dừng chưa quá ngày hẹn',
    underADay: 'trễ chưa đến một ngày',
    late: (days: string) => `trễ ${days} ngày`,
    finished: (late: string) => `đã xong, ${late}`,
    sofar: (late: string) => `đến nay ${late}`,
  },
  rules: {
    heading: 'Khi nào phường phải xin lỗi',
    duty: 'Chậm nhất một ngày trước ngày hẹn trả, phường phải gửi văn bản xin lỗi nếu hồ sơ sẽ trễ. Văn bản nêu rõ lý do và ngày hẹn mới. Mỗi hồ sơ chỉ được hẹn lại một lần.',
    law: 'Căn cứ: Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9.',
    hidden:
      'Hồ sơ đã trễ mà chưa có thư thì hiện ở đây là “còn nợ”, kèm số ngày trễ. Không ai giấu được.',
    chain:
      'Thư đã công bố và kết quả lời hẹn được ghi vào một chuỗi mã: sửa một chữ là lộ ngay. Ai cũng tải về và kiểm tra được:',
    chainLink: 'chuỗi đã ghi (JSON)',
    privacy:
      'Trang này không ghi tên, địa chỉ, điện thoại hay mã hồ sơ của ai. Ông/bà xem hồ sơ của mình ở trang',
    lookup: 'tra cứu hồ sơ',
    call: 'Chưa được xin lỗi? Ông/bà gọi',
  },
  follow: {
    heading: 'Theo dõi',
    text: 'Báo chí và người dân có thể theo dõi thư mới mà không phải mở lại trang này.',
    atom: 'Nguồn tin Atom',
    json: 'Nguồn tin JSON',
    ics: 'Lịch các ngày hẹn mới (ICS)',
    api: 'Dữ liệu mở của kỳ (JSON)',
  },
  figuresLink: 'Số liệu của kỳ này',
  newly: {
    title: 'Hồ sơ vừa quá hạn',
    description: (ward: string) => `Hồ sơ của ${ward} quá hạn trong bảy ngày gần đây.`,
    lead: (from: string, to: string) =>
      `Những hồ sơ có ngày hẹn từ ${from} đến ${to} mà đến nay chưa xong.`,
    none: 'Không có hồ sơ nào vừa quá hạn',
    noneUntil: (date: string) => `Đến ngày ${date}, không có hồ sơ nào vừa quá hạn`,
    noneText: (from: string, to: string) =>
      `Không có hồ sơ nào hẹn từ ${from} đến ${to} mà còn trễ.`,
    some: (count: string) => `${count} hồ sơ vừa quá hạn và chưa xong`,
    sorry: 'Chúng tôi xin lỗi. Từng hồ sơ dưới đây đang được giải quyết.',
    all: 'Mọi lời xin lỗi',
    link: 'Hồ sơ vừa quá hạn',
  },
  one: {
    description: (number: string, ward: string) => `Thư xin lỗi số ${number} của ${ward}.`,
    sorry:
      'Chúng tôi đã không giữ đúng lời hẹn với một người dân. Chúng tôi thành thật xin lỗi, và ghi lại ở đây để ai cũng kiểm tra được.',
    /** Nothing was late, or not yet. */
    sorryAhead:
      'Chúng tôi đã làm phiền một người dân. Chúng tôi thành thật xin lỗi, và ghi lại ở đây để ai cũng kiểm tra được.',
    nextHeading: 'Tiếp theo sẽ thế nào',
    waiting: (date: string) =>
      `Phường hẹn trả kết quả ngày ${date}. Sau ngày đó, trang này sẽ ghi lời hẹn có được giữ hay không.`,
    kept: (date: string) => `Phường đã hẹn lại ngày ${date} và đã giữ lời.`,
    broken: (date: string) =>
      `Phường đã hẹn lại ngày ${date} nhưng lại không giữ được. Chúng tôi xin lỗi một lần nữa. Mỗi hồ sơ chỉ được hẹn lại một lần, nên hồ sơ này phải được giải quyết ngay.`,
    lapsed: (date: string) =>
      `Phường đã hẹn lại ngày ${date}, nhưng trước đó hồ sơ đã được rút hoặc đã dừng giải quyết. Không còn kết quả nào để trả, nên lời hẹn này không tính là giữ, cũng không tính là lỡ.`,
    nothing: 'Thư này không hẹn ngày mới: phường xin lỗi về việc đã xảy ra.',
    yours: 'Đây là hồ sơ của ông/bà? Xem chi tiết bằng mã trên giấy tiếp nhận, ở trang',
    unknown: 'Không có thư này',
    unknownText: 'Địa chỉ này không có thư xin lỗi nào đã công bố.',
    all: 'Mọi thư xin lỗi',
  },
  feed: {
    title: (ward: string) => `Thư xin lỗi – ${ward}`,
    calendar: (ward: string) => `Hẹn mới sau thư xin lỗi – ${ward}`,
    entry: (number: string, procedure: string) => `Thư xin lỗi số ${number}: ${procedure}`,
    event: (procedure: string) => `Phường hẹn lại: ${procedure}`,
  },
};
