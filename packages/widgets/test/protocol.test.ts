import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../src/drawing.ts';
import { tagOf, valueOf } from '../src/tree.ts';
import { draw, parametersOf } from '../src/views/index.ts';
import { widgets } from '../src/describe.ts';
import { common } from '../src/patterns.ts';

const page = readFileSync(new URL('../docs/protocol.md', import.meta.url), 'utf8');
/** Names in code that stand in a paragraph. */
const namesAfter = (start: string): string[] => {
  const [, paragraph] = new RegExp(`^${start}(.*?)\n\n`, 'ms').exec(page)!;
  return [...paragraph!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!);
};
const accepts = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

describe('docs/protocol.md', () => {
  it('shows what is drawn of the data that it shows', async () => {
    const shown = JSON.parse(/```json\n(.*?)```/s.exec(page)![1]!) as Drawing;
    const call = <Answer>() => Promise.resolve(shown.data as Answer);
    const given = { limit: '1', query: 'khai sinh' };
    expect(await draw('procedures', 'en', call, { given, now: 0, maySend: true })).toEqual(shown);
  });

  it('lists the tags that a tree may hold, all of them and no other', () => {
    const tags = namesAfter('Tags: ');
    expect(tags.length).toBeGreaterThan(20);
    const others =
      'h1 script style iframe object embed img image video audio source link meta base slot template svgs use foreignObject animate set math textarea select option body html span section details dialog canvas portal frame marquee motcua-contact';
    expect([...tags, ...others.split(' ')].filter((tag) => accepts(() => tagOf(tag, '2')))).toEqual(
      tags,
    );
  });

  it('lists the attributes, all of them and no other', () => {
    const names = namesAfter('Attributes: ').filter(
      (name) => !['choice', 'motcua-select'].includes(name),
    );
    expect(names.length).toBeGreaterThan(15);
    const others =
      'id style src srcset srcdoc onclick onload onfocus formaction formmethod target ping download background is slot form list popover popovertarget tabindex autofocus contenteditable data-x aria-label xlink:href xmlns minlength fill';
    expect(
      [...names, ...others.split(' ')].filter((name) =>
        accepts(() => valueOf(name, '/x', 'https://portal.example')),
      ),
    ).toEqual(names);
  });

  it('names the parameters that views are asked with', () => {
    const known = new Set(widgets.flatMap(({ name }) => Object.keys(parametersOf(name).patterns)));
    for (const name of known) expect(page).toContain(`\`${name}`);
    for (const name of Object.keys(common)) expect(known).not.toContain(name);
  });
});
