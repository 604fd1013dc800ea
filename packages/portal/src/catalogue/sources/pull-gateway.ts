import { gatewayCode } from './gateway-entry.ts';
import type { Gateway } from './gateway.ts';
import type { PullJournal } from './pull-journal.ts';
import { SourceError } from './source-error.ts';

/** Records of a source, all of them. */
export interface Pulled {
  records: unknown[];
  /** Of these, how many were there from a pull that was stopped. */
  resumed: number;
}

/**
 * Every procedure that the gateway lists for the ward, each with its details. Either all of them, or a
 * {@link SourceError}; what came until then is in the journal.
 */
export const pullGateway = async (
  gateway: Gateway,
  journal: PullJournal,
  onProgress: (done: number, all: number) => void,
): Promise<Pulled> => {
  const list = await gateway.call('LayDanhSachTTHC');
  const codes = [...new Set(list.map(gatewayCode).filter((code) => code !== null))];
  // A list that names nothing would take everything down.
  if (codes.length === 0) throw new SourceError('empty');
  const records: unknown[] = [];
  let resumed = 0;
  for (const code of codes) {
    const before = journal.known.get(code);
    if (before !== undefined) {
      records.push(before);
      resumed += 1;
    } else {
      const details = await gateway.call('LayThuTuc', { maTTHC: code });
      const record = details.find((each) => gatewayCode(each) === code);
      if (record === undefined)
        throw new SourceError('not-whole', `${records.length}/${codes.length}`);
      journal.add(code, record);
      records.push(record);
    }
    onProgress(records.length, codes.length);
  }
  return { records, resumed };
};
