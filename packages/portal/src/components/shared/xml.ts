const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as it stands in XML, in an element or an attribute. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign]!);
