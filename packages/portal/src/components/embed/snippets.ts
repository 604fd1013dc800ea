import type { WidgetManifest } from '@motcua/widgets/cdn-manifest';
import { strings, type Language } from '../../i18n/index.ts';
import { address } from '../shared/links.ts';
import { badgeNames, badgeWords, type BadgeName } from '../badge/badge-figure.ts';
import { valuesOf, type Choice } from './choice.ts';

/** A piece of code that somebody pastes. */
export interface Snippet {
  id: string;
  heading: string;
  text: string;
  code: string;
  /** What a page with a content security policy must allow for it; empty where nothing. */
  policy: string;
}

export interface SnippetPlace {
  /** Address of the portal as other sites reach it, with its sub-path and no slash at the end. */
  site: string;
  ward: string;
  wardName: string;
  manifest: WidgetManifest;
  lang: Language;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const attributes = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => ` ${name}="${attribute(value)}"`).join('');

/** Enough for what each shows at first; with the script beside it a frame finds its own height. */
const heights: Readonly<Record<string, number>> = {
  procedures: 620,
  procedure: 900,
  lookup: 520,
  statistics: 720,
  apologies: 420,
  contact: 520,
};
const sandbox =
  'allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

const integrityOf = (manifest: WidgetManifest, file: string) =>
  manifest.files[file]?.integrity ?? '';

const elementSnippets = (choice: Choice, place: SnippetPlace): Snippet[] => {
  const { site, ward, wardName, manifest, lang } = place;
  // A policy takes a path without a slash at its end for one file.
  const { origin } = new URL(site);
  const t = strings(lang).embed.builder.ways;
  const { tag, name, fallback, title } = choice.widget!;
  const values = valuesOf(choice);
  const { code = '', lang: spoken = lang } = Object.fromEntries(values);
  const link = site + fallback.path.replace('{code}', code);
  const element = [
    `<${tag}${attributes([['endpoint', site], ['ward', ward], ...values])}>`,
    `  <a href="${attribute(link)}">${fallback.label[spoken === 'en' ? 'en' : 'vi']}</a>`,
    `</${tag}>`,
  ].join('\n');
  const file = `${tag}.js`;
  const folder = `${site}/widgets/v${manifest.version}`;
  const frameQuery = Object.fromEntries(
    values.filter(([key]) => key !== 'heading-level' && key !== 'live'),
  );
  const language = spoken === 'en' ? { lang: 'en' } : {};
  const frame = `${site}${address(`/nhung/${name}`, { ...frameQuery, lang: '', ...language })}`;
  const policy = `script-src ${origin}; connect-src ${origin}`;
  return [
    {
      id: 'script',
      ...t.pinned,
      policy,
      code: [
        `<script src="${folder}/${file}"`,
        `  integrity="${integrityOf(manifest, file)}"`,
        '  crossorigin="anonymous" defer></script>',
        element,
      ].join('\n'),
    },
    {
      id: 'loader',
      ...t.loader,
      policy,
      code: [
        `<script type="module" src="${site}/widgets/v${manifest.major}/loader.js" crossorigin="anonymous"></script>`,
        element,
      ].join('\n'),
    },
    {
      id: 'iframe',
      ...t.frame,
      policy: `frame-src ${origin}; script-src ${origin}`,
      code: [
        `<iframe src="${attribute(frame)}"`,
        `  title="${attribute(`${title[lang]} – ${wardName}`)}" width="100%" height="${heights[name] ?? 600}"`,
        `  loading="lazy" referrerpolicy="origin" sandbox="${sandbox}"></iframe>`,
        `<script type="module" src="${folder}/frame.js"`,
        `  integrity="${integrityOf(manifest, 'frame.js')}"`,
        '  crossorigin="anonymous"></script>',
      ].join('\n'),
    },
    {
      id: 'npm',
      heading: t.npm.heading,
      text: t.npm.text,
      policy: `connect-src ${origin}`,
      code: [
        `# ${t.npm.packed}`,
        'npm install FOLDER/motcua-*.tgz',
        '',
        `import '@motcua/widgets/define/${name}';`,
        '',
        element,
      ].join('\n'),
    },
  ];
};

/** Where a badge is, what it says for those who do not see it, and where it leads. */
export const badgeParts = (
  choice: Choice,
  { wardName, lang }: Pick<SnippetPlace, 'wardName' | 'lang'>,
): { path: string; alt: string; full: string } => {
  const {
    figure,
    period,
    lang: asked,
  } = Object.fromEntries(valuesOf(choice)) as Record<string, string | undefined>;
  const name = badgeNames.find((each) => each === figure) ?? ('onTimeShare' satisfies BadgeName);
  const words = badgeWords(name, asked === 'en' ? 'en' : lang);
  return {
    path: address(`/badge/${name}.svg`, { period, lang: asked ?? (lang === 'en' ? 'en' : '') }),
    alt: `${words.long} – ${wardName}`,
    full: period === undefined ? '/thong-ke' : `/thong-ke/${period}`,
  };
};

const badgeSnippets = (choice: Choice, place: SnippetPlace): Snippet[] => {
  const { site, lang } = place;
  const t = strings(lang).embed.builder.ways;
  const { path, alt, full } = badgeParts(choice, place);
  const policy = `img-src ${new URL(site).origin}`;
  return [
    {
      id: 'img',
      ...t.image,
      policy,
      code: `<a href="${site}${full}"><img src="${attribute(site + path)}" alt="${attribute(alt)}" height="28"></a>`,
    },
    { id: 'md', ...t.markdown, policy: '', code: `[![${alt}](${site}${path})](${site}${full})` },
  ];
};

export const snippetsOf = (choice: Choice, place: SnippetPlace): Snippet[] =>
  choice.widget === null ? badgeSnippets(choice, place) : elementSnippets(choice, place);
