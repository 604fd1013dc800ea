import { expect, it } from 'vitest';
import { operations } from '@motcua/sdk/schemas';
import { openApi } from '../../src/api/openapi.ts';

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<string, { operationId: string; responses: Record<string, unknown> }>
  >;
  components: { schemas: Record<string, unknown> };
}

it('describes every operation of the contract, and only these', () => {
  const document = openApi() as unknown as Document;
  expect(document.openapi).toBe('3.1.0');
  const described = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .map(({ operationId }) => operationId);
  expect(described.sort()).toEqual(operations.map(({ id }) => id).sort());
});

it('has every schema that it refers to', () => {
  const text = JSON.stringify(openApi());
  const { components } = openApi() as unknown as Document;
  const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  expect(referred.length).toBeGreaterThan(5);
  for (const name of referred) expect(components.schemas).toHaveProperty(name!);
});
