import { codeKey, fold, procedureCodeIn } from '@motcua/sdk/text';
import type { Fee, TimeLimit } from '@motcua/sdk';
import { readChannel } from '../../ingest/channel.ts';
import { amountOf, listOf, objectOf, textOf, textsOf } from './source-text.ts';
import type { Tell } from './read-entries.ts';
import { methodsOf, tellNegative, type SourceMethod } from './source-method.ts';

type Unit = 'hour' | 'working-day' | 'day' | 'month';

const units: Readonly<Record<string, Unit>> = {
  gio: 'hour',
  'gio lam viec': 'hour',
  'ngay lam viec': 'working-day',
  ngay: 'day',
  thang: 'month',
};

const timeOf = (value: unknown): (TimeLimit & { unit: Unit }) | null => {
  const { THOIGIANGIAIQUYET, DONVITINH } = objectOf(value);
  const amount = amountOf(THOIGIANGIAIQUYET);
  const unit = units[fold(textOf(DONVITINH) ?? '')];
  return amount === null || unit === undefined ? null : { amount, unit };
};

const feeOf = (value: unknown): Fee | null => {
  const { SOTIEN, DONVI } = objectOf(value);
  const amount = amountOf(SOTIEN);
  const unit = fold(textOf(DONVI) ?? '');
  if (amount === null) return null;
  if (['usd', 'do la my', 'do la'].includes(unit)) return { amount, currency: 'USD' };
  return ['', 'vnd', 'dong', 'd'].includes(unit) ? { amount, currency: 'VND' } : null;
};

const names = (list: unknown, key: string) =>
  textsOf(listOf(list).map((each) => (typeof each === 'string' ? each : objectOf(each)[key])));

/** Code of a record of the gateway, without suffix; `null` when it has none. */
export const gatewayCode = (record: unknown): string | null =>
  procedureCodeIn(codeKey(textOf(objectOf(record)['MATTHC']) ?? ''));

/**
 * A procedure of the national gateway (`LayThuTuc`) as an entry of the catalogue; what can't be understood
 * is told. The gateway does not say who provides it.
 */
export const gatewayEntry = (record: unknown, tell: Tell, asOf?: string) => {
  const told = objectOf(record);
  const code = gatewayCode(record);
  if (code === null) tell(['MATTHC'], 'no national code');
  const methods = listOf(told['CACHTHUCTHUCHIEN']).flatMap((each, index): SourceMethod[] => {
    const here = ['CACHTHUCTHUCHIEN', index];
    const { KENH, THOIGIAN } = objectOf(each);
    const times = listOf(THOIGIAN).map((time, at) => {
      const inside = [...here, 'THOIGIAN', at];
      const { THOIGIANGIAIQUYET, PHILEPHI } = objectOf(time);
      tellNegative(amountOf(THOIGIANGIAIQUYET), [...inside, 'THOIGIANGIAIQUYET'], tell);
      const fees = listOf(PHILEPHI);
      fees.forEach((fee, nth) =>
        tellNegative(
          amountOf(objectOf(fee)['SOTIEN']),
          [...inside, 'PHILEPHI', nth, 'SOTIEN'],
          tell,
        ),
      );
      return { time: timeOf(time), fees: fees.map(feeOf) };
    });
    const channel = readChannel(textOf(KENH) ?? '', true);
    if (channel === undefined) {
      tell([...here, 'KENH'], 'unknown channel');
      return [];
    }
    return [
      {
        channel,
        times: times.map(({ time }) => time),
        fees: times.flatMap(({ fees }) => fees),
      },
    ];
  });
  const papers = listOf(told['THANHPHANHOSO']).flatMap((each) =>
    listOf(objectOf(each)['GIAYTO']).map((paper) => objectOf(paper)['TENGIAYTO']),
  );
  return {
    code,
    asOf,
    title: textOf(told['TENTTHC']),
    field: names(told['LINHVUCTHUCHIEN'], 'TENLINHVUC')?.[0],
    subjects: names(told['DOITUONGTHUCHIEN'], 'TENDOITUONG'),
    results: names(told['KETQUATHUCHIEN'], 'TENKETQUA'),
    legalBasis: names(told['CANCUPHAPLY'], 'SOVANBAN'),
    paperCount: textsOf(papers)?.length,
    methods: methodsOf(methods),
  };
};
