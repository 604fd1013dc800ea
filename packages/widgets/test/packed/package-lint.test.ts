import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, test } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed package. */
    tarball: string;
  }
}

const tarball = new Uint8Array(readFileSync(inject('tarball')));

test('publint finds nothing to say, not even a suggestion', async () => {
  const { messages, pkg } = await publint({
    pack: { tarball: tarball.buffer },
    level: 'suggestion',
  });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test('the types of every entry are found, and are those of its code', async () => {
  const result = await checkPackage(createPackageFromTarballData(tarball));
  if (!result.types) throw new Error('no types were found');
  const counted = result.problems.filter(
    (problem) =>
      // An ESM package is required by Node 22, which takes its types as they are; resolution as of
      // Node 10 knows no `exports` at all; a component of Astro is read by Astro alone.
      problem.kind !== 'CJSResolvesToESM' &&
      !('resolutionKind' in problem && problem.resolutionKind === 'node10') &&
      !('entrypoint' in problem && problem.entrypoint === './astro'),
  );
  expect(counted).toEqual([]);
});
