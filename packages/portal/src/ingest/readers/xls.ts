import type { Sheet } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { readWorkbook } from './workbook.ts';

const named = (name: string) => Buffer.from(name, 'utf16le');
const encryptedPart = named('EncryptedPackage');
const workbookParts = [named('Workbook'), named('Book')];

/** Legacy Excel: BIFF records in a compound file. The same container holds locked workbooks and letters. */
export const readXls = async (bytes: Buffer): Promise<Sheet[]> => {
  if (bytes.includes(encryptedPart)) throw new UnreadableFile('encrypted');
  if (!workbookParts.some((part) => bytes.includes(part))) throw new UnreadableFile('unknown-kind');
  return readWorkbook(bytes);
};
