import type { WidgetManifest } from '@motcua/widgets/cdn-manifest';
import { widgets } from '@motcua/widgets/describe';
import { describe, expect, it } from 'vitest';
import { readChoice } from '../../src/components/embed/choice.ts';
import { snippetsOf } from '../../src/components/embed/snippets.ts';

const file = (name: string) => [name, { bytes: 1, gzip: 1, integrity: `sha384-${name}` }] as const;
const manifest: WidgetManifest = {
  version: '1.2.3',
  major: '1',
  files: Object.fromEntries([...widgets.map(({ tag }) => file(`${tag}.js`)), file('frame.js')]),
};
const place = {
  site: 'https://phuong.example.vn',
  ward: '11411',
  wardName: 'Phường Đông Hải',
  manifest,
};
const made = (query: string, lang: 'vi' | 'en' = 'vi') => {
  const choice = readChoice(new URLSearchParams(query), lang);
  const snippets = snippetsOf(choice, { ...place, lang });
  return { choice, of: (id: string) => snippets.find((each) => each.id === id)?.code ?? '' };
};

describe('what the builder makes', () => {
  it.each(widgets.map(({ name, tag }) => [name, tag] as const))(
    '%s: pinned with its own hash, floating, in a frame, from npm',
    (name, tag) => {
      const { of } = made(`widget=${name}`);
      expect(of('script')).toContain(`/widgets/v1.2.3/${tag}.js"`);
      expect(of('script')).toContain(`integrity="sha384-${tag}.js"`);
      expect(of('script')).toContain('crossorigin="anonymous"');
      expect(of('loader')).toContain(
        'type="module" src="https://phuong.example.vn/widgets/v1/loader.js"',
      );
      expect(of('iframe')).toContain(`src="https://phuong.example.vn/nhung/${name}`);
      expect(of('iframe')).toContain('integrity="sha384-frame.js"');
      expect(of('npm')).toContain(`@motcua/widgets/define/${name}`);
      // Nothing is on npm yet.
      expect(of('npm')).not.toMatch(/npm install @motcua/);
      for (const id of ['script', 'loader', 'npm'])
        expect(of(id)).toContain(`<${tag} endpoint="https://phuong.example.vn" ward="11411"`);
    },
  );

  it('takes the attributes that are right into every way, and tells of those that are not', () => {
    const { choice, of } = made('widget=statistics&period=2025-07&theme=pink&lang=en');
    expect(of('script')).toContain('period="2025-07"');
    expect(of('iframe')).toContain('/nhung/statistics?');
    expect(of('iframe')).toContain('period=2025-07');
    expect(of('iframe')).toContain('lang=en');
    expect(of('script')).not.toContain('pink');
    expect(choice.fields.filter(({ wrong }) => wrong !== null).map(({ name }) => name)).toEqual([
      'theme',
    ]);
  });

  it('lets nothing that was typed out of its attribute', () => {
    const { of } = made(
      'widget=procedures&query=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%26quot%3B',
    );
    for (const id of ['script', 'loader', 'iframe', 'npm'])
      expect(of(id)).not.toContain('<script>alert');
    expect(of('script')).toContain('query="&quot;>&lt;script>alert(1)&lt;/script>&amp;quot;"');
  });

  it('makes a badge with an alternative text that names the figure', () => {
    const { of } = made('widget=badge&figure=onlineShare&period=2025-07');
    expect(of('img')).toContain('/badge/onlineShare.svg?period=2025-07"');
    expect(of('img')).toContain('alt="Tỷ lệ tiếp nhận trực tuyến – Phường Đông Hải"');
    expect(of('md')).toContain('(https://phuong.example.vn/thong-ke/2025-07)');
  });

  it('shows something where an address asks for nothing that there is', () => {
    expect(made('widget=khong-co').choice.name).toBe('statistics');
    expect(made('widget=badge&figure=khong-co').of('img')).toContain('onTimeShare.svg');
  });
});
