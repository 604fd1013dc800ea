import { describe, expect, test } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { fold } from '../../src/text/index.ts';
import { catalogue } from './queries.ts';

const search = createSearch(catalogue());
const codesOf = (query: string) => search(query).hits.map(({ code }) => code);

describe('while the first word is typed', () => {
  test.each([
    ['khai', '1.001193'],
    ['kết', '1.000894'],
    ['chứng', '2.000815'],
    ['thường', '1.004222'],
    ['tạm', '1.004194'],
    ['căn', '1.014061'],
    ['độc', '1.004873'],
    ['giấy', '1.001193'],
    ['trích', '2.000635'],
    ['sao', '2.000815'],
    ['xác', '1.004873'],
    ['đẻ', '1.001193'],
    ['chết', '1.000656'],
    ['nghèo', '1.011607'],
  ])('%j offers %s among the first three, with a space behind it too', (word, code) => {
    for (const query of [word, `${word} `, fold(word)])
      if (query !== 'de') expect(codesOf(query).slice(0, 3)).toContain(code);
  });
  test.each(['đăng k', 'giấy p', 'làm căn', 'trợ cấp người'])('%j offers something', (query) => {
    expect(codesOf(query)).not.toEqual([]);
  });
  test('a word goes before a longer one that it may become, and gets no mark that it could not get', () => {
    expect(codesOf('con')[0]).toBe('1.001193');
    expect(codesOf('trọ')[0]).toBe('1.004194');
  });
  test('what begins an office’s name more than any of ours still names the office', () => {
    expect(search('hộ chi').elsewhere?.office.vi).toContain('xuất nhập cảnh');
    expect(search('ly h').elsewhere?.office.vi).toContain('Tòa án');
  });
  test.each(['có', 'không', 'về', 'nấu', 'phim'])('%j begins nothing that one asks for', (word) => {
    expect(codesOf(word)).toEqual([]);
  });
});

describe('one slip that makes another word', () => {
  test.each([
    ['giấy độ thân', '1.004873'],
    ['độc tân', '1.004873'],
    ['giấy chứng tực bản sao', '2.000815'],
    ['người huyết tật', '1.001699'],
    ['đăng ký thương rú', '1.004222'],
    ['đăng ký tường trú', '1.004222'],
    ['thường chú', '1.004222'],
    ['kaih sinh', '1.001193'],
    ['kết ôn', '1.000894'],
    ['giá hộ', '1.004837'],
    ['khait ử', '1.000656'],
    ['chứng t hực', '2.000815'],
  ])('%j finds %s', (query, code) => expect(codesOf(query).slice(0, 3)).toContain(code));
  test.each(['đất quốc phòng', 'bắn pháo', 'tổ dân phố', 'con mèo'])('%j is none', (query) =>
    expect(codesOf(query)).toEqual([]),
  );
  test('is looked for only where nothing else was found: the word as it is goes first', () => {
    expect(codesOf('khai tử')[0]).toBe('1.000656');
    expect(search('ly hôn').elsewhere?.office.vi).toContain('Tòa án');
  });
});

describe('words of another office', () => {
  test.each([
    ['sao y hộ chiếu', '2.000815'],
    ['bản sao hộ chiếu', '2.000815'],
    ['sao y bản án ly hôn', '2.000815'],
    ['bản án ly hôn cần sao y', '2.000815'],
    ['chứng thực bản án ly hôn', '2.000815'],
    ['sao y lý lịch tư pháp', '2.000815'],
    ['khai sinh để làm hộ chiếu', '1.001193'],
    ['căn cước để làm hộ chiếu', '1.014061'],
    ['mất điện thoại và căn cước', '1.014064'],
    ['ly hôn rồi muốn cưới lại cần giấy gì', '1.000894'],
    ['ly hôn xong đổi họ cho con', '1.004859'],
  ])('in %j hide not what the ward does: %s', (query, code) =>
    expect(codesOf(query).slice(0, 3)).toContain(code),
  );
  test.each(['pháo hoa', 'thuê', 'bắn pháo'])('%j only folds like, and names none', (query) => {
    expect(search(query).elsewhere).toBeNull();
  });
  test('where they hide it, the office is named', () => {
    expect(search('mua nhà xong sang tên').elsewhere?.office.vi).toContain('đất đai');
    expect(search('đăng ký khám bệnh viện việt tiệp').elsewhere?.office.vi).toContain('y tế');
  });
});
