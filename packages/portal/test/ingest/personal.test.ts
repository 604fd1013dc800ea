import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalIn } from '../../src/ingest/personal.ts';

describe('what could point at a person', () => {
  it.each([
    ['phone', 'Gọi lại số 0912 345 678 giúp tôi'],
    ['phone', 'liên hệ 0225.3555.000'],
    ['phone', 'ĐT: +84 912345678'],
    ['phone', 'Gọi 0912\u200b345\u200b678'],
    ['phone', 'Gọi ０９１２３４５６７８'],
    ['phone', `${'chờ lâu '.repeat(350)}0912345678`],
    ['identity-number', 'CCCD 031099001234 cấp sai'],
    ['identity-number', 'số 031 099 001 234'],
    ['identity-number', 'CMND 031234567 cũ'],
    ['e-mail', 'gửi về an.nguyen@example.vn'],
    ['dossier-code', 'Hồ sơ H24.113-250701-0001 bị chậm'],
    ['dossier-code', 'biên nhận 000.00.06.h56-250701-0001'],
    ['dossier-code', 'hồ sơ 03706/2026/07906'],
    ['name', 'Bà Lan ở quầy 2 rất nhiệt tình'],
    ['name', 'cảm ơn anh Nguyễn Văn Thử'],
    ['name', 'ÔNG TRẦN VĂN THỬ phản ánh'],
    ['name', 'chị Đào hướng dẫn tận tình'],
    ['name', 'Tôi tên là Hoa, ở tổ 5'],
    ['name', 'Công dân Lê Thị Thử đề nghị'],
    ['name', 'Bà Hoa'.normalize('NFD')],
    ['name', 'Nguyễn Văn Thử ở tổ 5 chờ lâu'],
    ['name', 'Hồ sơ của Trần Thị Thử Nghiệm trả chậm'],
    ['name', 'LÊ VĂN THỬ chờ lâu'],
    ['name', 'Nguyễn Văn Thử'.normalize('NFD')],
  ])('%s is found in “%s”', (kind, text) => {
    expect(personalIn(text)).toContain(kind);
  });

  it.each([
    'Ông bà và anh chị chờ lâu.',
    'Đề nghị ông/bà trả lời.',
    'Kính gửi ông Chủ tịch, bà Phó Chủ tịch phường.',
    'Đèn đường Bà Triệu và phố Anh Đào bị hỏng.',
    'Từ ngày 01/07/2025 đến ngày 11/07/2025, từ 2025-07-01 đến 2025-07-11.',
    'Phí 123.456.789 đồng, 1.500.000 đ, 12 bộ hồ sơ.',
    'Theo Nghị định 61/2018/NĐ-CP và Thông tư 01/2020/TT-VPCP.',
    'Công dân Việt Nam nộp ở quầy số 3, tầng 2, lúc 7 giờ 30.',
    'Các em nhỏ không có chỗ ngồi.',
    'Đèn ở ngã tư Nguyễn Bỉnh Khiêm – Lê Hồng Phong bị hỏng.',
    'Ngập ở đường Nguyễn Văn Linh và cống Lê Thị Hồng Gấm.',
    'Trường THCS Lê Hồng Phong, quận Lê Chân cũ.',
    'HỒ SƠ CỦA TÔI ĐỀ NGHỊ TRẢ SỚM, LÊ CHÂN HẢI PHÒNG.',
  ])('nothing is found in “%s”', (text) => {
    expect(personalIn(text)).toEqual([]);
  });

  it('a phone is found wherever it stands and however it is spaced', () => {
    const gap = fc.constantFrom('', ' ', '.', '-');
    const digit = fc.integer({ min: 0, max: 9 });
    const phone = fc
      .tuple(
        fc.constantFrom('3', '5', '7', '8', '9'),
        fc.array(digit, { minLength: 8, maxLength: 8 }),
        gap,
      )
      .map(([second, rest, space]) =>
        ['0', second, ...rest.map(String)]
          .join('')
          .replace(/(\d{4})(\d{3})/, `$1${space}$2${space}`),
      );
    fc.assert(
      fc.property(fc.constantFrom('Gọi ', 'số:', '(', ''), phone, (before, number) => {
        expect(personalIn(`${before}${number} nhé`)).toContain('phone');
      }),
      { numRuns: 200 },
    );
  });
});
