import type { Text } from './language.ts';

/** What 1 means to commands that look for faults. */
const found: Record<string, Text> = {
  doctor: { vi: 'có điều phải sửa', en: 'something must be mended' },
  verify: { vi: 'chuỗi không còn nguyên vẹn', en: 'the chain is not whole' },
};

/** How a command ends, for the end of its help. */
export const exitCodeHelp = (command: string): Text => {
  const { vi, en } = found[command] ?? { vi: 'lỗi khác', en: 'anything else' };
  return {
    vi: `\nMã thoát: 0 đã xong; 2 tệp, tham số hoặc cấu hình cần sửa, không có gì thay đổi; 74 không ghi được vào đĩa; 75 kho hoặc nguồn đang bận, chạy lại sau; 130 đã dừng bằng Ctrl-C; 1 ${vi}.`,
    en: `\nExit code: 0 done; 2 a file, an option or the settings must be mended, nothing was changed; 74 the disk can't be written; 75 the store or a source is busy, try later; 130 stopped by Ctrl-C; 1 ${en}.`,
  };
};
