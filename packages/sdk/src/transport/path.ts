/** Segments that a URL parser drops or folds, and halves of characters that can't be encoded. */
const unsafe = /^\.{0,2}$|\p{Surrogate}/u;

/**
 * Fills `{name}` in a template with encoded values. A value that would change the shape of the path
 * goes to `refuse` by its name.
 */
export const fillPath = (
  template: string,
  params: Record<string, string>,
  refuse: (name: string) => void,
): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    if (unsafe.test(value)) refuse(name);
    return encodeURIComponent(value);
  });
