import type { UnreadableCode } from './unreadable-file.ts';

type Text = Record<'vi' | 'en', string>;

const saveAsXlsx: Text = {
  vi: 'Mời mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành” và kiểu “Excel Workbook (.xlsx)”, rồi nạp lại.',
  en: 'Please open it in Excel or LibreOffice, choose “Save as” and “Excel Workbook (.xlsx)”, and import that.',
};
const exportAgain: Text = {
  vi: 'Mời xuất lại tệp từ hệ thống nguồn rồi nạp lại.',
  en: 'Please export it again from its system and import that.',
};
const shorter: Text = {
  vi: 'Mời xuất theo từng khoảng thời gian ngắn hơn rồi nạp lần lượt.',
  en: 'Please export shorter ranges of dates and import them one by one.',
};
const unpackFirst: Text = {
  vi: 'Mời giải nén rồi nạp tệp danh sách ở bên trong.',
  en: 'Please unpack it and import the list inside.',
};
const takeOther: Text = {
  vi: 'Mời xuất danh sách hồ sơ ra Excel (.xlsx), CSV hoặc JSON đồng bộ rồi nạp tệp đó.',
  en: 'Please export the list of dossiers as Excel (.xlsx), CSV or sync JSON and import that.',
};

/** Why a file can't be read, and what to do about it. */
export const unreadableMessages: Record<UnreadableCode, { what: Text; next: Text }> = {
  empty: { what: { vi: 'Tệp trống.', en: 'The file is empty.' }, next: exportAgain },
  'too-large': {
    what: { vi: 'Tệp lớn hơn 200 MB.', en: 'The file is larger than 200 MB.' },
    next: shorter,
  },
  'unpacks-too-large': {
    what: {
      vi: 'Tệp này bung ra quá lớn so với một danh sách hồ sơ nên chưa được mở.',
      en: 'This file would unpack to far more than a list of dossiers, so it was not opened.',
    },
    next: shorter,
  },
  'too-many-rows': {
    what: {
      vi: 'Tệp có hơn 500.000 dòng, nhiều hơn một danh sách hồ sơ của phường.',
      en: 'The file has more than 500,000 rows, more than a list of a ward’s dossiers.',
    },
    next: shorter,
  },
  'too-heavy': {
    what: {
      vi: 'Tệp quá nặng: không đọc xong trong thời gian và bộ nhớ cho phép.',
      en: 'The file is too heavy: it could not be read within the time and memory allowed.',
    },
    next: shorter,
  },
  encrypted: {
    what: { vi: 'Tệp có đặt mật khẩu.', en: 'The file is protected by a password.' },
    next: {
      vi: 'Mời mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi nạp.',
      en: 'Please open it in Excel, remove the password, save it and import that.',
    },
  },
  'damaged-workbook': {
    what: {
      vi: 'Tệp bảng tính bị hỏng hoặc chưa tải về đủ.',
      en: 'The spreadsheet is damaged or incomplete.',
    },
    next: exportAgain,
  },
  'damaged-csv': {
    what: {
      vi: 'Tệp CSV bị hỏng: không tách được các dòng.',
      en: 'The CSV file is damaged: its rows can’t be told apart.',
    },
    next: exportAgain,
  },
  'stray-quotes': {
    what: {
      vi: 'Tệp CSV có dấu ngoặc kép (") đặt sai chỗ, làm cả dòng hồ sơ lọt vào trong một ô.',
      en: 'The CSV file has quotation marks (") in wrong places, which put whole dossiers into one cell.',
    },
    next: {
      vi: 'Mời bỏ dấu ngoặc kép thừa ở dòng đó, hoặc xuất lại danh sách ra Excel (.xlsx), rồi nạp lại.',
      en: 'Please remove the stray mark on that line, or export the list as Excel (.xlsx), and import that.',
    },
  },
  'damaged-json': {
    what: { vi: 'Tệp JSON bị hỏng hoặc chưa đủ.', en: 'The JSON file is damaged or incomplete.' },
    next: exportAgain,
  },
  'damaged-archive': {
    what: {
      vi: 'Tệp nén bị hỏng hoặc chưa tải về đủ.',
      en: 'The archive is damaged or incomplete.',
    },
    next: exportAgain,
  },
  'nested-too-deep': {
    what: {
      vi: 'Tệp JSON lồng quá nhiều lớp, không phải tệp đồng bộ hồ sơ.',
      en: 'The JSON file is nested far deeper than a sync of dossiers.',
    },
    next: exportAgain,
  },
  'other-json': {
    what: {
      vi: 'Tệp JSON này không phải tệp đồng bộ hồ sơ (DongBoHoSoMC, CapNhatTienDoHoSoMC).',
      en: 'This JSON file is not a sync of dossiers (DongBoHoSoMC, CapNhatTienDoHoSoMC).',
    },
    next: takeOther,
  },
  'other-service': {
    what: {
      vi: 'Tệp JSON này thuộc dịch vụ khác, không phải DongBoHoSoMC hay CapNhatTienDoHoSoMC.',
      en: 'This JSON file is of another service than DongBoHoSoMC or CapNhatTienDoHoSoMC.',
    },
    next: takeOther,
  },
  'text-encoding': {
    what: {
      vi: 'Không nhận ra bảng mã chữ của tệp.',
      en: 'The file’s text encoding could not be told.',
    },
    next: {
      vi: 'Mời mở tệp bằng Excel, lưu thành “CSV UTF-8” hoặc “Excel Workbook (.xlsx)” rồi nạp lại.',
      en: 'Please open it in Excel, save it as “CSV UTF-8” or “Excel Workbook (.xlsx)” and import that.',
    },
  },
  'broken-utf8': {
    what: {
      vi: 'Chữ trong tệp theo bảng mã UTF-8 nhưng có chỗ không phải UTF-8 (bị hỏng, bị cắt ngang hoặc lẫn bảng mã khác).',
      en: 'The file is text in UTF-8 but holds bytes that are not (damaged, cut off or of another encoding).',
    },
    next: {
      vi: 'Mời xuất lại tệp, hoặc mở tệp, sửa chỗ đó, lưu thành “CSV UTF-8” rồi nạp lại; nếu cả tệp dùng bảng mã khác, mời nêu bảng mã bằng --encoding.',
      en: 'Please export it again, or open it, correct the place, save it as “CSV UTF-8” and import that; if the whole file is in another encoding, name that by --encoding.',
    },
  },
  'web-page': {
    what: {
      vi: 'Bên trong tệp là một trang web (HTML) không có bảng nào, dù tên tệp có thể là .xls.',
      en: 'Inside, the file is a web page (HTML) without a table, though its name may end in .xls.',
    },
    next: saveAsXlsx,
  },
  xml: {
    what: {
      vi: 'Đây là tệp XML nhưng không phải bảng tính.',
      en: 'This is an XML file, but not a spreadsheet.',
    },
    next: saveAsXlsx,
  },
  'xml-entities': {
    what: {
      vi: 'Tệp có khai báo DOCTYPE, thứ mà bảng tính không cần, nên chưa được mở.',
      en: 'The file declares a DOCTYPE, which no spreadsheet needs, so it was not opened.',
    },
    next: saveAsXlsx,
  },
  archive: {
    what: {
      vi: 'Đây là tệp nén không có danh sách hồ sơ đọc được ở bên trong.',
      en: 'This is an archive without a list of dossiers that could be read.',
    },
    next: unpackFirst,
  },
  'archive-several': {
    what: {
      vi: 'Tệp nén có nhiều tệp bên trong nên không rõ tệp nào là danh sách hồ sơ.',
      en: 'The archive holds several files, so it is not clear which one is the list.',
    },
    next: unpackFirst,
  },
  'archive-nested': {
    what: {
      vi: 'Trong tệp nén lại là một tệp nén khác.',
      en: 'Inside the archive is another archive.',
    },
    next: unpackFirst,
  },
  'archive-tricks': {
    what: {
      vi: 'Tệp nén sai quy cách: có đường dẫn lạ hoặc các phần chồng lên nhau.',
      en: 'The archive breaks the rules: its paths lead outside or its parts overlap.',
    },
    next: exportAgain,
  },
  pdf: { what: { vi: 'Đây là tệp PDF.', en: 'This is a PDF file.' }, next: takeOther },
  image: { what: { vi: 'Đây là tệp ảnh.', en: 'This is a picture.' }, next: takeOther },
  'unknown-kind': {
    what: {
      vi: 'Không nhận ra đây là loại tệp gì.',
      en: 'It is not clear what kind of file this is.',
    },
    next: takeOther,
  },
  'no-header': {
    what: {
      vi: 'Không tìm thấy dòng tiêu đề cột (Mã hồ sơ, Ngày tiếp nhận, Trạng thái…) trong tệp.',
      en: 'No row of column headings (Mã hồ sơ, Ngày tiếp nhận, Trạng thái, …) was found in the file.',
    },
    next: {
      vi: 'Mời kiểm tra đã chọn đúng tệp và trong tệp có dòng tiêu đề.',
      en: 'Please check that it is the right file and that it has its headings.',
    },
  },
  unexpected: {
    what: {
      vi: 'Chương trình gặp lỗi ngoài dự tính khi đọc tệp này.',
      en: 'The program met an unexpected fault while it read this file.',
    },
    next: {
      vi: 'Mời xuất lại tệp rồi nạp lại. Nếu vẫn vậy, mời gửi cho người bảo trì dòng này; trong đó không có dữ liệu của tệp.',
      en: 'Please export the file again and import that. If it stays so, please send this line to the maintainers; nothing of the file stands in it.',
    },
  },
  'no-rows': {
    what: {
      vi: 'Tệp có tiêu đề cột nhưng không có dòng hồ sơ nào, và không ghi kỳ nào.',
      en: 'The file has headings but no dossier, and does not say for which dates.',
    },
    next: exportAgain,
  },
};
