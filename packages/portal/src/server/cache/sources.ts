import { randomUUID } from 'node:crypto';
import type { Api } from '../../api/api.ts';
import { languageOfHeader } from '../../api/language.ts';
import { isAnsweredOnce } from '../answered-once.ts';
import type { Answerer, Asked } from '../asked.ts';
import { safetyHeaders } from '../headers.ts';
import { capture } from './capture.ts';
import { answerDependsOn, dependsOn } from './depends-on.ts';
import { apiQuestion, isApiAnswer, pageQuestion } from './known-parameters.ts';
import type { Made, Wanted } from './page-cache.ts';
import { remembered } from './remembered.ts';

/** Says what of the cache a request wants; `null`: this one is answered without it. */
export type Source = (asked: Asked) => Omit<Wanted, 'admit'> | null;

const isReading = ({ request: { method } }: Asked): boolean =>
  method === 'GET' || method === 'HEAD';

/** A report is a page for whoever takes one, else the file that the caller likes best. */
const takesPage = ({ request, path }: Asked): boolean => {
  if (!path.includes('/bao-cao/')) return true;
  const { accept = '' } = request.headers;
  return accept === '' || /^(?:text\/html|\*\/\*)/.test(accept.trim());
};

export const pageSource =
  (pages: Answerer): Source =>
  (asked) => {
    if (!isReading(asked) || !takesPage(asked)) return null;
    const { path, search, framers } = asked;
    if (isAnsweredOnce(path)) return null;
    const question = pageQuestion(path, search);
    const url = path + question;
    const make = async (): Promise<Made> => {
      const { answer, used, requestId } = await capture(pages, url, framers);
      return { answer, parts: dependsOn(used), requestId };
    };
    return { key: url, question: question !== '', make };
  };

const languageFor = remembered(languageOfHeader);

const notKept = new Set(['x-request-id', 'etag', 'content-length']);

export const apiSource =
  (api: Api): Source =>
  (asked) => {
    const { request, path, search } = asked;
    if (!isReading(asked) || !isApiAnswer(path)) return null;
    const language = languageFor(request.headers['accept-language'] ?? '');
    const question = apiQuestion(search);
    const make = async (): Promise<Made> => {
      const used = new Set<string>();
      const requestId = randomUUID();
      const response = await api.fetch(
        new Request(`http://portal.invalid${path}${question}`, {
          headers: { 'Accept-Language': language },
        }),
        { address: '', requestId, uses: (operation) => void used.add(operation) },
      );
      const headers = safetyHeaders(path);
      response.headers.forEach((value, name) => {
        if (!notKept.has(name)) headers.push(name, value);
      });
      const body = Buffer.from(await response.arrayBuffer());
      const answer = { status: response.status, headers, body };
      return { answer, parts: answerDependsOn(used), requestId };
    };
    return { key: `${language} ${path}${question}`, question: question !== '', make };
  };
