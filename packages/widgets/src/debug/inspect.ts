import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

/** What a page holds of ours, and what is wrong with it that the page itself can tell. */
export interface Inspected {
  /** Origins of the portals that the page names. */
  portals: string[];
  findings: Finding[];
}

/**
 * Looks at the page that it runs in. All that it needs stands inside it: the doctor sends its text into a
 * page whose policy lets no script of ours in.
 */
export const inspect = async (known: Known): Promise<Inspected> => {
  const findings: Finding[] = [];
  const portals = new Set<string>();
  const find = (kind: Finding['kind'], facts: Record<string, string>) =>
    void findings.push({ kind, facts });
  const addressOf = (text: string): URL | null => {
    try {
      return new URL(text, location.href);
    } catch {
      return null;
    }
  };

  /** How many letters are changed, left out or put in. */
  const distance = (one: string, other: string): number => {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...one].entries()) {
      const next = [i + 1];
      for (const [j, against] of [...other].entries())
        next.push(Math.min(row[j]! + Number(letter !== against), row[j + 1]! + 1, next[j]! + 1));
      row = next;
    }
    return row.at(-1)!;
  };
  const nearest = (name: string, names: readonly string[]): string => {
    const [near] = [...names].sort((a, b) => distance(name, a) - distance(name, b));
    return near !== undefined && distance(name, near) * 3 <= near.length ? near : '';
  };

  const insecure = (address: URL): boolean =>
    location.protocol === 'https:' &&
    address.protocol === 'http:' &&
    !/^(localhost|127\.|\[::1\])/.test(address.hostname);

  const lookAtAttributes = (element: Element, { tag, attributes, global }: Known[number]): void => {
    const names = attributes.map(({ name }) => name);
    for (const name of element.getAttributeNames()) {
      if (names.includes(name) || name in HTMLElement.prototype || new RegExp(global).test(name))
        continue;
      find('unknown-attribute', { tag, name, near: nearest(name, names) });
    }
    for (const { name, pattern, required, example } of attributes) {
      const value = element.getAttribute(name)?.trim();
      if (value === undefined) {
        if (required) find('missing-attribute', { tag, name, example });
      } else if (!new RegExp(pattern, 'i').test(value)) {
        find('wrong-value', { tag, name, value, example });
      }
    }
  };

  const asked = new Map<string, Promise<boolean>>();
  const lookAtPortal = (base: string, ward: string): Promise<boolean> => {
    const address = `${base}/api/v1/wards/${encodeURIComponent(ward)}`;
    const before = asked.get(address);
    if (before) return before;
    const answer = fetch(address, { credentials: 'omit' }).then(
      (response) => {
        if (response.status === 404) find('wrong-ward', { endpoint: base, ward });
        else if (!response.ok)
          find('endpoint-down', { endpoint: base, status: String(response.status) });
        return response.ok;
      },
      () => {
        find('endpoint-down', { endpoint: base, status: '' });
        return false;
      },
    );
    asked.set(address, answer);
    return answer;
  };

  const lookAtEndpoint = async (element: Element, tag: string): Promise<void> => {
    const address = addressOf(element.getAttribute('endpoint') ?? '');
    const ward = element.getAttribute('ward')?.trim() ?? '';
    if (!address || !element.hasAttribute('endpoint') || !/^http/.test(address.protocol)) return;
    portals.add(address.origin);
    if (insecure(address)) return find('mixed-content', { address: address.origin });
    const path = /\/api\/v1\/*$/;
    if (path.test(address.pathname)) {
      const { href: value } = address;
      return find('wrong-value', {
        tag,
        name: 'endpoint',
        value,
        example: value.replace(path, ''),
      });
    }
    if (!/^\d{5}$/.test(ward)) return;
    const base = address.origin + address.pathname.replace(/\/+$/, '');
    const there = await lookAtPortal(base, ward);
    if (!there || tag !== 'motcua-lookup' || address.origin === location.origin) return;
    // The portal says whether it draws its form for this page, or a link.
    const drawing = await fetch(`${base}/api/v1/wards/${ward}/views/lookup`, {
      credentials: 'omit',
    })
      .then((response) => response.json() as Promise<{ data?: unknown }>)
      .catch(() => null);
    if (drawing?.data === false)
      find('origin-not-allowed', { origin: location.origin, endpoint: address.origin });
  };

  /** All elements, those in open shadow roots too. */
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  const all = within(document);
  const elements = all.filter(({ localName }) => localName.startsWith('motcua-'));
  const frames = all.filter(
    (element): element is HTMLIFrameElement =>
      element instanceof HTMLIFrameElement && /\/nhung\/[a-z-]+/.test(element.src),
  );
  const scripts = [...document.querySelectorAll('script')].flatMap((script) => {
    const address = addressOf(script.src);
    const parts = /^(.*\/widgets\/)v([^/]+)\/([\w-]+\.js)$/.exec(address?.pathname ?? '');
    return script.src !== '' && address && parts
      ? [
          {
            script,
            address,
            folder: address.origin + parts[1]!,
            version: parts[2]!,
            file: parts[3]!,
          },
        ]
      : [];
  });

  if (elements.length + frames.length === 0) find('nothing-here', {});
  for (const { src } of frames) portals.add(new URL(src).origin);

  /** Files whose server does not answer, or that the page's policy keeps from being asked. */
  const unanswered = new Set<string>();
  const lookAtScript = async (one: (typeof scripts)[number]): Promise<void> => {
    const { script, address, folder, version, file } = one;
    portals.add(address.origin);
    if (insecure(address)) return find('mixed-content', { address: address.href });
    if (
      script.integrity !== '' &&
      script.crossOrigin === null &&
      address.origin !== location.origin
    )
      find('no-crossorigin', { src: address.href });
    const answer = await fetch(address, { credentials: 'omit', cache: 'no-store' }).catch(
      () => null,
    );
    if (!answer) unanswered.add(address.href);
    if (answer && !answer.ok)
      return find('script-missing', { src: address.href, status: String(answer.status) });
    const manifest = await fetch(`${folder}manifest.json`, { credentials: 'omit' })
      .then(
        (response) =>
          response.json() as Promise<{
            version: string;
            files: Record<string, { integrity: string }>;
          }>,
      )
      .catch(() => null);
    const right = manifest?.version === version ? manifest.files[file]?.integrity : undefined;
    if (right && script.integrity !== '' && !script.integrity.split(/\s+/).includes(right))
      find('integrity', { src: address.href, has: script.integrity, right });
  };
  await Promise.all(scripts.map(lookAtScript));
  const versions = [...new Set(scripts.map(({ version }) => version))].filter((version) =>
    version.includes('.'),
  );
  if (versions.length > 1) find('two-versions', { versions: versions.join(', ') });

  /** Why an element was never defined; of a portal that is down it was said already. */
  const lookAtFiles = (tag: string, files: readonly string[]): void => {
    const own = scripts.filter(({ file }) => files.includes(file));
    const lost = own.filter(({ address }) => unanswered.has(address.href));
    if (own.length === 0) find('no-script', { tag });
    else if (lost.length < own.length) find('not-defined', { tag });
    for (const { address } of lost)
      if (
        !findings.some(
          ({ kind, facts }) =>
            kind === 'endpoint-down' && facts['endpoint']!.startsWith(address.origin),
        )
      )
        find('script-missing', { src: address.href, status: '' });
  };

  for (const element of elements) {
    const tag = element.localName;
    const description = known.find((each) => each.tag === tag);
    if (!description) {
      find('unknown-element', {
        tag,
        near: nearest(
          tag,
          known.map((each) => each.tag),
        ),
      });
      continue;
    }
    lookAtAttributes(element, description);
    await lookAtEndpoint(element, tag);
    // The loader looks into no shadow root.
    const files = [
      'all.js',
      `${tag}.js`,
      ...(element.getRootNode() === document ? ['loader.js'] : []),
    ];
    if (!customElements.get(tag)) lookAtFiles(tag, files);
    else if ((element as Element & { state?: string }).state === 'error')
      find('error-state', {
        tag,
        text: element.shadowRoot?.querySelector('[part=note]')?.textContent?.trim() ?? '',
      });
  }
  return { portals: [...portals], findings };
};
