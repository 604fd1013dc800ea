/** Bytes and time to first content, against five widgets that pages load today, bundled the same way. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { median } from '../../portal/bench/support/median.ts';
import { benchOptions } from '../../portal/bench/support/options.ts';
import { sayMachine, sayTable, type Line } from '../../portal/bench/support/table.ts';
import { launchBrowser } from '../../portal/test/browser/browser.ts';
import { statistics } from '../../sdk/src/testing/fixtures/statistics.ts';
import { draw } from '../src/views/index.ts';

const { pairs } = benchOptions();

interface Contender {
  readonly name: string;
  readonly file: string;
  /** What a page writes to have it. */
  readonly html: string;
  /** Runs in the page: whether its first content of its own is there. */
  readonly shown: string;
}

const inShadow = (tag: string, selector: string) =>
  `!!document.querySelector('${tag}')?.shadowRoot?.querySelector('${selector}')`;

const contenders: Contender[] = [
  {
    name: 'giscus',
    file: 'contenders/giscus.ts',
    html: '<giscus-widget repo="a/b" repoid="1" mapping="pathname"></giscus-widget>',
    shown: inShadow('giscus-widget', 'iframe'),
  },
  {
    name: 'lite-youtube-embed',
    file: 'contenders/lite-youtube.ts',
    html: '<lite-youtube videoid="x"></lite-youtube>',
    shown: `!!document.querySelector('lite-youtube button')`,
  },
  {
    name: 'relative-time-element',
    file: 'contenders/relative-time.ts',
    html: '<relative-time datetime="2025-07-01T00:00:00Z"></relative-time>',
    shown: `!!document.querySelector('relative-time')?.shadowRoot?.textContent`,
  },
  {
    name: 'a Lit element',
    file: 'contenders/lit.ts',
    html: '<lit-figures endpoint="" ></lit-figures>',
    shown: inShadow('lit-figures', 'b'),
  },
  {
    name: "cal.com's embed",
    file: 'contenders/cal.ts',
    // What its snippet leaves for it to find: a queue with the order to draw one calendar.
    html: `<div id="cal"></div><script>Cal = (...order) => Cal.q.push(order); Cal.q = []; Cal.ns = {};
      Cal('init', { origin: 'https://cal.example' });
      Cal('inline', { elementOrSelector: '#cal', calLink: 'a/b' });</script>`,
    shown: `!!document.querySelector('#cal > *')`,
  },
];

const ours: Contender = {
  name: 'motcua-statistics',
  file: '../src/define/statistics.ts',
  html: '<motcua-statistics endpoint="/" ward="11411" live="off"></motcua-statistics>',
  shown: inShadow('motcua-statistics', 'table'),
};

/** The same bundler with the same settings for all. */
const bundle = async ({ file }: Contender): Promise<Buffer> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return Buffer.from(outputFiles[0]!.contents);
};

const all = [ours, ...contenders];
const scripts = new Map<string, Buffer>();
for (const each of all) scripts.set(each.name, await bundle(each));

/** What a portal answers the element; the Lit element draws the same figures itself. */
const drawing = await draw(
  'statistics',
  'vi',
  <Answer>() => Promise.resolve(statistics as Answer),
  { given: { live: 'off' }, now: Date.now(), maySend: false },
);
const [drawn, figures] = [drawing, statistics].map((each) => JSON.stringify(each));
const server = createServer((request, response) => {
  const [, kind, name = ''] = decodeURIComponent(request.url!).split('/');
  const script = kind === 'script' && scripts.get(name.replace(/\.js$/, ''));
  const contender = all.find((each) => kind === 'page' && each.name === name);
  response.setHeader('Content-Type', 'application/json');
  if (script) response.setHeader('Content-Type', 'text/javascript').end(script);
  else if (contender)
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(
        `<!doctype html><title>x</title><script type="module" src="/script/${encodeURIComponent(name)}.js"></script><body>${contender.html}`,
      );
  else response.end(request.url!.includes('/views/') ? drawn : figures);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;

const browser = await launchBrowser();

/** Milliseconds from the start of the page to the first content, in a browser that has nothing of it. */
const timeOf = async ({ name, shown }: Contender): Promise<number> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // No other host is asked; what they would load after their first content is not waited for.
  await page.route(/^(?!http:\/\/127\.0\.0\.1)/, (route) => route.abort());
  await page.goto(`http://127.0.0.1:${port}/page/${encodeURIComponent(name)}`, {
    waitUntil: 'commit',
  });
  const time = await page.evaluate(
    (condition) =>
      new Promise<number>((done, failed) => {
        const look = () => {
          if (new Function(`return ${condition}`)()) done(performance.now());
          else if (performance.now() > 10_000) failed(new Error('Nothing was shown in 10 s.'));
          else setTimeout(look);
        };
        look();
      }),
    shown,
  );
  await context.close();
  return time;
};

const times = new Map<string, number[]>(all.map(({ name }) => [name, []]));
for (const each of all) await timeOf(each);
for (let round = 0; round < pairs; round += 1)
  for (const each of all) times.get(each.name)!.push(await timeOf(each));
await browser.close();
server.close();

const bytes = ({ name }: Contender) => gzipSync(scripts.get(name)!, { level: 9 }).length;
const time = ({ name }: Contender) => median(times.get(name)!);

/** Bytes are held against all that show data of a service or a frame; time against who asks the same service. */
const lines = contenders.flatMap((each): Line[] => [
  {
    name: `bytes beside ${each.name}`,
    ours: `${bytes(ours)} B`,
    theirs: `${bytes(each)} B`,
    ratio: bytes(ours) / bytes(each),
    ...(/Lit|cal/.test(each.name) && { limit: { atMost: 1 } }),
  },
  {
    name: `first content beside ${each.name}`,
    ours: `${time(ours).toFixed(0)} ms`,
    theirs: `${time(each).toFixed(0)} ms`,
    ratio: time(ours) / time(each),
    ...(each.name.includes('Lit') && { limit: { atMost: 1.25 } }),
  },
]);

sayMachine(
  `one widget's file, esbuild and gzip -9; pages on the loopback in a fresh browser context, median of ${pairs} rounds in turn. ` +
    `As released, by terser: ${gzipSync(readFileSync(new URL('../dist/cdn/motcua-statistics.js', import.meta.url)), { level: 9 }).length} B.`,
);
if (!sayTable(lines)) process.exitCode = 1;
