import { formatDate } from '@motcua/sdk/text';
import { wholeAddress } from '../shared/links.ts';
import { cachingOf, siteAddress, type Called } from '../shared/site-address.ts';
import { capital } from '../shared/words.ts';
import { letterFeed, type FeedLetter, type LetterFeed } from '../../apologies/letter-feed.ts';
import { promiseCalendar } from '../../apologies/promise-calendar.ts';
import { strings, type Language } from '../../i18n/index.ts';
import { loadLetters } from './apologies-data.ts';
import {
  apologiesAddress,
  letterAddress,
  newDueText,
  reasonText,
  stateText,
} from './apology-text.ts';

interface Asked extends Called {
  language: Language;
}

/** Feeds are read far from the site, so that their addresses are whole ones. */
const loadFeed = async (asked: Asked): Promise<LetterFeed> => {
  const { locals, language } = asked;
  const site = siteAddress(asked);
  const { ward, letters } = await loadLetters(locals.client, Date.now());
  const t = strings(language).apologies;
  const at = (path: string) => wholeAddress(site, path);
  const name = language === 'en' ? ward.nameEn : capital(ward.name);
  return {
    ward: ward.code,
    language,
    title: t.feed.title(name),
    calendarTitle: t.feed.calendar(name),
    description: t.description(name),
    link: at(apologiesAddress(language)),
    self: (file) => at(apologiesAddress(language, file)),
    letters: letters.map((letter): FeedLetter => ({
      number: letter.number!,
      date: letter.date!,
      newDue: letter.newDue,
      settled: letter.state !== 'published',
      lapsed: letter.state === 'lapsed',
      title: t.feed.entry(letter.number!, letter.procedure.title),
      event: t.feed.event(letter.procedure.title),
      link: at(letterAddress(letter.number!, language)),
      text: [
        stateText(letter, language).word,
        `${t.terms.promised}: ${formatDate(letter.originalDue, language)}`,
        ...(letter.newDue === null ? [] : [`${t.terms.newDue}: ${newDueText(letter, language)}`]),
        `${t.terms.reason}: ${reasonText(letter.reason, language)}`,
      ].join('. '),
    })),
  };
};

const answer = (asked: Asked, body: string, type: string) =>
  new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': cachingOf(asked),
    },
  });

/** The letters as an Atom feed. */
export const atomOf = async (asked: Asked): Promise<Response> =>
  answer(asked, letterFeed(await loadFeed(asked)).atom1(), 'application/atom+xml');

/** The letters as a JSON feed. */
export const jsonFeedOf = async (asked: Asked): Promise<Response> =>
  answer(asked, letterFeed(await loadFeed(asked)).json1(), 'application/feed+json');

/** The new dates as a calendar to subscribe to. */
export const calendarOf = async (asked: Asked): Promise<Response> =>
  answer(asked, promiseCalendar(await loadFeed(asked)), 'text/calendar');
