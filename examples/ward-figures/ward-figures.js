import { parseArgs } from 'node:util';
import { ApiError, ConfigurationError, createClient, MotcuaError, RequestError } from '@motcua/sdk';
import { formatDate, formatInstant, formatNumber, formatPercent } from '@motcua/sdk/text';

const usage = `Cách dùng: node ward-figures.js ĐỊA_CHỈ MÃ_PHƯỜNG [THÁNG]

  ĐỊA_CHỈ     địa chỉ của cổng, ví dụ http://127.0.0.1:4321
  MÃ_PHƯỜNG   mã đơn vị hành chính, năm chữ số, ví dụ 11411
  THÁNG       ví dụ 2025-07; không ghi thì lấy tháng mới nhất có số liệu
`;

/** @type {[name: import('@motcua/sdk').FigureName, label: string][]} */
const figureLines = [
  ['carriedOver', 'Kỳ trước chuyển sang'],
  ['received', 'Tiếp nhận trong kỳ'],
  ['receivedOnline', '  trực tuyến'],
  ['receivedInPerson', '  trực tiếp'],
  ['receivedPostal', '  qua bưu chính'],
  ['resolved', 'Đã giải quyết'],
  ['resolvedEarly', '  trước hạn'],
  ['resolvedOnDue', '  đúng hạn'],
  ['resolvedLate', '  quá hạn'],
  ['withdrawn', '  trong đó công dân rút'],
  ['stopped', '  trong đó dừng xử lý'],
  ['inProgress', 'Đang giải quyết'],
  ['inProgressInTerm', '  trong hạn'],
  ['inProgressOverdue', '  quá hạn'],
  ['waitingOnCitizen', '  trong đó chờ công dân bổ sung'],
  ['refused', 'Không tiếp nhận'],
];

/** @type {[name: import('@motcua/sdk').RateName, label: string][]} */
const rateLines = [
  ['resolvedShare', 'Đã giải quyết'],
  ['onTimeShare', 'Giải quyết đúng hạn'],
  ['withdrawnShare', 'Công dân rút'],
  ['inProgressShare', 'Đang giải quyết'],
  ['onlineShare', 'Tiếp nhận trực tuyến'],
  ['overdueShare', 'Quá hạn trong số đang giải quyết'],
];

const line = (label, value, note = '') =>
  `  ${label.padEnd(34)}${value.padStart(8)}  ${note}`.trimEnd();

/** The whole page for one ward and one period. */
const page = (ward, { period, state, asOf, source, sample, figures, rates }) => {
  const head = [
    `${ward.name}, ${ward.city}`,
    `Từ ${formatDate(period.from)} đến ${formatDate(period.to)}`,
    asOf && `Số liệu đến ${formatInstant(asOf)}`,
    source && `Nguồn: ${source}`,
    sample && 'DỮ LIỆU MẪU: sổ được dựng quanh các tổng số mà phường đã công bố.',
    state === 'before-data' && 'Kỳ này trước khi có sổ: số 0 nghĩa là không có ghi chép.',
  ];
  if (figures === null) return [...head, '', 'Chưa có số liệu cho kỳ này.'];
  return [
    ...head,
    '',
    'Hồ sơ',
    ...figureLines.map(([name, label]) => line(label, formatNumber(figures[name]))),
    '',
    'Tỷ lệ',
    ...rateLines.map(([name, label]) => {
      const { percent, numerator, denominator } = rates[name];
      const value = percent === null ? '–' : formatPercent(percent);
      return line(label, value, `${formatNumber(numerator)} / ${formatNumber(denominator)}`);
    }),
  ];
};

/** What to tell the person, and the exit code. */
const explain = (error) => {
  if (error instanceof ConfigurationError || error instanceof RequestError)
    return [`Tham số không dùng được: ${error.message}\n\n${usage}`, 2];
  if (error instanceof ApiError && error.problem !== null)
    return [`Cổng trả lời: ${error.problem.detail}`, 1];
  if (error instanceof MotcuaError) return [`Không lấy được số liệu. ${error.message}`, 1];
  throw error;
};

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch {
    return { values: { help: false }, positionals: [] };
  }
};

const { values, positionals } = readArguments();
const [baseUrl, ward, period, ...rest] = positionals;

if (values.help) process.stdout.write(usage);
else if (!baseUrl || !ward || rest.length > 0) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else
  try {
    const client = createClient({ baseUrl, ward });
    const answers = await Promise.all([client.ward.get(), client.statistics.get({ period })]);
    const lines = page(...answers).filter((text) => typeof text === 'string');
    process.stdout.write(`${lines.join('\n')}\n`);
  } catch (error) {
    const [words, code] = explain(error);
    process.stderr.write(`${words.trimEnd()}\n`);
    process.exitCode = code;
  }
