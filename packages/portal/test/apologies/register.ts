import { addDays, dayOf, nationalCalendar } from '@motcua/sdk/calendar';
import { formatDate } from '@motcua/sdk/text';

/** The next date from this one on, itself not counted, that is worked. */
export const workingDayAfter = (date: string): string => {
  const next = addDays(date, 1);
  return dayOf(nationalCalendar(), next).working ? next : workingDayAfter(next);
};

/** What of a register may stand on no public page. */
export const canaries = {
  name: 'Nguyễn Văn Hoàng Yến Canary',
  phone: '0912345678',
  address: 'Số 7, ngõ Canary',
  explanation: 'Cán bộ Canary nghỉ ốm',
};

/** Received long enough ago that no due date meets it. */
const receivedDaysAgo = 40;

/**
 * A register around a day: one dossier late and open for five days, one due tomorrow, one finished late
 * whose title holds a name, one finished in time. The dossiers' codes are in the order of the rows.
 */
export const lateRegister = (today: string) => {
  const received = addDays(today, -receivedDaysAgo);
  const date = (days: number) => formatDate(addDays(today, days));
  const code = (number: number) => `H24.113-250801-77${number}1`;
  const row = (number: number, [procedure, title]: [string, string], due: string, done: string) =>
    [
      code(number),
      procedure,
      title,
      'Chứng thực',
      'Trực tuyến',
      `${formatDate(received)} 08:00`,
      due,
      done,
      done === '' ? 'Đang xử lý' : 'Đã xử lý xong',
      canaries.name,
      canaries.phone,
      canaries.address,
    ].join(';');
  const copies: [string, string] = ['2.000815', 'Chứng thực bản sao'];
  const heading =
    'Mã hồ sơ;Mã TTHC;Tên thủ tục;Lĩnh vực;Hình thức tiếp nhận;Ngày tiếp nhận;Ngày hẹn trả;Ngày kết thúc xử lý;Trạng thái;Người nộp;Số điện thoại;Địa chỉ';
  return {
    codes: [1, 2, 3, 4].map(code),
    received,
    csv: [
      heading,
      row(1, copies, `${date(-5)} 17:00`, ''),
      row(2, copies, `${date(1)} 17:00`, ''),
      row(3, ['', `Đơn của ${canaries.name}`], `${date(-4)} 17:00`, `${date(-1)} 10:00`),
      row(4, copies, `${date(-3)} 17:00`, `${date(-3)} 10:00`),
      '',
    ].join('\n'),
  };
};
