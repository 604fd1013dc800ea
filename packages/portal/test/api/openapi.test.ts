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

it('tells that a file is sent as plain bytes, by whom it may be, and what a refusal carries', () => {
  const document = openApi() as unknown as {
    paths: Record<string, Record<string, unknown>>;
    components: { securitySchemes: unknown };
  };
  expect(document.components.securitySchemes).toMatchObject({
    token: { type: 'http', scheme: 'bearer' },
  });
  expect(document.paths['/wards/{ward}/imports']!['post']).toMatchObject({
    security: [{ token: ['imports'] }],
    requestBody: { required: true, content: { 'application/octet-stream': {} } },
    responses: {
      401: { headers: { 'WWW-Authenticate': {} } },
      422: {
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/ImportProblem' } },
        },
      },
      503: { headers: { 'Retry-After': {} } },
    },
  });
  expect(document.paths['/wards/{ward}']!['get']).not.toHaveProperty('security');
});
