/** Version of the widgets and the SHA-256 of each one's file, put in when the loader is built. */
declare const VERSION: string;
declare const HASHES: Readonly<Record<string, string>>;

const waiting = new Set(Object.keys(HASHES));

/**
 * Loads one widget's file, held to its hash. What is imported after a module was preloaded is that very
 * module, which was checked; no script address is written into the page, so that Trusted Types have
 * nothing to object to. Browsers that can't preload modules (Safari before 17, Firefox before 115) load
 * it unchecked.
 */
const load = (name: string): void => {
  const href = new URL(`../v${VERSION}/${name}.js`, import.meta.url).href;
  // Whoever edits the page looks for the reason here.
  // eslint-disable-next-line no-console
  const complain = () => console.warn(`Một Cửa: ${href} is missing or not what it should be.`);
  const onload = () => import(href).catch(complain);
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) void onload();
  else
    document.head.append(
      Object.assign(link, {
        rel: 'modulepreload',
        integrity: `sha256-${HASHES[name]}`,
        href,
        onload,
        onerror: complain,
      }),
    );
};

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting && waiting.delete(target.localName)) load(target.localName);
  },
  { rootMargin: '400px' },
);

const look = (): void => {
  for (const name of waiting) document.querySelectorAll(name).forEach((each) => near.observe(each));
};
new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();

// Says in the console what stops the widgets of this page, where its address asks for it.
if (/motcua-debug/.test(location.search)) void import(`../v${VERSION}/debug.js`);
