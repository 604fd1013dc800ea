import { describe, expect, it } from 'vitest';
import type { DossierDetail, Ward } from '@motcua/sdk';
import { dateHoldsNoMore } from '@motcua/sdk/calendar';
import { appointmentLink } from '../../src/components/dossiers/appointment.ts';
import { temporaryPortal } from '../support/portal.ts';

const detail: DossierDetail = {
  procedure: { code: '1.001193', title: 'Thủ tục đăng ký khai sinh' },
  field: 'Hộ tịch',
  unit: null,
  channel: 'online',
  receivedAt: '2026-08-27T09:00:00+07:00',
  dueAt: '2026-09-30T17:00:00+07:00',
  dueIsWholeDay: false,
  finishedAt: null,
  returnedAt: null,
  overdue: false,
  supplements: [],
};

const wardOf = async (): Promise<Ward> => {
  const portal = await temporaryPortal();
  try {
    return await portal.clientFor({ address: '127.0.0.1', requestId: 'test' }).ward.get();
  } finally {
    await portal.close();
  }
};
const ward = await wardOf();
const now = Date.parse('2026-08-29T08:00:00+07:00');

const link = (changes: Partial<DossierDetail> = {}, state = 'in-progress') =>
  appointmentLink(
    { ...detail, ...changes },
    { state, asOf: '2026-08-28T23:59:59+07:00', ward, language: 'vi', now },
  );

/** The lines of the file behind a link, unfolded. */
const linesOf = (href: string | null): string[] => {
  const [head, body] = href!.split(',') as [string, string];
  expect(head).toBe('data:text/calendar;charset=utf-8;base64');
  const text = Buffer.from(body, 'base64').toString('utf8');
  return text.replace(/\r\n[ \t]/g, '').split('\r\n');
};

describe('the appointment as a calendar file', () => {
  it('is an entry of the whole day of the promise, on the same day in every time zone', () => {
    const lines = linesOf(link());
    expect(lines).toContain('DTSTART;VALUE=DATE:20260930');
    expect(lines).toContain('DTEND;VALUE=DATE:20261001');
    expect(lines).toContain('SUMMARY:Hẹn trả kết quả hồ sơ (17:00) – phường Đông Hải');
    expect(lines).toContain('TRIGGER:-PT15H');
    expect(lines.join()).toContain('23:59 ngày 28/08/2026');
  });

  it('is not there while a letter of apology puts the date off, and neither is “nothing to do”', () => {
    const apology = (newDue: string | null) => ({
      number: '12/TXL-UBND',
      publishedAt: '2026-08-28T08:00:00+07:00',
      newDue,
      state: 'published',
      page: '/xin-loi/12/TXL-UBND',
    });
    const later = { apology: apology('2026-10-05') };
    expect(link(later)).toBeNull();
    expect(dateHoldsNoMore({ ...detail, ...later }, 'in-progress', now)).toBe(true);
    const moved = { apology: apology('2026-09-30') };
    expect(link(moved)).not.toBeNull();
    expect(dateHoldsNoMore({ ...detail, ...moved }, 'in-progress', now)).toBe(false);
    expect(link({ apology: apology(null) })).not.toBeNull();
  });

  it('names no hour where the dossier names none', () => {
    const lines = linesOf(link({ dueIsWholeDay: true, dueAt: '2026-09-30T23:59:59+07:00' }));
    expect(lines).toContain('SUMMARY:Hẹn trả kết quả hồ sơ – phường Đông Hải');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260930');
  });

  it('is the same entry each time, and holds no sample value of the ward', () => {
    const uid = (href: string | null) => linesOf(href).find((line) => line.startsWith('UID:'));
    expect(uid(link())).toBe(uid(link({ dueAt: '2026-10-02T17:00:00+07:00' })));
    expect(linesOf(link()).join()).not.toMatch(/0225 000|Mẫu/);
  });

  it.each([
    ['without a promise', { dueAt: null }, 'in-progress'],
    ['once it is overdue', { overdue: true }, 'in-progress'],
    ['while papers are waited for', {}, 'waiting-for-you'],
    ['once the result is there', {}, 'result-ready'],
    ['after a withdrawal', {}, 'withdrawn'],
    ['once it has passed unseen', { dueAt: '2026-08-28T17:00:00+07:00' }, 'in-progress'],
  ] as const)('is not offered %s', (_, changes, state) => {
    expect(link(changes, state)).toBeNull();
  });
});
