/** Version of the widgets and the hash of each one's file, put in when the loader is built. */
declare const VERSION: string;
declare const HASHES: Readonly<Record<string, string>>;

const folder = new URL(`../v${VERSION}/`, import.meta.url);
const waiting = new Set(Object.keys(HASHES));

const complain = (tag: string) => () =>
  console.warn(`Một Cửa: ${tag}.js could not be loaded, or is not what it should be.`);

/**
 * Loads one widget's file, held to its hash. A preloaded module is checked, and what is imported after it
 * is that very module; this writes no script address into the page, so that Trusted Types have nothing
 * to object to. Browsers without it (Safari before 17, Firefox before 115) get a `script`.
 */
const load = (tag: string): void => {
  const href = String(new URL(`${tag}.js`, folder));
  const link = document.createElement('link');
  const modules = link.relList.supports('modulepreload');
  const node = modules ? link : document.createElement('script');
  Object.assign(node, {
    crossOrigin: 'anonymous',
    integrity: `sha384-${HASHES[tag]}`,
    onerror: complain(tag),
    ...(modules
      ? { rel: 'modulepreload', href, onload: () => import(href).catch(complain(tag)) }
      : { src: href }),
  });
  document.head.append(node);
};

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) {
        near.unobserve(target);
        if (waiting.delete(target.localName)) load(target.localName);
      }
  },
  { rootMargin: '400px' },
);

const look = (): void => {
  if (waiting.size === 0) pages.disconnect();
  else document.querySelectorAll([...waiting].join()).forEach((each) => near.observe(each));
};
const pages = new MutationObserver(look);
pages.observe(document, { childList: true, subtree: true });
look();

// Says in the console what stops the widgets of this page, where its address asks for it.
if (/motcua-debug/.test(location.search)) void import(`${folder}debug.js`);
