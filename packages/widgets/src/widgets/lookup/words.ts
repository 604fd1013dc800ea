/** States of a dossier, with what to do, in both languages. Those that ask for something begin with `!`. */
export const states: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'not-found': ['Chưa tìm thấy mã này', 'No dossier with this code'],
  received: ['Đã nhận hồ sơ', 'Received'],
  'in-progress': ['Đang giải quyết', 'In progress'],
  'waiting-for-you': [
    '! Đang chờ ông/bà: xem thông báo đã nhận',
    '! Waiting for you: see your notice',
  ],
  'result-ready': ['✓ Đã có kết quả, mời ông/bà đến nhận', '✓ The result is ready for you'],
  returned: ['✓ Đã trả kết quả', '✓ Handed over'],
  'not-accepted': ['! Không được tiếp nhận: hỏi tại quầy', '! Not accepted: ask at the counter'],
  withdrawn: ['Đã rút theo yêu cầu', 'Withdrawn on request'],
  stopped: ['! Đã dừng xử lý: hỏi tại quầy', '! Stopped: ask at the counter'],
};

/** For a state that is newer than this page. */
export const unknownState = [
  '! Chưa rõ: gọi đường dây nóng',
  '! Unclear: call the hotline',
] as const;
