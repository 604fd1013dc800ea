import { existsSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyFile } from '../lookup/key.ts';
import { examine, type Examined } from '../store/examine.ts';
import { databasePath } from '../store/sqlite.ts';
import { wardCalendar } from '../ward-calendar.ts';
import { holidaysFailure } from './failure.ts';
import { examinedText } from './held-data.ts';
import type { Language, Text } from './language.ts';

/** What was found of the files that the data are in, and what to do about it. */
export interface FileFinding {
  what: 'data-file' | 'disk' | 'folder' | 'holidays' | 'key' | 'leftovers';
  sound: boolean;
  /** Why it is not, in a word for programs. */
  why?: string;
  text: Text;
}

const megabyte = 1024 * 1024;
/** A register of 200 MB unpacks and is written beside what is there. */
const leastFree = 500 * megabyte;

const restoreText: Text = {
  vi: 'Mời dừng cổng, rồi khôi phục bản sao lưu mới nhất: motcua restore TỆP (thêm --dry-run để xem trước). Tệp hỏng vẫn được giữ lại.',
  en: 'Stop the portal, then restore the newest backup: motcua restore FILE (--dry-run shows it first). The damaged file is kept.',
};

const todo: Record<Exclude<Examined['state'], 'sound' | 'absent'>, Text> = {
  damaged: restoreText,
  'no-database': restoreText,
  foreign: {
    vi: 'Hãy kiểm tra MOTCUA_DATA: có thể đang trỏ nhầm thư mục.',
    en: 'Check MOTCUA_DATA: it may point at another folder.',
  },
  newer: {
    vi: 'Hãy cài lại phiên bản Một Cửa mới hơn đã ghi tệp này.',
    en: 'Install the newer version of Một Cửa that wrote it.',
  },
  unreadable: {
    vi: 'Hãy kiểm tra quyền đọc tệp và đĩa (dmesg, smartctl).',
    en: 'Check the permissions of the file, and the disk (dmesg, smartctl).',
  },
};

const line = (language: Language, found: Examined): string =>
  language === 'vi'
    ? `Tệp dữ liệu: ${examinedText(found, 'vi')}.`
    : `Data file: ${examinedText(found, 'en')}.`;

const dataFile = (folder: string, ward: string): FileFinding => {
  const found = examine(databasePath(folder), ward);
  if (found.state === 'absent') {
    return {
      what: 'data-file',
      sound: true,
      text: { vi: 'Tệp dữ liệu: chưa có.', en: 'Data file: there is none yet.' },
    };
  }
  const [vi, en] = [line('vi', found), line('en', found)];
  if (found.state === 'sound') return { what: 'data-file', sound: true, text: { vi, en } };
  const { vi: doVi, en: doEn } = todo[found.state];
  const text = { vi: `${vi} ${doVi}`, en: `${en} ${doEn}` };
  return { what: 'data-file', sound: false, why: found.state, text };
};

const disk = (folder: string): FileFinding[] => {
  if (!existsSync(folder)) return [];
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const megabytes = Math.floor(free / megabyte);
  if (free >= leastFree) {
    const text = { vi: `Đĩa còn trống ${megabytes} MB.`, en: `${megabytes} MB free on the disk.` };
    return [{ what: 'disk', sound: true, text }];
  }
  return [
    {
      what: 'disk',
      sound: false,
      why: 'little-space',
      text: {
        vi: `Đĩa chỉ còn trống ${megabytes} MB: nạp sổ có thể không ghi được. Mời dọn đĩa, chuyển bản sao lưu cũ đi nơi khác, hoặc đặt MOTCUA_DATA sang đĩa rộng hơn. Dữ liệu đang có vẫn nguyên vẹn.`,
        en: `Only ${megabytes} MB are free on the disk: an import may not be written. Free some space, move old backups away, or point MOTCUA_DATA at a larger disk. The data you have are untouched.`,
      },
    },
  ];
};

const folderFinding = (folder: string): FileFinding[] => {
  if (!existsSync(folder)) return [];
  // What the system says of the rights is not what a disk does that has failed: only writing tells.
  const probe = join(folder, `doctor.${process.pid}`);
  try {
    writeFileSync(probe, 'x', { flag: 'wx' });
    return [];
  } catch (error) {
    return [
      {
        what: 'folder',
        sound: false,
        why: (error as { code?: string }).code ?? 'unknown',
        text: {
          vi: 'Thư mục dữ liệu không ghi được. Nếu đĩa bị gắn chỉ đọc (hệ điều hành làm vậy khi đĩa lỗi), hãy xem dmesg rồi gắn lại để ghi; nếu không, hãy trao quyền ghi cho tài khoản chạy cổng.',
          en: 'The data folder can not be written. If its disk is mounted read-only (systems do so after a fault), look at dmesg and mount it for writing again; otherwise give the account of the portal the right to write.',
        },
      },
    ];
  } finally {
    rmSync(probe, { force: true });
  }
};

const key = (folder: string): FileFinding[] => {
  const file = keyFile(folder);
  if (process.env['MOTCUA_LOOKUP_KEY'] || process.platform === 'win32' || !existsSync(file))
    return [];
  if ((statSync(file).mode & 0o077) === 0) return [];
  return [
    {
      what: 'key',
      sound: false,
      why: 'open-to-others',
      text: {
        vi: 'Khóa tra cứu cho tài khoản khác của máy đọc được. Mời chạy: chmod 600 trên tệp .lookup.key cạnh thư mục dữ liệu.',
        en: 'Other accounts of this machine can read the look-up key. Run chmod 600 on the file .lookup.key beside the data folder.',
      },
    },
  ];
};

const holidays = (): FileFinding[] => {
  try {
    wardCalendar();
    return [];
  } catch (error) {
    const failure = holidaysFailure(error);
    if (failure === null) throw error;
    return [{ what: 'holidays', sound: false, why: 'unusable', text: failure.text }];
  }
};

/** What an interrupted restore left; nothing needs it. */
const leftovers = (folder: string): FileFinding[] => {
  if (!existsSync(folder) || !readdirSync(folder).includes('restore.partial')) return [];
  return [
    {
      what: 'leftovers',
      sound: true,
      text: {
        vi: 'Một lần khôi phục bị ngắt giữa chừng; dữ liệu không bị ảnh hưởng, lần khôi phục sau sẽ tự dọn.',
        en: 'A restore was interrupted; the data are not touched by it, and the next restore clears it away.',
      },
    },
  ];
};

/** Looks at files, disk and key without opening the store, so that it also speaks when that can't be opened. */
export const examineFiles = (folder: string, ward: string): FileFinding[] => [
  dataFile(folder, ward),
  ...folderFinding(folder),
  ...disk(folder),
  ...key(folder),
  ...holidays(),
  ...leftovers(folder),
];
