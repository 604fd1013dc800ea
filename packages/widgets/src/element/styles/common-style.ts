/**
 * What all elements look like. Colours are mixed from the colour of the page's own text, so that they
 * stand on any background that the text can be read on. The host keeps its height from the first moment
 * with an empty box behind the frame, as high as the reserve says; per cent in it are of the element's width.
 */
export const commonStyle = `
:host {
  --bad: var(--motcua-bad, color-mix(in srgb, currentColor 25%, #d1122a));
  --good: var(--motcua-good, color-mix(in srgb, currentColor 25%, #0a8a48));
  --accent: var(--motcua-accent, color-mix(in srgb, currentColor 25%, #0877b5));
  --line: var(--motcua-line, color-mix(in srgb, currentColor 25%, #8880));
  all: initial;
  display: grid;
  grid: auto / minmax(0, 1fr);
  color: inherit;
  font: inherit;
  pointer-events: inherit;
  visibility: inherit;
  line-height: 1.5;
  overflow-wrap: anywhere;
}
:host([hidden]), [hidden] { display: none }
:host([theme=light]) { color: #13212b; --motcua-background: #fff }
:host([theme=dark]) { color: #eef4f7; --motcua-background: #16232d }
:host::before { content: ''; grid-area: 1 / 1; padding-top: var(--motcua-reserve, var(--reserve)) }
* { box-sizing: border-box; margin: 0; padding: 0 }
[part=widget] {
  grid-area: 1 / 1;
  background: var(--motcua-background);
  border: 1px solid var(--line);
  border-top: 3px solid var(--accent);
  border-radius: var(--motcua-radius, 6px);
  padding: var(--motcua-padding, 1em);
}
p, ul, dl, table, form { margin-top: .6em }
:empty { margin: 0 }
small, [part=foot] { display: block; font-size: .84em; opacity: .85 }
a { color: var(--accent) }
.bad { color: var(--bad) }
.good { color: var(--good) }
`;
