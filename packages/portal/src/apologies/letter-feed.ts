import { endOfDate, startOfDate } from '@motcua/sdk/calendar';
import { Feed } from 'feed';

/** A published letter in the words of the feed's language. */
export interface FeedLetter {
  number: string;
  /** Local date. */
  date: string;
  newDue: string | null;
  /** Whether what became of its promise is known. */
  settled: boolean;
  /** Whether that promise stands no more, as its dossier was withdrawn or stopped. */
  lapsed: boolean;
  title: string;
  /** Its new date as an entry of a calendar. */
  event: string;
  link: string;
  text: string;
}

export interface LetterFeed {
  ward: string;
  language: 'vi' | 'en';
  title: string;
  calendarTitle: string;
  description: string;
  link: string;
  /** The address of one of its own files. */
  self: (file: string) => string;
  letters: FeedLetter[];
}

/** One id for ever, wherever the site stands. */
export const letterUrn = (ward: string, number: string): string =>
  `urn:motcua:${ward}:apology:${encodeURIComponent(number)}`;

const updatedAt = ({ date, newDue, settled }: FeedLetter): Date =>
  new Date(settled && newDue !== null ? endOfDate(newDue) : startOfDate(date));

/** The letters as a feed; its time is that of its newest entry, so that the same letters give the same bytes. */
export const letterFeed = (source: LetterFeed): Feed => {
  const { ward, language, title, description, link, self, letters } = source;
  const times = letters.map((letter) => updatedAt(letter).getTime());
  const feed = new Feed({
    id: `urn:motcua:${ward}:apologies:${language}`,
    title,
    description,
    link,
    language,
    updated: new Date(Math.max(0, ...times)),
    generator: 'Một Cửa',
    feedLinks: { atom: self('atom.xml'), json: self('feed.json') },
  });
  for (const letter of letters) {
    feed.addItem({
      id: letterUrn(ward, letter.number),
      title: letter.title,
      link: letter.link,
      description: letter.text,
      published: new Date(startOfDate(letter.date)),
      date: updatedAt(letter),
    });
  }
  return feed;
};
