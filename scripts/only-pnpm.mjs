/** Before a package is packed: what npm itself packs names the sources, which are not in it, as its entries. */
import { PNPM } from './lib/setup.mjs';

const { npm_config_user_agent: packer = '', npm_package_name: name } = process.env;
if (!packer.startsWith('pnpm/')) {
  process.stderr.write(
    `  ✗ Gói này phải đóng bằng pnpm. Chạy · This package is packed by pnpm. Run:\n` +
      `      npx --yes ${PNPM} --filter ${name} pack      (hoặc · or: publish)\n`,
  );
  process.exitCode = 1;
}
