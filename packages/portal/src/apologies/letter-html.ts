import { motto, nation, type LetterText } from './letter-text.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => escapes[letter]!);

const style = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
body { font: 14pt/1.4 'Times New Roman', Tinos, serif; max-width: 165mm; margin: 10mm auto; color: #000; background: #fff; }
header { display: flex; gap: 8mm; text-align: center; }
header > div { flex: 1 1 auto; }
p { margin: 0 0 2mm; } header p { margin: 0; font-size: 12.5pt; white-space: nowrap; }
h1 { font-size: 14pt; text-align: center; margin: 10mm 0 6mm; }
.body { text-align: justify; text-indent: 10mm; }
.facts { margin: 0 0 2mm 10mm; } .facts dt { font-weight: bold; white-space: nowrap; } .facts div { display: flex; gap: 2mm; margin-bottom: 1mm; } .facts dd { margin: 0; }
.addressee { text-align: center; }
.office { margin: 12mm 0 30mm 50%; text-align: center; font-weight: bold; }
@media print { body { margin: 0; max-width: none; } }
`;

const paragraphs = (lines: string[], name = 'body') =>
  lines.map((line) => `<p class="${name}">${escape(line)}</p>`).join('\n');

/** A letter as a page of its own, to be printed: a file of the staff, which no server sends out. */
export const letterHtml = (letter: LetterText): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>${escape(letter.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<div>
${letter.authority.map((line) => `<p><strong>${escape(line)}</strong></p>`).join('\n')}
<p>${escape(letter.number)}</p>
</div>
<div>
<p><strong>${nation}</strong></p>
<p><strong>${motto}</strong></p>
<p><em>${escape(letter.placeAndDate)}</em></p>
</div>
</header>
<h1>${escape(letter.title)}</h1>
<p class="addressee">${escape(letter.addressee)}</p>
${paragraphs(letter.paragraphs)}
<dl class="facts">
${letter.facts.map(({ term, value }) => `<div><dt>${escape(term)}:</dt><dd>${escape(value)}</dd></div>`).join('\n')}
</dl>
${paragraphs(letter.closing)}
<p class="office">${escape(letter.office)}</p>
</body>
</html>
`;
