#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { examine, type Examined } from './examine.ts';
import { BrowserMissing, openBrowser } from './open-browser.ts';
import { report, type Language } from './report.ts';

/** What the shell is told: nothing in the way, something found, or the page was never looked at. */
const exits = { fine: 0, found: 1, wrong: 2 } as const;

interface Options {
  json?: true;
  lang: Language;
  browser?: string;
  wait: number;
}

const addressOf = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError(
      'Ghi cả https:// hoặc http:// · Write it with https:// or http://',
    );
  }
  return url.href;
};

const secondsOf = (text: string): number => {
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 60)) throw new InvalidArgumentError('1 … 60');
  return seconds;
};

const languageOf = (text: string): Language => {
  if (text !== 'vi' && text !== 'en') throw new InvalidArgumentError('vi, en');
  return text;
};

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

const doctor = async (
  address: string,
  { json, lang, browser: path, wait }: Options,
): Promise<number> => {
  let examined: Examined;
  try {
    const browser = await openBrowser(path);
    try {
      if (!json) complain(lang === 'en' ? `Opening ${address} …` : `Đang mở ${address} …`);
      examined = await examine(browser, address, wait * 1000);
    } finally {
      await browser.close();
    }
  } catch (error) {
    if (!(error instanceof BrowserMissing)) throw error;
    complain(error[lang]);
    return exits.wrong;
  }
  if (examined.opened === null) {
    complain(
      lang === 'en'
        ? `${address} could not be opened: ${examined.reason}. Check the address and the network.`
        : `Không mở được ${address}: ${examined.reason}. Kiểm tra địa chỉ và mạng.`,
    );
    return exits.wrong;
  }
  say(json ? JSON.stringify(report(examined, lang), null, 2) : report(examined, lang).text);
  return examined.findings.length > 0 ? exits.found : exits.fine;
};

const program = new Command('motcua-widgets')
  .description('Các thẻ của Một Cửa trên trang khác · The widgets of Một Cửa on other sites')
  .exitOverride();

program
  .command('doctor')
  .description(
    'mở một trang và nói điều gì làm thẻ không chạy · open a page and name what stops its widgets',
  )
  .argument('<url>', 'địa chỉ của trang · address of the page', addressOf)
  .option('--json', 'in ra JSON cho máy đọc · print JSON')
  .option('--lang <vi|en>', 'ngôn ngữ · language', languageOf, 'vi' as const)
  .option('--browser <path>', 'Chrome, Chromium hoặc Edge cần dùng · the browser to use')
  .option(
    '--wait <seconds>',
    'chờ thẻ chạy trong bao lâu · how long to wait for the widgets',
    secondsOf,
    5,
  )
  .addHelpText(
    'after',
    '\nMã thoát · Exit codes: 0 không vướng gì · fine, 1 có lỗi · problems found, 2 gọi sai hoặc không mở được · wrong call, or not opened',
  )
  .action(async (address: string, options: Options) => {
    process.exitCode = await doctor(address, options);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exits.fine : exits.wrong;
}
