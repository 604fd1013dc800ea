import { strings } from '../../i18n/index.ts';

interface StateText {
  word: string;
  meaning: string;
  next: string;
}

const { dossiers } = strings('vi');
const states: Readonly<Record<string, StateText>> = dossiers.states;

/** The words for a state; a state newer than these pages sends people to the hotline. */
export const stateText = (state: string): StateText =>
  states[state] ?? {
    word: 'Trạng thái chưa rõ',
    meaning: 'Hệ thống ghi một trạng thái mà trang này chưa biết cách giải thích.',
    next: 'Ông/bà gọi đường dây nóng để hỏi về hồ sơ này.',
  };
