import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem, Report } from '@motcua/sdk';
import { report as schema } from '@motcua/sdk/schemas';
import type { Composition } from '../../src/compose.ts';
import { days, julyPortal } from '../report/support.ts';

let portal: Composition;
beforeAll(async () => {
  portal = await julyPortal();
});
afterAll(() => portal.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  Promise.resolve(
    portal.api.fetch(
      new Request(`http://portal.invalid/api/v1/wards/11411/reports/${path}`, { headers }),
      { address: '127.0.0.1', requestId: 'request-1' },
    ),
  );
const july = `2025-07?from=${days.from}&to=${days.to}`;

describe('reports.get', () => {
  it('answers what the contract says', async () => {
    const response = await ask(july);
    expect(response.status).toBe(200);
    const body = (await response.json()) as Report;
    expect(schema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ ward: '11411', month: '2025-07', period: days, state: 'counted' });
    expect(body.form!.total).toMatchObject({ received: 90, resolved: 67, inProgress: 23 });
  });

  it('without days is the whole month, and asks about the data that end before it', async () => {
    const { period, findings } = (await (await ask('2025-07')).json()) as Report;
    expect(period).toEqual({ from: '2025-07-01', to: '2025-07-31' });
    expect(findings.map(({ code }) => code)).toContain('data-ends-early');
  });

  it('stays Vietnamese for an English reader, who gets the findings in English', async () => {
    const [vi, en] = (await Promise.all(
      ['vi', 'en'].map(async (language) =>
        (await ask(july, { 'Accept-Language': language })).json(),
      ),
    )) as [Report, Report];
    expect(en.sections).toEqual(vi.sections);
    expect(en.source).toBe(vi.source);
    const message = ({ findings }: Report) =>
      findings.find(({ code }) => code === 'withdrawn-in-resolved')?.message;
    expect(message(vi)).toContain('công dân rút');
    expect(message(en)).toContain('withdrawn dossiers');
  });

  it('of a month without data has no figures and an error, never a zero', async () => {
    const future = (await (await ask('2030-01')).json()) as Report;
    expect(future).toMatchObject({ state: 'no-data-yet', figures: null, form: null });
    expect(future.findings[0]).toMatchObject({ code: 'no-figures', level: 'error' });
  });

  it.each([
    ['2025-13', 404, 'route-unknown'],
    ['july', 404, 'route-unknown'],
    ['2025-07?from=2025-07-01', 400, 'request-invalid'],
    ['2025-07?from=2025-07-11&to=2025-07-01', 400, 'request-invalid'],
    ['2025-07?from=2025-06-30&to=2025-07-11', 400, 'request-invalid'],
    ['2025-07?from=2025-07-01&to=2025-08-01', 400, 'request-invalid'],
    ['2025-07?from=2025-02-30&to=2025-07-01', 400, 'request-invalid'],
    ['2025-07?period=2025-07', 400, 'request-invalid'],
  ])('refuses %s', async (path, status, code) => {
    const response = await ask(path);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([status, code]);
  });
});
