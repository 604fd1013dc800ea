import { endOfDate, monthOf } from '@motcua/sdk/calendar';
import { formatNumber } from '@motcua/sdk/text';
import type { ReportFacts } from '../facts.ts';
import { isWholeMonth } from '../official.ts';
import { placeOfForm, type Finding, type Written } from './finding.ts';

/** A whole month that could be closed, or that was closed and has changed since. */
export const closing = (
  written: Written,
  { statistics }: Pick<ReportFacts, 'statistics'>,
): Finding[] => {
  const { closed, period, state, asOf } = statistics;
  const part = placeOfForm(written);
  const count = closed?.corrections.length ?? 0;
  if (count > 0) {
    return [
      {
        code: 'closed-corrected',
        level: 'question',
        part,
        text: {
          vi: `Tháng này đã khóa sổ rồi được đính chính ${formatNumber(count)} lần. Nếu báo cáo của tháng đã ban hành thì số trong bản này có thể khác: nơi nhận đã được báo chưa?`,
          en: `This month was corrected ${count === 1 ? 'once' : `${formatNumber(count, 'en')} times`} after it was closed. If its report was issued before, figures of this one may differ: do its recipients know?`,
        },
      },
    ];
  }
  // Data times come in whole seconds.
  const whole = isWholeMonth(period) && state === 'counted' && asOf !== null;
  if (closed || !whole || Date.parse(asOf) < endOfDate(period.to) - 999) return [];
  const command = `motcua close ${monthOf(period.from)}`;
  return [
    {
      code: 'not-closed',
      level: 'note',
      part,
      text: {
        vi: `Tháng này chưa khóa sổ: dữ liệu nạp sau có thể đổi số của báo cáo mà không thành đính chính. Nên khóa trước khi ban hành: ${command}`,
        en: `This month is not closed: later data may change the figures of the report without a correction. Better close it before issuing: ${command}`,
      },
    },
  ];
};
