import type { Language } from '../statistics/source-label.ts';

type Text = Record<Language, string>;

const onceOnly: Text = {
  vi: 'Mỗi hồ sơ chỉ được hẹn lại một lần (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9).',
  en: 'A dossier may be rescheduled once at most (Decree 61/2018/NĐ-CP, Article 19 clause 9).',
};

/** Why a step in the life of a letter is not taken: what is wrong, and what to do. */
const refusals = {
  'letter-unknown': {
    vi: 'Không có thư xin lỗi nào mang số dự thảo đó. Xem danh sách: motcua apology list.',
    en: "No letter has that id. See the list with 'motcua apology list'.",
  },
  'dossier-unknown': {
    vi: 'Kho dữ liệu không có hồ sơ mang mã đó. Mời kiểm tra lại mã, hoặc nạp sổ mới nhất rồi thử lại.',
    en: 'The store has no dossier of that code. Check the code, or take in the newest register first.',
  },
  'dossier-not-accepted': {
    vi: 'Hồ sơ này chưa được tiếp nhận, nên phường chưa hẹn ngày nào để phải xin lỗi.',
    en: 'This dossier was not accepted, so no date was promised that could be missed.',
  },
  'due-unknown': {
    vi: 'Sổ chưa ghi ngày hẹn trả của hồ sơ này. Mời bổ sung ngày hẹn trả vào sổ và nạp lại.',
    en: 'The register holds no due date of this dossier. Add it there and take the register in again.',
  },
  'not-late': {
    vi: 'Hồ sơ này đã kết thúc trong hạn, không phải xin lỗi vì quá hạn. Nếu có lỗi khác, mời soạn thư với đúng lý do. Nếu đã có thư chưa công bố, mời bỏ đi: motcua apology drop.',
    en: "This dossier ended in time, so no apology for lateness is due. For another fault, draft the letter with its reason. A letter that is not published yet can be dropped: 'motcua apology drop'.",
  },
  'reason-unknown': {
    vi: 'Lý do phải là một trong: overdue, wrong-entry, lost-or-damaged, unlawful-request-for-papers, other.',
    en: 'The reason is one of: overdue, wrong-entry, lost-or-damaged, unlawful-request-for-papers, other.',
  },
  'explanation-needed': {
    vi: 'Với lý do “other”, thư phải nói rõ chuyện gì đã xảy ra. Mời ghi thêm lời giải thích.',
    en: 'With the reason “other” the letter must say what happened. Add an explanation.',
  },
  'promise-needed': {
    vi: 'Hồ sơ chưa xong thì thư phải có ngày hẹn mới.',
    en: 'A dossier that is not finished needs a new date in its letter.',
  },
  'promise-without-use': {
    vi: 'Hồ sơ đã giải quyết xong, không còn gì để hẹn lại. Mời bỏ ngày hẹn mới.',
    en: 'The dossier is finished and there is nothing left to promise. Leave the new date out.',
  },
  'promise-too-early': {
    vi: 'Ngày hẹn mới phải sau ngày đã hẹn và không ở trong quá khứ.',
    en: 'The new date must come after the promised one and not lie in the past.',
  },
  'promise-on-day-off': {
    vi: 'Ngày hẹn mới rơi vào ngày nghỉ. Mời chọn một ngày làm việc.',
    en: 'The new date is a day off. Choose a working day.',
  },
  'second-rescheduling': {
    vi: `${onceOnly.vi} Hồ sơ này đã có thư hẹn lại được ký.`,
    en: `${onceOnly.en} A letter with a new date was already signed for this dossier.`,
  },
  'rescheduled-in-register': {
    vi: `${onceOnly.vi} Sổ cho thấy hồ sơ này đã được hẹn lại một lần; thư chỉ có thể ghi đúng ngày hẹn đang có trong sổ.`,
    en: `${onceOnly.en} The register shows that this one was; its letter can only say the due date that the register has.`,
  },
  'one-letter': {
    vi: 'Mỗi hồ sơ chỉ có một thư xin lỗi, và thư của hồ sơ này đã ký. Thư đã ký không sửa lại được.',
    en: 'A dossier has one letter of apology, and that of this one is signed. A signed letter does not change.',
  },
  'number-invalid': {
    vi: 'Số văn bản gồm chữ cái, chữ số và các dấu / - . ; phải có ít nhất một chữ số, ví dụ 12/TXL-UBND.',
    en: 'A number is made of letters, digits and / - . with one digit at least, for example 12/TXL-UBND.',
  },
  'number-personal': {
    vi: 'Số văn bản trông như mã hồ sơ, số điện thoại, số định danh hay tên người. Thư công bố không được mang những thứ đó; mời ghi số của văn bản, ví dụ 12/TXL-UBND.',
    en: 'This number reads like a dossier code, a phone, an identity number or a name, which no published letter may bear. Write the number of the document, for example 12/TXL-UBND.',
  },
  'unit-personal': {
    vi: 'Tên đơn vị có tên người, số điện thoại hay mã hồ sơ, mà đơn vị thì được công bố. Mời chỉ ghi tên đơn vị.',
    en: 'The unit holds a name, a phone number or a dossier code, and units are published. Write the name of the unit alone.',
  },
  'number-taken': {
    vi: 'Đã có thư xin lỗi khác mang số này. Nếu số đếm lại từ đầu năm, mời ghi thêm năm, ví dụ 12/2026/TXL-UBND.',
    en: 'Another letter has this number. Where numbers begin anew each year, write the year too: 12/2026/TXL-UBND.',
  },
  'office-invalid': {
    vi: 'Chỉ ghi chức vụ người ký, ví dụ “Chủ tịch”: không ghi tên, không có chữ số, dài tối đa 100 ký tự.',
    en: 'Write the office of who signed, for example “Chủ tịch”: no name, no digits, at most 100 characters.',
  },
  'office-personal': {
    vi: 'Chức vụ có tên người, mà chức vụ thì được công bố và không xóa được nữa. Mời chỉ ghi chức vụ, ví dụ “Chủ tịch”; tên ký trên bản giấy.',
    en: 'The office holds a name, and offices are published for good. Write the office alone, for example “Chủ tịch”; the name is signed on paper.',
  },
  'letter-date-wrong': {
    vi: 'Ngày của thư phải từ ngày soạn thư đến hôm nay.',
    en: 'The date of the letter lies between the day of its drafting and today.',
  },
  'draft-outdated': {
    vi: 'Ngày hẹn của hồ sơ trong sổ đã đổi từ khi soạn thư này. Mời chạy lại motcua apology draft cho hồ sơ đó, xem lại thư rồi ký.',
    en: "The register has moved this dossier's due date since the draft. Run 'motcua apology draft' for it again, read the letter and then sign.",
  },
  'promise-passed': {
    vi: 'Ngày hẹn mới trong dự thảo đã qua. Mời soạn lại dự thảo với một ngày còn giữ được.',
    en: 'The new date of this draft has passed. Draft the letter again with a date that can be kept.',
  },
  'promise-passed-unpublished': {
    vi: 'Ngày hẹn mới trong thư đã ký đã qua mà thư chưa công bố. Mời bỏ thư này (motcua apology drop) rồi soạn thư khác theo tình hình hôm nay.',
    en: "The new date of this signed letter passed before it was published. Drop it ('motcua apology drop') and draft another by how things stand today.",
  },
  'signed-already': {
    vi: 'Thư này đã ký với nội dung khác. Thư đã ký không sửa lại được.',
    en: 'This letter was signed otherwise. A signed letter does not change.',
  },
  'published-already': {
    vi: 'Thư này đã công bố. Thư đã công bố ở lại, không bỏ được.',
    en: 'This letter is published. A published letter stays and cannot be dropped.',
  },
  'signed-and-owed': {
    vi: 'Thư này đã ký và vẫn công bố được, nên không bỏ được. Mời công bố: motcua apology publish.',
    en: "This letter is signed and can still be published, so it can't be dropped. Publish it: 'motcua apology publish'.",
  },
  'not-signed': {
    vi: 'Thư này chưa ký nên chưa công bố được. Mời ký trước: motcua apology sign.',
    en: "This letter is not signed yet, so it can't be published. Sign it first: motcua apology sign.",
  },
  'not-published': {
    vi: 'Thư này chưa công bố, nên chưa thể nói lời hẹn được giữ hay không. Mời công bố trước: motcua apology publish.',
    en: "This letter is not published, so its promise can't be settled. Publish it first: motcua apology publish.",
  },
  'nothing-promised': {
    vi: 'Thư này không hẹn ngày mới, nên không có lời hẹn nào để kết luận.',
    en: 'This letter promised no new date, so there is nothing to settle.',
  },
  'promise-moot': {
    vi: 'Hồ sơ đã được rút hoặc đã dừng trước ngày hẹn mới, nên không có lời hẹn nào để kết luận.',
    en: 'The dossier was withdrawn or stopped before the new date, so there is no promise to settle.',
  },
  'not-known-yet': {
    vi: 'Dữ liệu chưa cho biết lời hẹn mới được giữ hay không. Mời nạp sổ mới nhất rồi thử lại.',
    en: 'The data do not tell yet whether the new promise was kept. Take in the newest register first.',
  },
} as const satisfies Record<string, Text>;

export type RefusalCode = keyof typeof refusals;

/** A step that may not be taken. Nothing was changed. */
export class ApologyRefused extends Error {
  override readonly name = 'ApologyRefused';
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
  get text(): Text {
    return refusals[this.code];
  }
}
