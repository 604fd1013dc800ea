import type { ChainEntry } from '@motcua/sdk/figures';
import type { ClosedMonth, Correction } from '@motcua/sdk';
import {
  toldBy,
  type CorrectionContent,
  type CorrectionReason,
  type Frozen,
} from '../store/closing.ts';
import type { Language } from './source-label.ts';

const reasonText = (reason: CorrectionReason, language: Language): string => {
  const vi = language === 'vi';
  switch (reason.kind) {
    case 'import':
      return vi ? `Nạp sổ lần ${reason.import}` : `Import ${reason.import}`;
    case 'undo':
      return vi ? `Hoàn tác lần nạp sổ ${reason.import}` : `Import ${reason.import} was undone`;
    case 'catalogue':
      return vi ? 'Danh mục thủ tục thay đổi lĩnh vực' : 'The catalogue changed fields';
  }
};

const correctionOf = (entry: ChainEntry, language: Language): Correction => {
  const { correction, reason, changes } = JSON.parse(entry.content) as CorrectionContent;
  const known = toldBy(entry).figures !== null;
  return {
    number: correction,
    at: entry.at,
    reason: reasonText(reason, language),
    changes: known ? changes : changes.map((change) => ({ ...change, is: null })),
  };
};

/** What a closed month said when it was closed, and all that changed since; `null` of one that is open. */
export const closedMonthOf = (entries: ChainEntry[], language: Language): ClosedMonth | null => {
  const month = entries.find(({ kind }) => kind === 'month');
  if (!month) return null;
  const { asOf, figures } = JSON.parse(month.content) as Frozen;
  return {
    closedAt: month.at,
    asOf,
    figures,
    entry: { number: month.number, hash: month.hash },
    corrections: entries
      .filter(({ kind }) => kind === 'correction')
      .map((entry) => correctionOf(entry, language)),
  };
};
