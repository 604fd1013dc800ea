import type { Admission } from '../admission.ts';
import type { Answerer, Asked } from '../asked.ts';
import { wishFor } from '../wish.ts';
import { encodingFor, type Encoding } from './encoding.ts';
import type { Entry } from './entry.ts';
import { createImprover } from './improver.ts';
import type { PageCache, Unkept } from './page-cache.ts';
import { send } from './send.ts';
import type { Source } from './sources.ts';

/** Sends what is held of a file or an answer in the form that the caller takes best. */
export type SendEntry = (asked: Asked, entry: Entry) => void | Promise<void>;

/** A range is one of the bytes as they are: its parts may come from different days. */
const encodingOf = ({ request: { headers } }: Asked): Encoding | null =>
  headers.range === undefined ? encodingFor(headers['accept-encoding'] ?? '') : null;

const entryOf = (found: Entry | Unkept): Entry => ('entry' in found ? found.entry : found);

export const createSender = (isBusy: () => boolean): SendEntry => {
  const improver = createImprover(isBusy);
  return (asked, entry) => {
    const encoding = encodingOf(asked);
    const { status } = entry;
    const form = entry.form(encoding);
    if (encoding !== null) improver.sent(entry, encoding);
    if (!(form instanceof Promise)) return send(asked, status, entry.hash, form);
    return form.then((made) => send(asked, status, entry.hash, made));
  };
};

/** Answers from the cache what may be kept, and has everything else answered by `direct`. */
export const answerCached = (
  cache: PageCache,
  source: Source,
  sendEntry: SendEntry,
  admission: Admission,
  direct: Answerer,
): Answerer => {
  const sendFound = (asked: Asked, found: Entry | Unkept): void | Promise<void> =>
    'entry' in found
      ? sendEntry({ ...asked, requestId: found.requestId }, found.entry)
      : sendEntry(asked, found);
  return (asked) => {
    const wanted = source(asked);
    if (wanted === null) return direct(asked);
    const found = cache.find({
      ...wanted,
      // With the form that is sent: made after its turn, it would wait for the turns of others.
      admit: (work) =>
        admission.queue(wishFor(asked.path), async () => {
          const made = await work();
          await entryOf(made).form(encodingOf(asked));
          return made;
        }),
    });
    return found instanceof Promise
      ? found.then((made) => sendFound(asked, made))
      : sendFound(asked, found);
  };
};
