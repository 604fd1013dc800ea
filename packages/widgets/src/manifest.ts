import { customProperties, events, parts, widgets, type WidgetDescription } from './describe.ts';

/** Where the classes stand. */
const library = 'dist/index.js';

/** The descriptions as a Custom Elements Manifest, schema 2.1.0: what editors and catalogues read. */
export const customElementsManifest = () => ({
  schemaVersion: '2.1.0',
  readme: 'README.md',
  modules: [
    {
      kind: 'javascript-module',
      path: library,
      declarations: widgets.map(declarationOf),
      exports: widgets.map(({ className }) => ({
        kind: 'js',
        name: className,
        declaration: { name: className, module: library },
      })),
    },
    ...widgets.map(({ name, tag, className }) => ({
      kind: 'javascript-module',
      path: `dist/define/${name}.js`,
      declarations: [],
      exports: [
        {
          kind: 'custom-element-definition',
          name: tag,
          declaration: { name: className, module: library },
        },
      ],
    })),
  ],
});

const declarationOf = ({ tag, className, description, attributes }: WidgetDescription) => ({
  kind: 'class',
  name: className,
  tagName: tag,
  customElement: true,
  superclass: { name: 'HTMLElement' },
  description: description.en,
  attributes: attributes.map((each) => ({
    name: each.name,
    description: each.description.en,
    type: { text: each.values?.map((value) => `'${value}'`).join(' | ') ?? 'string' },
    ...(each.default !== null && { default: each.default }),
  })),
  members: [
    {
      kind: 'field',
      name: 'state',
      readonly: true,
      type: { text: "'idle' | 'loading' | 'ready' | 'error'" },
    },
    { kind: 'method', name: 'refresh', return: { type: { text: 'Promise<void>' } } },
  ],
  events: events.map((event) => ({
    name: event.name,
    type: { text: event.type },
    description: event.description.en,
  })),
  slots: [{ name: '', description: 'Shown before it loads and after a failure.' }],
  cssParts: parts.map((part) => ({ name: part.name, description: part.description.en })),
  cssProperties: customProperties.map((each) => ({
    name: each.name,
    description: each.description.en,
  })),
});
