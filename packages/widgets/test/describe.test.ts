import { describe, expect, it } from 'vitest';
import { widgets } from '../src/describe.ts';
import { nearest } from '../src/element/nearest.ts';
import { customElementsManifest } from '../src/manifest.ts';
import { common } from '../src/patterns.ts';
import { registry } from '../src/registry.ts';

describe.each(widgets)('$tag', ({ name, tag, className, attributes }) => {
  it('is described as it is: same attributes, same patterns, same requirements', () => {
    const { own, required } = registry[name];
    const patterns: Readonly<Record<string, RegExp>> = { ...common, ...own };
    expect(tag).toBe(`motcua-${name}`);
    expect(Object.fromEntries(attributes.map((each) => [each.name, each.pattern]))).toEqual(
      Object.fromEntries(Object.entries(patterns).map(([key, { source }]) => [key, source])),
    );
    expect(attributes.filter((each) => each.required).map((each) => each.name)).toEqual(
      ['endpoint', 'ward', required].filter((each) => each !== undefined),
    );
  });

  it('takes its own examples and values, and has a text in both languages for each attribute', () => {
    const patterns: Readonly<Record<string, RegExp>> = { ...common, ...registry[name].own };
    for (const { name: key, example, values = [], label, description } of attributes) {
      for (const value of [example, ...values]) expect(value).toMatch(patterns[key]!);
      for (const text of [label.vi, label.en, description.vi, description.en])
        expect(text).toMatch(/\S/);
    }
  });

  it('speaks to who fills in a form, which shows words and no values', () => {
    for (const { values = [], description } of attributes)
      for (const value of values)
        expect(` ${description.vi} `).not.toMatch(new RegExp(`[ ;]${value}[ :;,.]`));
  });

  it('stands in the manifest with all that it takes', () => {
    const { modules } = customElementsManifest();
    const declaration = modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === tag);
    expect(declaration!.name).toBe(className);
    expect(declaration!.attributes.map((each) => each.name)).toEqual(
      attributes.map((each) => each.name),
    );
    expect(declaration!.events).toHaveLength(3);
  });
});

it.each([
  ['perod', 'period'],
  ['endpiont', 'endpoint'],
  ['heading-lvl', 'heading-level'],
  ['ward', 'ward'],
  ['x', ''],
  ['onclick', ''],
])('nearest to %s is %s', (name, near) => {
  expect(nearest(name, ['endpoint', 'ward', 'period', 'heading-level', 'limit'])).toBe(near);
});
