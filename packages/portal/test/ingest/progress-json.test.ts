import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { syncDossier } from './support.ts';

const step = (fields: Record<string, unknown> = {}) => ({
  MaHoSo: 'H24.113-250701-0001',
  NguoiXuLy: 'Trần Thị Bí Mật',
  ThoiDiemXuLy: '20250702083000',
  PhongBanXuLy: 'Văn phòng',
  NoiDungXuLy: 'Đã gọi bà Bí Mật',
  TrangThai: '4',
  NgayBatDau: '20250701080700',
  NgayKetThucTheoQuyDinh: '20250703170000',
  ...fields,
});
const updates = (data: unknown[], rest: object = { service: 'CapNhatTienDoHoSoMC' }) =>
  Buffer.from(JSON.stringify({ session: 's', madonvi: 'x', ...rest, data }));
const local = (text: string) => ({ at: Date.parse(`${text}+07:00`), wholeDay: false });

describe('progress updates', () => {
  test('are handed on as steps, without persons and without text', async () => {
    const file = await readRegister(updates([step(), step({ TrangThai: 'Đã xử lý xong' })]));
    expect(file).toMatchObject({ kind: 'progress-json', read: 2, records: [], refused: [] });
    expect(file.updates[0]).toEqual({
      row: 1,
      code: 'H24.113-250701-0001',
      status: 4,
      at: local('2025-07-02T08:30:00'),
      startedAt: local('2025-07-01T08:07:00'),
      dueAt: local('2025-07-03T17:00:00'),
    });
    expect(file.updates[1]?.status).toBe(9);
    expect(JSON.stringify(file)).not.toMatch(/Bí Mật|Văn phòng/);
  });

  test.each([
    ['in any case of its name', updates([step()], { service: 'capnhattiendohosomc' })],
    ['without a service', updates([step()], {})],
    ['inside message', Buffer.from(JSON.stringify({ message: updates([step()]).toString() }))],
    ['inside message as an object', Buffer.from(`{"message":${updates([step()]).toString()}}`)],
  ])('are told %s', async (_, bytes) => {
    expect(await readRegister(bytes)).toMatchObject({
      kind: 'progress-json',
      updates: [{ row: 1 }],
    });
  });

  test('may lack their dates but not the time of the step', async () => {
    const file = await readRegister(
      updates([
        step({ NgayBatDau: '', NgayKetThucTheoQuyDinh: null }),
        step({ ThoiDiemXuLy: '' }),
        step({ MaHoSo: 'x', TrangThai: '11', ThoiDiemXuLy: '20250231000000' }),
      ]),
    );
    expect(file.updates).toMatchObject([{ startedAt: null, dueAt: null }]);
    expect(file.refused).toEqual([
      { row: 2, column: 'ThoiDiemXuLy', kind: 'empty', code: 'moment-missing' },
      { row: 3, column: 'MaHoSo', kind: 'text', code: 'code-malformed' },
      { row: 3, column: 'TrangThai', kind: 'number', code: 'status-unknown' },
      { row: 3, column: 'ThoiDiemXuLy', kind: 'date', code: 'date-impossible' },
    ]);
  });

  test('and whole dossiers are no steps', async () => {
    const file = await readRegister(updates([syncDossier()], { service: 'DongBoHoSoMC' }));
    expect(file).toMatchObject({ kind: 'sync-json', updates: [] });
  });
});
