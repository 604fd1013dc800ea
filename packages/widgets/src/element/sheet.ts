const sheets: Record<string, CSSStyleSheet> = {};

/**
 * Gives a shadow root its style, one sheet for all elements of a kind. Browsers without constructable
 * sheets (before Chrome 73, Firefox 101, Safari 16.4) show the same content in the page's own font,
 * unstyled: a `style` element is what strict policies forbid.
 */
export const wear = (root: ShadowRoot, style: string): void => {
  if (!root.adoptedStyleSheets) return;
  if (!sheets[style]) (sheets[style] = new CSSStyleSheet()).replaceSync(style);
  root.adoptedStyleSheets = [sheets[style]];
};
