import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * How to run npm's own programs without a shell: npm's JavaScript with this Node. Only where npm's files
 * are in no usual place is the command looked up in PATH (through a shell on Windows, where it is a
 * `.cmd`).
 *
 * @param {'npm' | 'npx'} name
 * @returns {{command: string, args: string[], shell: boolean}}
 */
export function npmProgram(name, env = process.env) {
  const beside = dirname(process.execPath);
  const folders = [
    /npm-cli\.js$/.test(env.npm_execpath ?? '') ? dirname(env.npm_execpath) : undefined,
    join(beside, 'node_modules', 'npm', 'bin'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin'),
  ];
  for (const folder of folders) {
    const file = folder && join(folder, `${name}-cli.js`);
    if (file && existsSync(file)) return { command: process.execPath, args: [file], shell: false };
  }
  return { command: name, args: [], shell: process.platform === 'win32' };
}
