import { toInstantText } from '@motcua/sdk/calendar';
import type { TokenScope } from '@motcua/sdk';
import { formatInstant } from '@motcua/sdk/text';
import { hashToken, makeToken } from '../tokens/token.ts';
import { Failure } from './failure.ts';
import type { Language } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
/** Beside the token, so that a script may take standard output as the token and nothing else. */
const explain = (line: string) => process.stderr.write(`${line}\n`);

const longestLabel = 100;

const labelOf = (text: string | undefined): string | null => {
  const label =
    text
      ?.normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim() ?? '';
  if (label.length <= longestLabel) return label === '' ? null : label;
  throw new Failure(
    {
      vi: `--label dài tối đa ${longestLabel} ký tự.`,
      en: `--label has at most ${longestLabel} characters.`,
    },
    2,
  );
};

/** Makes a token and shows it, this once. */
export const createToken = async (
  scopes: TokenScope[],
  labelText: string | undefined,
  language: Language,
): Promise<void> => {
  const label = labelOf(labelText);
  const kept = [...new Set(scopes)];
  const { id, token } = await withPortal(async ({ store, config, now }) => {
    const made = makeToken(config.code);
    const number = await store.atomically(async (writable) => {
      const createdAt = now();
      const row = { hash: hashToken(made), scopes: kept, label, createdAt };
      const added = await writable.addToken(config.code, row);
      await writable.addAudit(config.code, {
        at: createdAt,
        actor: 'cli',
        action: 'tokens.create',
        requestId: null,
        detail: { token: added, scopes: kept.join(' ') },
      });
      return added;
    });
    return { id: number, token: made };
  });
  say(token);
  explain(
    language === 'vi'
      ? `✓ Mã truy cập số ${id} (quyền: ${kept.join(', ')}). Mã chỉ hiện một lần này; hãy cất nơi an toàn. Thu hồi: motcua token revoke ${id}`
      : `✓ Token ${id} (scopes: ${kept.join(', ')}). It is shown this once; keep it safe. Revoke it with: motcua token revoke ${id}`,
  );
};

/** Lists tokens, never the tokens themselves. */
export const listTokens = async (language: Language): Promise<void> => {
  const tokens = await withPortal(({ store, config }) =>
    store.snapshot((readable) => readable.tokens(config.code)),
  );
  const vi = language === 'vi';
  if (tokens.length === 0) say(vi ? 'Chưa có mã truy cập nào.' : 'There are no tokens.');
  const when = (at: number) => formatInstant(toInstantText(at), language);
  for (const { id, scopes, label, createdAt, revokedAt } of tokens) {
    const state =
      revokedAt === null
        ? vi
          ? 'còn hiệu lực'
          : 'in force'
        : `${vi ? 'đã thu hồi' : 'revoked'} ${when(revokedAt)}`;
    const made = `${vi ? 'tạo' : 'made'} ${when(createdAt)}`;
    say([String(id), scopes.join(' '), made, state, label ?? ''].join('\t').trimEnd());
  }
};

/** Ends a token; a request with it is refused from then on. */
export const revokeToken = async (idText: string, language: Language): Promise<void> => {
  const id = /^\d{1,9}$/.test(idText) ? Number(idText) : null;
  const revoked = await withPortal(({ store, config, now }) =>
    store.atomically(async (writable) => {
      const at = now();
      if (id === null || !(await writable.revokeToken(config.code, id, at))) return false;
      await writable.addAudit(config.code, {
        at,
        actor: 'cli',
        action: 'tokens.revoke',
        requestId: null,
        detail: { token: id },
      });
      return true;
    }),
  );
  if (!revoked) {
    throw new Failure(
      {
        vi: 'Không có mã truy cập nào mang số đó còn hiệu lực. Xem danh sách: motcua token list',
        en: "No token of that number is in force. See the list with 'motcua token list'.",
      },
      2,
    );
  }
  say(language === 'vi' ? `✓ Đã thu hồi mã truy cập số ${id}.` : `✓ Token ${id} is revoked.`);
};
