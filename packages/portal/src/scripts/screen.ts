/** Puts the newest page in place of this one without a flicker; a cut line leaves the last one standing. */
const every = Number(document.body.dataset['refresh']) * 1000;
const patience = 20_000;

const refresh = async (): Promise<void> => {
  try {
    const response = await fetch(location.href, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error();
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // A new version of the portal brings its own sheets and scripts.
    const sheets = (of: Document) =>
      [...of.querySelectorAll('link[rel=stylesheet]')]
        .map((link) => link.getAttribute('href'))
        .join();
    if (sheets(page) !== sheets(document)) return location.reload();
    for (const part of ['header', 'main', 'footer'])
      document.querySelector(part)?.replaceWith(page.querySelector(part)!);
  } catch {
    document.querySelector<HTMLElement>('.screen-stale')!.hidden = false;
  }
};

setInterval(() => void refresh(), every);
