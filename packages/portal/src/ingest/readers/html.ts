import { Parser, type Handler } from 'htmlparser2';
import type { Sheet, SheetRow } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { HtmlTable, shownText } from './html-table.ts';
import { mostRows } from './limits.ts';

const unseen = new Set(['noscript', 'script', 'select', 'style', 'template', 'title']);
/** What does not begin a new line. */
const inline = new Set('a abbr b code em font i label small span strong sub sup u'.split(' '));

/** Every table of a page, and the lines that stand between them, in their order. */
class Page implements Partial<Handler> {
  readonly sheets: Sheet[] = [];
  readonly #open: HtmlTable[] = [];
  #tables = 0;
  #rows = 0;
  #unseen = 0;
  #line = '';
  #lines: SheetRow[] = [];

  onopentag(name: string, attributes: Record<string, string>): void {
    if (unseen.has(name)) this.#unseen += 1;
    const table = this.#open.at(-1);
    switch (name) {
      case 'table':
        this.#openTable();
        break;
      case 'tr':
        this.#endLine();
        this.#rows += 1;
        if (this.#rows > mostRows) throw new UnreadableFile('too-many-rows');
        table?.openRow();
        break;
      case 'td':
      case 'th':
        table?.openCell(attributes);
        break;
      default:
        if (!inline.has(name)) this.#breakLine();
    }
  }

  onclosetag(name: string, isImplied: boolean): void {
    if (unseen.has(name)) this.#unseen -= 1;
    const table = this.#open.at(-1);
    switch (name) {
      case 'table':
        // An export that was cut off on its way has lost dossiers.
        if (isImplied) throw new UnreadableFile('damaged-workbook');
        this.#endLine();
        table?.close();
        this.#open.pop();
        break;
      case 'tr':
        table?.closeRow();
        break;
      case 'td':
      case 'th':
        table?.closeCell();
        break;
      default:
        if (!inline.has(name)) this.#breakLine();
    }
  }

  ontext(text: string): void {
    if (this.#unseen > 0) return;
    const shown = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#open.at(-1)?.addText(shown) !== true) this.#line += shown;
  }

  onend(): void {
    this.#endLine();
    if (this.#tables === 0) throw new UnreadableFile('web-page');
  }

  #openTable(): void {
    this.#endLine();
    this.#tables += 1;
    const table = new HtmlTable();
    this.#open.push(table);
    this.sheets.push({ name: `Sheet${this.#tables}`, date1904: false, rows: table.rows });
    this.#lines = [];
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
  new Parser(page, { recognizeSelfClosing: true }).end(text);
  return page.sheets;
};
