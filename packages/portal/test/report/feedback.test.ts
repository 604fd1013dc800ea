import { describe, expect, it } from 'vitest';
import { fixtures } from '@motcua/sdk/testing';
import type { Statistics } from '@motcua/sdk';
import { reportOf } from '../../src/report/report.ts';
import { julyFacts, statisticsWith } from './support.ts';

const told = (part: Partial<Statistics>, feedback = fixtures.feedback.toReversed()) => {
  const statistics = { ...statisticsWith(), ...part };
  const report = reportOf(julyFacts({ statistics, feedback }), 'en');
  const parts = report.sections.flatMap(({ parts: own }) => own);
  const of = (title: string) => parts.find((one) => one.title === title)!;
  return {
    said: of('Tiếp nhận, xử lý phản ánh, kiến nghị'),
    content: of('Mức độ hài lòng của người dân'),
    findings: report.findings.filter(({ part }) => part === 'II.2' || part === 'II.3'),
  };
};

describe('feedback in the report', () => {
  it('stands in sentences with its answers and dates, oldest first', () => {
    const { said, findings } = told({ feedback: fixtures.feedbackFigures });
    expect(said.basis).toBe('feedback');
    expect(said.paragraphs).toEqual([
      'Trong kỳ nhận 2 phản ánh, kiến nghị (1 phản ánh, 1 kiến nghị); đã trả lời 1, đang xem xét 1.',
      'Phản ánh, ngày 03 tháng 7 năm 2025: Phải chờ lâu khi chứng thực bản sao vào sáng thứ Hai. Trả lời ngày 07 tháng 7 năm 2025: Trung tâm đã mở thêm một quầy chứng thực vào sáng thứ Hai.',
      'Kiến nghị, ngày 09 tháng 7 năm 2025: Đề nghị đặt thêm ghế chờ cho người cao tuổi. Đang xem xét, chưa trả lời.',
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['no-data']);
  });

  it('says that there was none only when the ward has said so', () => {
    const none = { ...fixtures.feedbackFigures, received: 0, coverage: { days: 8, of: 11 } };
    expect(told({ feedback: none }, []).said.paragraphs).toEqual([
      'Trong kỳ không nhận được phản ánh, kiến nghị nào.',
      'Số liệu trên là của 8 trên 11 ngày trong kỳ.',
    ]);
    expect(told({}, []).said.basis).toBe('no-data');
  });
});

describe('satisfaction in the report', () => {
  it('tells levels, desks and response, and its lints know the shares', () => {
    const { satisfaction } = fixtures.statistics;
    const { content, findings } = told({ satisfaction });
    expect(content.paragraphs[0]).toBe(
      'Các thiết bị ghi nhận 40 lượt đánh giá: 36 hài lòng (90 %), 3 bình thường, 1 không hài lòng.',
    );
    expect(content.paragraphs.join(' ')).toContain(
      '40 lượt đánh giá trên 61 kết quả đã trả (65,6 %)',
    );
    expect(content.paragraphs.join(' ')).not.toContain('Quầy 1');
    expect(findings.map(({ code }) => code)).toEqual(['no-data']);
  });

  it('gives no share of more than all, and asks about it', () => {
    const { satisfaction } = fixtures.statistics;
    const responseRate = {
      ...satisfaction!.responseRate,
      numerator: 18,
      denominator: 2,
      percent: null,
    };
    const { content, findings } = told({ satisfaction: { ...satisfaction!, responseRate } });
    expect(content.paragraphs.join(' ')).toContain('18 lượt đánh giá trên 2 kết quả đã trả; không');
    expect(findings.map(({ code }) => code)).toContain('ratings-exceed-results');
  });

  it('gives no share of too few', () => {
    const satisfaction = { ...fixtures.statistics.satisfaction!, ratings: 6, levels: null };
    const [first] = told({ satisfaction }).content.paragraphs;
    expect(first).toBe('Các thiết bị ghi nhận 6 lượt đánh giá, chưa đủ 10 lượt để nêu tỷ lệ.');
  });
});
