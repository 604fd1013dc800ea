import type { Sheet, SheetRow } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { HtmlTable, shownText } from './html-table.ts';
import { readTags, type TagHandler } from './html-tags.ts';

/** What holds text that nobody sees, and no tags. */
const unseen = new Set(['script', 'style', 'title']);
/** What does not begin a new line. */
const inline = new Set('a abbr b code em font i label small span strong sub sup u'.split(' '));

/** Every table of a page, and the lines that stand between them, in their order. */
class Page implements TagHandler {
  readonly sheets: Sheet[] = [];
  readonly #open: HtmlTable[] = [];
  #tables = 0;
  #unseen: string | null = null;
  #line = '';
  #lines: SheetRow[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#open.at(-1);
    if (unseen.has(name)) this.#unseen = name;
    else if (name === 'table') this.#openTable();
    else if (name === 'td' || name === 'th') table?.openCell(attributes);
    else if (name === 'tr') {
      this.#endLine();
      table?.openRow();
    } else if (!inline.has(name)) this.#breakLine();
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (name === this.#unseen) this.#unseen = null;
    else if (name === 'table') this.#closeTable();
    else if (name === 'td' || name === 'th') table?.closeCell();
    else if (name === 'tr') table?.closeRow();
    else if (!inline.has(name)) this.#breakLine();
  }

  text(text: string): void {
    if (this.#unseen !== null) return;
    const shown = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#open.at(-1)?.addText(shown) !== true) this.#line += shown;
  }

  end(): void {
    this.#endLine();
    if (this.#tables === 0) throw new UnreadableFile('web-page');
    // An export that was cut off on its way has lost dossiers.
    if (this.#open.length > 0) throw new UnreadableFile('damaged-workbook');
  }

  #openTable(): void {
    this.#endLine();
    // A table stands in a cell of another or behind it.
    if (this.#open.at(-1)?.isInCell === false) this.#closeTable();
    this.#tables += 1;
    const table = new HtmlTable();
    this.#open.push(table);
    this.sheets.push({ name: `Sheet${this.#tables}`, date1904: false, rows: table.rows });
    this.#lines = [];
  }

  #closeTable(): void {
    this.#endLine();
    this.#open.pop()?.close();
  }

  #breakLine(): void {
    if (this.#open.at(-1)?.addText('\n') !== true) this.#endLine();
  }

  /** Lines in a table but in no cell of it, as captions, are rows of it. */
  #endLine(): void {
    const text = shownText(this.#line);
    this.#line = '';
    if (text === '') return;
    const table = this.#open.at(-1);
    if (table) {
      table.rows.push({ row: table.row, cells: [text] });
      return;
    }
    if (this.#lines.length === 0) {
      this.sheets.push({ name: '', date1904: false, rows: this.#lines });
    }
    this.#lines.push({ row: this.#lines.length + 1, cells: [text] });
  }
}

/** A page with tables: what most systems call an Excel export. Every value in it is text. */
export const readHtml = (text: string): Sheet[] => {
  const page = new Page();
  readTags(text, page);
  page.end();
  return page.sheets;
};
