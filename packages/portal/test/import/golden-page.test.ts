import { expect, it } from 'vitest';
import { figureNames } from '@motcua/sdk/schemas';
import { expected, fixturePath, registers } from '../support/fixtures.ts';
import { motcua, serve } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

/** The rows of a page's tables: heading, then the cells of numbers. */
const rowsOf = (html: string): [heading: string, ...cells: string[]][] =>
  [...html.matchAll(/<th scope="row">\s*(?:<a [^>]*>)?\s*([^<]+?)\s*<(.*?)<\/tr>/gs)].map(
    ([, heading, rest]) => [
      heading!,
      ...[...rest!.matchAll(/<td class="number">\s*([^<]*?)\s*<\/td>/g)].map(([, cell]) => cell!),
    ],
  );

it.each(registers)('the page shows the published figures after an import of %s', async (name) => {
  const data = { MOTCUA_DATA: temporaryData() };
  const portal = await serve({ ...data, MOTCUA_SAMPLE: 'off' });
  expect((await motcua(['import', fixturePath(name)], data)).code).toBe(0);
  const page = await fetch(`${portal.url}/thong-ke?from=${expected.from}&to=${expected.to}`);
  const rows = rowsOf(await page.text());
  await portal.stop();

  const { byField, ...totals } = expected.figures;
  const first = rows.findIndex(([heading]) => heading === 'Kỳ trước chuyển sang');
  const shown = rows.slice(first, first + figureNames.length).map(([, figure]) => Number(figure));
  expect(shown).toEqual(figureNames.map((figure) => totals[figure]));

  const fields = Object.fromEntries(
    rows
      .filter(([heading, ...cells]) => heading in byField && cells.length === 6)
      .map(([heading, , received, resolved, , inProgress]) => [
        heading,
        { received: Number(received), resolved: Number(resolved), inProgress: Number(inProgress) },
      ]),
  );
  expect(fields).toEqual(byField);
});
