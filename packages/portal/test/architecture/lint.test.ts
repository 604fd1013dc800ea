import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** The imports that the lint refuses in a file of that name. */
async function refused(filePath: string, code: string): Promise<string[]> {
  const text = filePath.endsWith('.astro') ? `---\n${code}\n---\n<p />\n` : code;
  const [result] = await eslint.lintText(text, { filePath: `${root}${filePath}` });
  expect(result, `${filePath} is linted`).toBeDefined();
  expect(result?.fatalErrorCount).toBe(0);
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId?.startsWith('no-restricted-'))
    .map(({ message }) => message);
}

const importing = (from: string) => `import { it } from '${from}';\nit();`;

describe('a page', () => {
  const page = 'packages/portal/src/pages/thu-tuc/index.astro';

  test.each([
    '@motcua/sdk',
    '@motcua/sdk/text',
    '../../components/frame/Header.astro',
    '../../layouts/Page.astro',
    '../../i18n/index.ts',
  ])('may import %s', async (from) => {
    expect(await refused(page, importing(from))).toEqual([]);
  });

  test.each([
    '../../store/store.ts',
    '../../api/api.ts',
    '../../ingest/record.ts',
    '../../compose.ts',
    '../../../motcua.config.ts',
    './helper.ts',
    'node:fs',
    'node:sqlite',
    'kysely',
    'hono',
    'zod/mini',
    '@motcua/sdk-internals',
  ])('may not import %s', async (from) => {
    expect(await refused(page, importing(from))).toHaveLength(1);
  });

  test('may not import by a call, nor pass on what it may not import', async () => {
    expect(await refused(page, "await import('../../store/store.ts');")).toHaveLength(1);
    const endpoint = 'packages/portal/src/pages/data.json.ts';
    expect(await refused(endpoint, "export { it } from '../store/store.ts';")).toHaveLength(1);
  });
});

describe('what a page is made of', () => {
  const component = 'packages/portal/src/components/figures/Chart.astro';

  test.each([
    '@motcua/sdk/figures',
    '@motcua/widgets/describe',
    '@motcua/widgets/cdn-manifest',
    './Table.astro',
    '../shared/words.ts',
    '../../i18n/index.ts',
  ])('may import %s', async (from) => {
    expect(await refused(component, importing(from))).toEqual([]);
  });

  test.each([
    '../../store/store.ts',
    '../../statistics/statistics.ts',
    '../../compose.ts',
    '@motcua/widgets',
    'node:fs',
  ])('may not import %s', async (from) => {
    expect(await refused(component, importing(from))).toHaveLength(1);
  });
});

describe('the database', () => {
  test.each(['kysely', 'kysely/helpers', 'node:sqlite'])(
    'is %s only in the store',
    async (from) => {
      const code = importing(from);
      expect(await refused('packages/portal/src/store/sqlite.ts', code)).toEqual([]);
      expect(await refused('packages/portal/src/statistics/statistics.ts', code)).toHaveLength(1);
      expect(await refused('packages/portal/src/compose.ts', code)).toHaveLength(1);
      expect(await refused('packages/portal/src/components/Table.astro', code)).toHaveLength(1);
    },
  );
});

describe('the files of the widgets', () => {
  test('hold nothing that a portal draws with', async () => {
    const code = importing('../pen/pen.ts') + importing('../../views/view.ts').replace('it', 'is');
    for (const file of ['element/motcua-element', 'transport/request', 'loader/loader', 'index'])
      expect(await refused(`packages/widgets/src/${file}.ts`, code)).toHaveLength(2);
    const element = 'packages/widgets/src/widgets/contact/element.ts';
    expect(await refused(element, importing('./view.ts'))).toHaveLength(1);
    expect(await refused(element, importing('./widget.ts'))).toEqual([]);
    expect(await refused('packages/widgets/src/widgets/contact/view.ts', code)).toEqual([]);
  });
});

describe('the SDK', () => {
  const contract = 'packages/sdk/src/contract/dossier.ts';

  test('takes zod whole and small', async () => {
    expect(await refused(contract, "import * as z from 'zod/mini';\nz.string();")).toEqual([]);
    expect(await refused(contract, "import { z } from 'zod/mini';\nz.string();")).toHaveLength(1);
    expect(await refused(contract, "import z from 'zod/mini';\nz.string();")).toHaveLength(1);
    expect(await refused(contract, "import * as z from 'zod';\nz.string();")).toHaveLength(1);
    expect(await refused(contract, "import * as z from 'zod/v4';\nz.string();")).toHaveLength(1);
  });

  test('knows ky in the room of ky alone', async () => {
    const code = "import ky from 'ky';\nky('x');";
    expect(await refused('packages/sdk/src/ky/index.ts', code)).toEqual([]);
    expect(await refused('packages/sdk/src/transport/exchange.ts', code)).toHaveLength(1);
    expect(await refused('packages/sdk/src/client.ts', code)).toHaveLength(1);
    expect(await refused('packages/sdk/src/resources/dossiers.ts', code)).toHaveLength(1);
    const zod = "import { z } from 'zod';\nz.string();";
    expect(await refused('packages/sdk/src/ky/index.ts', zod)).toHaveLength(1);
  });
});
