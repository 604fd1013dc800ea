/** Words of the contract, in both languages: ways to file, units, ways to give a paper, states. */
export const words: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  online: ['Trực tuyến', 'Online'],
  'in-person': ['Trực tiếp', 'In person'],
  postal: ['Bưu chính', 'By post'],
  hour: ['giờ làm việc', 'working hours'],
  'working-day': ['ngày làm việc', 'working days'],
  day: ['ngày', 'days'],
  month: ['tháng', 'months'],
  VND: ['đồng', 'VND'],
  form: ['điền rồi nộp', 'fill in'],
  'hand-in': ['nộp bản chính', 'the original'],
  show: ['đưa xem', 'show it'],
  copy: ['nộp bản sao', 'a copy'],
  'copy-and-show': ['nộp bản sao, đưa xem bản chính', 'a copy, show the original'],
  'to-be-verified': ['đang chờ xác minh', 'being verified'],
  'not-published': ['chưa công bố', 'not published'],
};
