/**
 * A cell of an ODS file may say that it stands there a million times, and so may its row: blank ones to
 * the end of the sheet do. The library writes every one of them out, so no number over 999 is let through.
 */
export const clampRepeats = (content: Buffer): Buffer => {
  if (!content.includes('-repeated="')) return content;
  const text = content.toString();
  return Buffer.from(
    text.replace(
      /(number-(?:columns|rows)-repeated=")([^"]*)/g,
      (whole, name: string, count: string) => (/^\d{1,3}$/.test(count) ? whole : `${name}999`),
    ),
  );
};
