import type { DocumentedEntry, Member, PublicName } from './names.ts';

/** Text for one cell of a table. */
export const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

const code = (text: string) => `\`${text}\``;

/** A table, or nothing when it would be empty. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const block = (text: string, language = 'ts') => `\`\`\`${language}\n${text}\n\`\`\``;

const membersOf = (members: readonly Member[]) =>
  table(
    ['member', 'type', 'meaning'],
    members.map(({ name, type, about }) => [code(name), code(cell(type)), cell(about)]),
  );

const section = ({ name, declaration, about, throws, examples, members }: PublicName): string =>
  [
    `### ${name}`,
    block(declaration),
    about,
    membersOf(members),
    ...throws.map((text) => `Throws ${text}`),
    ...examples.map(({ text, language }) => block(text, language)),
  ]
    .filter(Boolean)
    .join('\n\n');

const GROUPS: readonly [title: string, kinds: readonly PublicName['kind'][]][] = [
  ['Functions', ['function']],
  ['Values', ['value']],
  ['Classes', ['class']],
  ['Types', ['interface', 'type']],
];

/** The reference of one entry. */
export const entryPage = ({ name, names, calls }: DocumentedEntry): string =>
  [
    `# ${name}`,
    'Made from the sources by `npm run reference`; a change by hand is lost.',
    ...(calls.length === 0 ? [] : ['## Calls', ...calls.map(section)]),
    ...GROUPS.flatMap(([title, kinds]) => {
      const those = names.filter(({ kind }) => kinds.includes(kind));
      return those.length === 0 ? [] : [`## ${title}`, ...those.map(section)];
    }),
  ].join('\n\n');
