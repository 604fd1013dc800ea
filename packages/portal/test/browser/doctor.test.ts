import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { WidgetManifest } from '@motcua/widgets/cdn-manifest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../../../../scripts/browser.mjs';
import { examine } from '../../../widgets/doctor/examine.ts';
import { openHosts, type Hosts } from './hosts.ts';
import { openStage, type Stage } from './portal.ts';

let hosts: Hosts;
let stage: Stage;
let manifest: WidgetManifest;
let url: string;
beforeAll(async () => {
  hosts = await openHosts();
  stage = await openStage({ MOTCUA_ALLOWED_ORIGINS: hosts.allowed });
  url = stage.portal.url;
  manifest = (await (await fetch(`${url}/widgets/manifest.json`)).json()) as WidgetManifest;
});
afterAll(async () => {
  await stage.end();
  await hosts.end();
});

interface Parts {
  tag?: string;
  attributes?: string;
  script?: string;
}
const scriptOf = (tag: string, rest = 'crossorigin="anonymous"', version = manifest.version) =>
  `<script src="${url}/widgets/v${version}/${tag}.js" ${rest} defer></script>`;
const pinned = (tag: string) =>
  scriptOf(tag, `integrity="${manifest.files[`${tag}.js`]!.integrity}" crossorigin="anonymous"`);
const pageOf = ({
  tag = 'motcua-contact',
  attributes = `endpoint="${url}" ward="11411"`,
  script = pinned(tag),
}: Parts = {}) =>
  `<!doctype html><html lang="vi"><title>Trang khác</title>${script}<${tag} ${attributes}><a href="${url}">Cổng của phường</a></${tag}></html>`;

/** Long enough for a widget that can run; the others are waited for in vain. */
const patience = 1500;

let pages = 0;
const found = async (name: string, html: string, headers = {}, host = hosts.allowed) => {
  const path = `/${name}-${(pages += 1)}`;
  hosts.put(path, html, headers);
  const { opened, findings } = await examine(stage.browser, host + path, patience);
  expect(opened).not.toBeNull();
  return findings;
};

describe('the doctor', () => {
  it.concurrent('finds nothing on a page where all is well', async () => {
    expect(await found('fine', pageOf())).toEqual([]);
    expect(await found('fine-lookup', pageOf({ tag: 'motcua-lookup' }))).toEqual([]);
    const frame = `<iframe src="${url}/nhung/contact" title="khung"></iframe>`;
    expect(await found('fine-frame', frame)).toEqual([]);
  });

  it.concurrent(
    'names the line that a policy lacks for the script, keeping what it has',
    async () => {
      const policy = `default-src 'none'; script-src 'self' https://cdn.example.vn; connect-src ${url}`;
      const findings = await found('csp-script', pageOf(), { 'Content-Security-Policy': policy });
      expect(findings).toEqual([
        {
          kind: 'csp',
          facts: {
            directive: 'script-src',
            origin: url,
            line: `script-src 'self' https://cdn.example.vn ${url}`,
          },
        },
      ]);
      const mended = policy.replace(/script-src [^;]+/, findings[0]!.facts['line']!);
      expect(await found('csp-mended', pageOf(), { 'Content-Security-Policy': mended })).toEqual(
        [],
      );
    },
  );

  it.concurrent(
    'names the line for what widgets ask, and for frames, where only a default stands',
    async () => {
      const asked = await found('csp-connect', pageOf(), {
        'Content-Security-Policy': `default-src 'none'; script-src ${url}`,
      });
      expect(asked).toEqual([
        {
          kind: 'csp',
          facts: { directive: 'connect-src', origin: url, line: `connect-src ${url}` },
        },
      ]);
      const framed = await found('csp-frame', `<iframe src="${url}/nhung/contact"></iframe>`, {
        'Content-Security-Policy': "default-src 'self'",
      });
      expect(framed).toEqual([
        expect.objectContaining({
          kind: 'csp',
          facts: { directive: 'frame-src', origin: url, line: `frame-src 'self' ${url}` },
        }),
      ]);
    },
  );

  it.concurrent('names what is asked over http by a page of https', async () => {
    const context = await stage.browser.newContext();
    const newPage = async () => {
      const page = await context.newPage();
      await page.route('https://phuong.example.vn/**', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: pageOf({ attributes: 'endpoint="http://cong.example.vn" ward="11411"' }),
        }),
      );
      return page;
    };
    const { findings } = await examine(
      { newPage } as Browser,
      'https://phuong.example.vn/',
      patience,
    );
    expect(findings).toEqual([
      { kind: 'mixed-content', facts: { address: 'http://cong.example.vn' } },
    ]);
    await context.close();
  });

  it.concurrent('names the hash that fits', async () => {
    const wrong = `sha384-${'A'.repeat(64)}`;
    const script = scriptOf('motcua-contact', `integrity="${wrong}" crossorigin="anonymous"`);
    const [finding, ...others] = await found('integrity', pageOf({ script }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'integrity',
      facts: { has: wrong, right: manifest.files['motcua-contact.js']!.integrity },
    });
  });

  it.concurrent.each<[kind: string, parts: () => Parts, facts: Record<string, string>]>([
    [
      'no-crossorigin',
      () => ({
        script: scriptOf(
          'motcua-contact',
          `integrity="${manifest.files['motcua-contact.js']!.integrity}"`,
        ),
      }),
      {},
    ],
    [
      'two-versions',
      () => ({
        script: pinned('motcua-contact') + scriptOf('motcua-contact', 'type="text/plain"', '0.0.1'),
      }),
      { versions: expect.stringMatching(/^\d+\.\d+\.\d+, 0\.0\.1$/) as string },
    ],
    ['not-defined', () => ({ script: scriptOf('motcua-contact', 'type="text/plain"') }), {}],
    ['no-script', () => ({ script: '' }), { tag: 'motcua-contact' }],
    [
      'script-missing',
      () => ({ script: scriptOf('motcua-contact', 'crossorigin', '9.9.9') }),
      { status: '404' },
    ],
    [
      'unknown-attribute',
      () => ({
        tag: 'motcua-statistics',
        attributes: `endpoint="${url}" ward="11411" priod="2025-07"`,
      }),
      { name: 'priod', near: 'period' },
    ],
    [
      'wrong-value',
      () => ({
        tag: 'motcua-statistics',
        attributes: `endpoint="${url}" ward="11411" period="7/2025"`,
      }),
      { name: 'period', value: '7/2025', example: '2025-07' },
    ],
    ['missing-attribute', () => ({ attributes: `endpoint="${url}"` }), { name: 'ward' }],
    [
      'endpoint-down',
      () => ({ attributes: 'endpoint="http://127.0.0.1:9" ward="11411"' }),
      { endpoint: 'http://127.0.0.1:9' },
    ],
    [
      'wrong-value',
      () => ({ attributes: `endpoint="${url}/api/v1/" ward="11411"` }),
      { name: 'endpoint', example: expect.stringMatching(/^http:\/\/[\d.]+:\d+$/) as string },
    ],
    [
      'endpoint-down',
      () => ({
        attributes: 'endpoint="http://127.0.0.1:9" ward="11411"',
        script: '<script src="http://127.0.0.1:9/widgets/v9.9.9/motcua-contact.js" defer></script>',
      }),
      { endpoint: 'http://127.0.0.1:9' },
    ],
    [
      'script-missing',
      () => ({
        script: '<script src="http://127.0.0.1:9/widgets/v9.9.9/motcua-contact.js" defer></script>',
      }),
      { status: '' },
    ],
    ['wrong-ward', () => ({ attributes: `endpoint="${url}" ward="22780"` }), { ward: '22780' }],
    ['unknown-element', () => ({ tag: 'motcua-contacts', script: '' }), { near: 'motcua-contact' }],
  ])('names one planted fault alone: %s', async (kind, parts, facts) => {
    const findings = await found(kind, pageOf(parts()));
    // Of the two versions one is made up.
    const of = findings.filter(
      (finding) => kind !== 'two-versions' || finding.kind !== 'script-missing',
    );
    expect(of).toEqual([{ kind, facts: expect.objectContaining(facts) }]);
  });

  it.concurrent(
    'names the origin that the ward has to allow, for the look-up and for a frame',
    async () => {
      const lookup = await found('not-allowed', pageOf({ tag: 'motcua-lookup' }), {}, hosts.other);
      expect(lookup).toEqual([
        { kind: 'origin-not-allowed', facts: { origin: hosts.other, endpoint: url } },
      ]);
      const src = `${url}/nhung/contact`;
      const frame = await found(
        'refused',
        `<iframe src="${src}" title="khung"></iframe>`,
        {},
        hosts.other,
      );
      expect(frame).toEqual([{ kind: 'frame-refused', facts: { src, origin: hosts.other } }]);
    },
  );

  it.concurrent('looks into open shadow roots', async () => {
    const inside = (attributes: string, script: string) =>
      `<!doctype html><html lang="vi"><title>Trang khác</title>${script}<div><template shadowrootmode="open"><motcua-contact endpoint="${url}" ward="11411" ${attributes}></motcua-contact></template></div></html>`;
    expect(await found('shadow-fine', inside('', pinned('motcua-contact')))).toEqual([]);
    expect(await found('shadow-wrong', inside('langg="vi"', pinned('motcua-contact')))).toEqual([
      { kind: 'unknown-attribute', facts: { tag: 'motcua-contact', name: 'langg', near: 'lang' } },
    ]);
    // Which the loader does not.
    const loader = `<script type="module" src="${url}/widgets/v${manifest.major}/loader.js" crossorigin></script>`;
    expect(await found('shadow-loader', inside('', loader))).toEqual([
      { kind: 'no-script', facts: { tag: 'motcua-contact' } },
    ]);
  });

  it.concurrent('says so where a page holds nothing of ours', async () => {
    expect(await found('nothing', '<p>Không có gì</p>')).toEqual([
      { kind: 'nothing-here', facts: {} },
    ]);
  });
});

describe('the command', () => {
  const run = (args: string[]): Promise<{ code: number | null; out: string; err: string }> =>
    new Promise((done) => {
      const program = fileURLToPath(new URL('../../../widgets/doctor/main.ts', import.meta.url));
      const child = spawn(process.execPath, [
        program,
        'doctor',
        '--browser',
        findBrowser()!,
        ...args,
      ]);
      let [out, err] = ['', ''];
      child.stdout.on('data', (part: Buffer) => (out += part.toString()));
      child.stderr.on('data', (part: Buffer) => (err += part.toString()));
      child.once('close', (code) => done({ code, out, err }));
    });

  it('tells people in words and machines in JSON, and the shell by its exit code', async () => {
    hosts.put('/cmd-fine', pageOf());
    hosts.put('/cmd-wrong', pageOf({ attributes: `endpoint="${url}" ward="11411" langg="vi"` }));
    const [fine, wrong, json] = await Promise.all([
      run([`${hosts.allowed}/cmd-fine`]),
      run([`${hosts.allowed}/cmd-wrong`]),
      run([`${hosts.allowed}/cmd-wrong`, '--json', '--lang', 'en']),
    ]);
    expect([fine.code, fine.out]).toEqual([0, '✓ Không thấy gì vướng.\n']);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('không có thuộc tính “langg”');
    expect(wrong.out).toContain('Có phải “lang”?');
    expect(json.code).toBe(1);
    expect((JSON.parse(json.out) as { findings: object[] }).findings).toEqual([
      expect.objectContaining({ kind: 'unknown-attribute', todo: 'Did you mean “lang”?' }),
    ]);
  });

  it('ends with 2 and a sentence when it was called wrongly or found nothing to open', async () => {
    const [none, help, closed, blind] = await Promise.all([
      run(['khong-phai-dia-chi']),
      run(['--help']),
      run(['http://127.0.0.1:9/']),
      run([hosts.allowed, '--browser', '/khong/co']),
    ]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('https://')]);
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('--json')]);
    expect([closed.code, closed.err]).toEqual([2, expect.stringContaining('Không mở được')]);
    expect([blind.code, blind.err]).toEqual([2, expect.stringContaining('Không thấy trình duyệt')]);
  });
});

describe('?motcua-debug', () => {
  it('prints in the console what the doctor finds, and loads nothing where it is not asked for', async () => {
    const loader = `<script type="module" src="${url}/widgets/v${manifest.major}/loader.js" crossorigin></script>`;
    const attributes = `endpoint="${url}" ward="11411" langg="vi"`;
    hosts.put('/debug', pageOf({ attributes, script: loader }), {
      'Content-Security-Policy': `default-src 'none'; script-src ${url}; connect-src ${url}; require-trusted-types-for 'script'; trusted-types 'none'`,
    });
    const visitor = await stage.visitor();
    const page = await visitor.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${hosts.allowed}/debug`);
    await page.waitForTimeout(500);
    expect(requests.some((address) => address.includes('debug.js'))).toBe(false);
    const told = page.waitForEvent('console', (message) => message.text().includes('\n→'));
    await page.goto(`${hosts.allowed}/debug?motcua-debug`);
    expect((await told).text()).toContain('“langg”');
    await visitor.close();
  });
});
