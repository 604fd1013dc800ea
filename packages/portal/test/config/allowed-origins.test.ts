import { describe, expect, it } from 'vitest';
import { type AllowedOriginsError, readAllowedOrigins } from '../../src/config/allowed-origins.ts';
import { motcua } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

const faultsOf = (entries: string[]) => {
  try {
    readAllowedOrigins(entries);
  } catch (error) {
    return (error as AllowedOriginsError).faults;
  }
  return [];
};

describe('allowedOrigins', () => {
  it('takes origins as browsers send them, each once', () => {
    expect(
      readAllowedOrigins([
        'https://phuong.example.vn',
        'http://127.0.0.1:8080',
        'https://phuong.example.vn',
      ]),
    ).toEqual(['https://phuong.example.vn', 'http://127.0.0.1:8080']);
  });

  it.each([
    ['https://phuong.example.vn/', 'write https://phuong.example.vn'],
    ['https://phuong.example.vn/trang/1', 'write https://phuong.example.vn'],
    ['https://PHUONG.example.vn', 'write https://phuong.example.vn'],
    ['https://phuong.example.vn:443', 'write https://phuong.example.vn'],
    ['https://ai:mat@phuong.example.vn', 'write https://phuong.example.vn'],
    ['https://*.example.vn', 'no wildcards'],
    ['*', 'no wildcards'],
    ['phuong.example.vn', 'must begin with https://'],
    ['null', 'must begin with https://'],
    ['ftp://phuong.example.vn', 'must begin with https://'],
    ["https://a.vn; script-src 'unsafe-inline'", 'must begin with https://'],
    ['', 'must begin with https://'],
  ])('refuses %s and says what to write', (entry, sentence) => {
    const [fault] = faultsOf([entry]);
    expect(fault).toMatchObject({ entry, en: expect.stringContaining(sentence) });
    expect(fault?.vi).not.toBe('');
  });

  it('names every wrong entry at once, before anything is opened', async () => {
    const ended = await motcua(['serve'], {
      MOTCUA_DATA: temporaryData(),
      PORT: '0',
      MOTCUA_ALLOWED_ORIGINS: 'https://dung.example.vn, https://sai.example.vn/ *.example.vn',
    });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('"https://sai.example.vn/"');
    expect(ended.err).toContain('"*.example.vn"');
    expect(ended.err).not.toContain('dung.example.vn');
    expect(ended.out).not.toContain('http://127');
  });
});
