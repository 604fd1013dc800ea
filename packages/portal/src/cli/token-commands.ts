import { Option, type Command } from 'commander';
import type { TokenScope } from '@motcua/sdk';
import { tokenScopes } from '@motcua/sdk/schemas';
import { cliLanguage } from './language.ts';
import { createToken, listTokens, revokeToken } from './token.ts';

/** `motcua token create | list | revoke`. */
export const addTokenCommands = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  const language = cliLanguage();
  const help = text('hiện hướng dẫn này', 'show this help');
  const token = program
    .command('token')
    .description(text('mã truy cập để ghi qua API', 'tokens to write through the API'))
    .helpCommand(false)
    .helpOption('-h, --help', help);

  token
    .command('create')
    .description(text('tạo mã, hiện một lần', 'make a token and show it once'))
    .addOption(
      new Option('--scope <scope...>', text('quyền của mã', 'what it may be used for'))
        .choices(tokenScopes)
        .makeOptionMandatory(),
    )
    .option('--label <text>', text('để nhớ ai dùng mã', 'to remember who has it'))
    .helpOption('-h, --help', help)
    .action(({ scope, label }: { scope: TokenScope[]; label?: string }) =>
      createToken(scope, label, language),
    );

  token
    .command('list')
    .description(text('liệt kê các mã đã tạo', 'list the tokens that were made'))
    .helpOption('-h, --help', help)
    .action(() => listTokens(language));

  token
    .command('revoke')
    .description(text('thu hồi một mã', 'end a token'))
    .argument('<id>', text('số của mã trong danh sách', 'its number in the list'))
    .helpOption('-h, --help', help)
    .action((id: string) => revokeToken(id, language));
};
