/** What a reader takes at most. The limits on rows and columns are far beyond any ward's register. */
export const mostRows = 500_000;
/** Rows of a sheet from end to end, blank ones included: as many as the format has. */
export const furthestRow = 1_048_576;
export const mostColumns = 1_000;
/** All parts of a zip together. This and the next two are measured to stay within 1 GB of memory. */
export const mostUnpacked = 120_000_000;
/** A sheet of nothing but repetition packs a hundredfold; small files may do as they like. */
export const mostRatio = 300;
export const smallEnough = 20_000_000;
/** Parts of a zip, and bytes in the name of one. */
export const mostEntries = 5_000;
export const longestName = 1_000;
/** Bytes of a CSV or JSON file. */
export const mostText = 120_000_000;
/** Bytes of a page, of an XML or legacy workbook and of an ODS unpacked: several copies of them are held. */
export const mostMarkup = 50_000_000;
