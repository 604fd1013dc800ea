import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { authorise } from '../../src/tokens/authorise.ts';
import { motcua } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

let data: string;
const run = (...args: string[]) => motcua(['token', ...args], { MOTCUA_DATA: data });

const may = async (token: string, scope: 'imports' | 'apologies' = 'imports', ward = '11411') => {
  const store = await openSqliteStore(data);
  const found = await store.snapshot((readable) =>
    authorise(readable, ward, scope, `Bearer ${token}`),
  );
  await store.close();
  return found;
};

beforeEach(() => {
  data = temporaryData();
});

describe('motcua token', () => {
  it('prints a new token alone on standard output, with 256 random bits, each time another', async () => {
    const first = await run('create', '--scope', 'imports', '--label', 'Máy văn phòng');
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringMatching(/^mc_11411_[\w-]{43}\n$/) as string,
    ]);
    expect(first.err).toContain('motcua token revoke 1');
    const second = await run('create', '--scope', 'imports');
    expect(second.out).not.toBe(first.out);
    expect(await may(first.out.trim())).toEqual({ tokenId: 1 });
    expect(await may(second.out.trim())).toEqual({ tokenId: 2 });
  });

  it('keeps no token, in no file of the data folder, and shows none again', async () => {
    const token = (await run('create', '--scope', 'imports')).out.trim();
    const secret = token.slice('mc_11411_'.length);
    for (const name of readdirSync(data)) {
      expect(readFileSync(join(data, name)).includes(secret)).toBe(false);
    }
    const list = await run('list');
    expect(list.out).toMatch(/^1\timports\t/);
    expect(list.out + list.err).not.toContain(secret);
  });

  it('lets a token do what its scopes say, in its ward, as it was printed', async () => {
    const token = (await run('create', '--scope', 'apologies')).out.trim();
    expect(await may(token, 'apologies')).toEqual({ tokenId: 1 });
    expect(await may(token, 'imports')).toEqual({ refused: 'forbidden' });
    expect(await may(token, 'apologies', '22780')).toEqual({ refused: 'forbidden' });
    const both = (await run('create', '--scope', 'imports', 'apologies')).out.trim();
    expect(await may(both, 'imports')).toEqual({ tokenId: 2 });
    for (const wrong of [`${token}A`, token.slice(0, -1), token.toUpperCase(), '', 'x y']) {
      expect(await may(wrong, 'apologies')).toEqual({ refused: 'unauthorized' });
    }
  });

  it('revokes one token, once, and no other', async () => {
    const [first, second] = [
      (await run('create', '--scope', 'imports')).out.trim(),
      (await run('create', '--scope', 'imports')).out.trim(),
    ];
    expect((await run('revoke', '1')).code).toBe(0);
    expect(await may(first)).toEqual({ refused: 'unauthorized' });
    expect(await may(second)).toEqual({ tokenId: 2 });
    expect((await run('list')).out).toMatch(/^1\t.*đã thu hồi.*\n2\t.*còn hiệu lực/);
    const again = await run('revoke', '1');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('token list') as string]);
  });

  it.each([
    ['no scope', ['create']],
    ['an unknown scope', ['create', '--scope', 'everything']],
    ['a label of 101 characters', ['create', '--scope', 'imports', '--label', 'x'.repeat(101)]],
    ['a number that is none', ['revoke', 'all']],
    ['a number that no token has', ['revoke', '7']],
  ])('refuses %s, ends with 2 and makes nothing', async (_, args) => {
    const ended = await run(...args);
    expect(ended.code).toBe(2);
    expect(ended.err).not.toBe('');
    expect((await run('list')).out).toContain('Chưa có mã truy cập nào');
  });

  it('notes what was made and revoked, and changes no answer', async () => {
    await run('create', '--scope', 'imports');
    const store = await openSqliteStore(data);
    const { revision } = await store.snapshot((readable) => readable.wardState('11411'));
    await store.close();
    await run('create', '--scope', 'imports');
    await run('revoke', '2');
    const after = await openSqliteStore(data);
    const state = await after.snapshot((readable) => readable.wardState('11411'));
    const audit = await after.snapshot((readable) => readable.audit('11411'));
    await after.close();
    expect(state.revision).toBe(revision);
    expect(audit).toMatchObject([
      { actor: 'cli', action: 'tokens.create', detail: { token: 1, scopes: 'imports' } },
      { actor: 'cli', action: 'tokens.create', detail: { token: 2, scopes: 'imports' } },
      { actor: 'cli', action: 'tokens.revoke', detail: { token: 2 } },
    ]);
  });
});
