import type { ImportReport } from '../../contract/types.ts';
import type { ServiceData } from '../data.ts';
import type { Asked } from '../input.ts';
import { checkBearer } from './bearer.ts';

/** Whoever has the token gets the report; the file is not read. */
export const createImport = (data: ServiceData, { request }: Asked): ImportReport => {
  checkBearer(data, request);
  return data.importReport;
};
