const usual = 5;
const most = 20;

/** How many lines an address asks for, as the elements' attribute `limit`. */
export const readLimit = (search: URLSearchParams): number => {
  const asked = Number(search.get('limit'));
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : usual;
};
