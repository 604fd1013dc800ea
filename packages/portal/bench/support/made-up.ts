import { readFileSync } from 'node:fs';
import { startOfDate, toLocalDate } from '@motcua/sdk/calendar';
import { randomFrom } from './random.ts';

/** A dossier that nobody ever filed. Instants are epoch milliseconds. */
export interface MadeUp {
  ordinal: number;
  code: string;
  procedure: { code: string; title: string; field: string };
  channel: 'online' | 'in-person' | 'postal';
  person: string;
  phone: string;
  address: string;
  received: number;
  due: number;
  finished: number | null;
  returned: number | null;
  status: 3 | 4 | 5 | 7 | 8 | 9 | 10;
  supplement: { requested: number; resubmitted: number; dueAfter: number } | null;
}

const perDay = 250;
const longestTitle = 500;
const minute = 60_000;
const day = 24 * 60 * minute;
const first = startOfDate('2025-07-01');

/** Later than anything that 100 000 dossiers hold. */
export const afterAll = startOfDate('2027-01-01');

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const middle = ['Thị', 'Văn', 'Hải', 'Thu', 'Đức', 'Minh', 'Ngọc', 'Quang'];
const given = ['Oanh', 'Dung', 'Vinh', 'Lan', 'Đạt', 'Hương', 'Tuấn', 'Phượng', 'Sơn', 'Yến'];

/** Titles and fields as long as real ones, because they are real ones. */
const procedures = (): MadeUp['procedure'][] => {
  const file = new URL('../../data/catalogue.json', import.meta.url);
  const catalogue = JSON.parse(readFileSync(file, 'utf8')) as { procedures: MadeUp['procedure'][] };
  return catalogue.procedures.filter(({ title }) => title.length <= longestTitle);
};

const statusFor = (dice: number): MadeUp['status'] => {
  if (dice < 0.82) return 10;
  if (dice < 0.88) return 9;
  if (dice < 0.92) return 7;
  if (dice < 0.93) return 8;
  if (dice < 0.95) return 3;
  return dice < 0.98 ? 4 : 5;
};

/** The same dossiers on every call, in the order of their receipt. */
export const madeUpDossiers = (count: number): MadeUp[] => {
  const random = randomFrom(20250701);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const known = procedures();

  return Array.from({ length: count }, (_, index) => {
    const midnight = first + Math.floor(index / perDay) * day;
    const sequence = (index % perDay) + 1;
    const received = midnight + (7 * 60 + 30 + sequence * 2) * minute;
    const due = midnight + (1 + below(15)) * day + 17 * 60 * minute;
    const status = statusFor(random());
    const finished = status >= 7 ? received + below(10 * 24 * 60) * minute : null;
    const requested = received + (1 + below(3)) * day;
    const supplemented = random() < 0.05;
    return {
      ordinal: index + 1,
      code: `H24.113-${toLocalDate(midnight).slice(2).replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`,
      // A few procedures make most of the work.
      procedure: known[Math.floor(random() ** 3 * known.length)]!,
      channel: random() < 0.9 ? 'online' : pick(['in-person', 'postal']),
      person: `${pick(family)} ${pick(middle)} ${pick(given)}`,
      phone: `0900${String(below(1_000_000)).padStart(6, '0')}`,
      address: `Số ${1 + below(200)}, tổ ${1 + below(30)}, phường Đông Hải`,
      received,
      due,
      finished,
      returned: status === 10 ? finished! + below(2 * 24 * 60) * minute : null,
      status,
      supplement: supplemented
        ? { requested, resubmitted: requested + day, dueAfter: due + 2 * day }
        : null,
    };
  });
};
