import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const DATABASE = {
  regex: '^(kysely|node:sqlite|sqlite)(/|$)',
  message: 'Only packages/portal/src/store speaks to a database.',
};
const HTTP_CLIENT = {
  regex: '^ky(/|$)',
  message: 'Only packages/sdk/src/ky knows ky.',
};
const WHOLE_ZOD = {
  regex: '^zod(?!/mini$)(/|$)',
  message: "Write `import * as z from 'zod/mini'`: other ways bundle fifteen times the bytes.",
};
const NAMED_ZOD = {
  selector:
    "ImportDeclaration[source.value='zod/mini'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
  message: WHOLE_ZOD.message,
};
const BEYOND_A_PAGE = {
  regex: String.raw`^(?!@motcua/sdk(/|$)|(\.\./)+(components|layouts|styles|i18n)/)`,
  message:
    'A page imports @motcua/sdk and its components, layouts, styles and words, nothing else.',
};
const BEYOND_A_COMPONENT = {
  // The pages that offer the widgets to other sites read what those are and how their files are named.
  regex: String.raw`^(?!@motcua/sdk(/|$)|@motcua/widgets/(describe|cdn-manifest)$|qrcode$|\.)|/(api|cli|ingest|lookup|server|statistics|store|tokens|uploads)/[\w-]+\.ts$|/compose\.ts$`,
  message:
    'What a page is made of imports @motcua/sdk, what describes the widgets and its neighbours, nothing else.',
};
const DRAWN_ON_THE_PORTAL = {
  regex: String.raw`(^|/)(pen|views)/|/view\.ts$`,
  message: 'What a portal draws with stays out of the files that pages load.',
};
const IMPORT_LATER = {
  selector: 'ImportExpression',
  message: 'Pages and their parts import at the head, where its neighbours can be seen.',
};

/** Two blocks that match one file do not add up: each states all that its files may not import. */
const forbid = (imports, syntax = []) => ({
  'no-restricted-imports': ['error', { patterns: imports }],
  'no-restricted-syntax': ['error', ...syntax],
});

/** The rooms of ARCHITECTURE.md whose doors a lint can watch. */
const rooms = [
  {
    files: ['packages/sdk/src/**'],
    rules: forbid([WHOLE_ZOD, HTTP_CLIENT], [NAMED_ZOD]),
  },
  {
    files: ['packages/sdk/src/ky/**'],
    rules: forbid([WHOLE_ZOD], [NAMED_ZOD]),
  },
  {
    files: ['packages/portal/src/**'],
    ignores: ['packages/portal/src/store/**'],
    rules: forbid([DATABASE]),
  },
  {
    files: ['packages/portal/src/{components,layouts,i18n}/**'],
    rules: forbid([BEYOND_A_COMPONENT], [IMPORT_LATER]),
  },
  {
    files: ['packages/portal/src/pages/**'],
    rules: forbid([BEYOND_A_PAGE], [IMPORT_LATER]),
  },
  {
    files: [
      'packages/widgets/src/{define,element,loader,server,transport}/**',
      'packages/widgets/src/widgets/*/{element,style,widget}.ts',
      'packages/widgets/src/*.ts',
    ],
    rules: forbid([DRAWN_ON_THE_PORTAL]),
  },
];

export default defineConfig(
  globalIgnores(['**/dist/', '**/.astro/', '**/coverage/', '**/public/', '**/.motcua/']),
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-cond-assign': 'error',
      'no-console': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-dupe-else-if': 'error',
      'no-duplicate-case': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error',
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-escape': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'require-yield': 'error',
      'use-isnan': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  rooms,
  // Programs for people to read and run print what they found.
  { files: ['examples/**', '**/test/**'], rules: { 'no-console': 'off' } },
);
