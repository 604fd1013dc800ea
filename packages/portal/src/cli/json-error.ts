import { Failure } from './failure.ts';
import { cliLanguage } from './language.ts';

/** With `--json`, a refusal is told on standard output as well: `{ "error": … }`. */
export const withJsonError = async (
  json: boolean | undefined,
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (json && error instanceof Failure) {
      process.stdout.write(`${JSON.stringify({ error: error.text[cliLanguage()] }, null, 2)}\n`);
    }
    throw error;
  }
};
