/** The page of a letter below the portal's address: the slashes of its number are those of its path. */
export const letterPath = (number: string): string =>
  `/xin-loi/${number.split('/').map(encodeURIComponent).join('/')}`;
