/** The nine states of a dossier: a word, what it means, what to do next. */
export const dossiers = {
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
      meaning: 'Hồ sơ chưa đủ điều kiện để phường tiếp nhận.',
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
