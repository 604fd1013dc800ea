import type {
  Client,
  DeadlineAnswer,
  HolidayList,
  Procedure,
  ProcedureList,
  Ward,
} from '@motcua/sdk';
import { toLocalDate } from '@motcua/sdk/calendar';
import { calendarYears } from '@motcua/sdk/schemas';
import { strings, type Language } from '../../i18n/index.ts';
import { loadProcedure } from '../procedures/load-procedure.ts';
import { isRefusal } from '../shared/problem.ts';
import { holidaysOf } from './calendar-of.ts';
import { readDeadlineForm, type DeadlineForm } from './deadline-form.ts';

export interface DeadlineAsked {
  ward: Ward;
  form: DeadlineForm;
  /** The procedure asked about; `null` when a limit is, or there is none with that code. */
  procedure: Procedure | null;
  /** What a search for a procedure found; `null` when nothing was searched. */
  found: ProcedureList | null;
  answer: DeadlineAnswer | null;
  /** The years that were reckoned with, or this one and the next. */
  years: HolidayList[];
}

/** As many procedures as a search offers to choose from. */
const offered = 8;

/** From the receipt to the last day that was looked at. */
const yearsOf = (client: Client, { receivedAt, deadlines }: DeadlineAnswer) => {
  const first = toLocalDate(Date.parse(receivedAt));
  const last = deadlines.flatMap(({ days }) => days.slice(-1)).map(({ date }) => date);
  return holidaysOf(client, first, [first, ...last].sort().at(-1)!);
};

const nextYears = async (client: Client): Promise<HolidayList[]> => {
  const now = await client.calendar.holidays();
  return now.year < calendarYears[1]
    ? [now, await client.calendar.holidays({ year: now.year + 1 })]
    : [now];
};

/** What an address asks of the calculator, and the answer. */
export const loadDeadline = async (
  client: Client,
  search: URLSearchParams,
  language: Language,
): Promise<DeadlineAsked> => {
  const form = readDeadlineForm(search, language);
  const { q, procedure: code } = form.fields;
  const [{ ward, procedure }, found] = await Promise.all([
    code === ''
      ? client.ward.get().then((known) => ({ ward: known, procedure: null }))
      : loadProcedure(client, code),
    q === '' ? null : client.procedures.list({ q, limit: offered }),
  ]);
  const open = { ward, form, procedure, found, answer: null };
  const { query } = form;
  if (query === null || (code !== '' && procedure === null))
    return { ...open, years: await nextYears(client) };
  const { channel } = query;
  const fits = channel === undefined || procedure?.channels.includes(channel);
  try {
    const answer = await client.calendar.deadline(fits ? query : { ...query, channel: undefined });
    return { ...open, answer, years: await yearsOf(client, answer) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const date = strings(language).deadline.errors.range(...calendarYears);
    return {
      ...open,
      form: { ...form, errors: { ...form.errors, date } },
      years: await nextYears(client),
    };
  }
};
