/** What commander says of arguments, and the same in Vietnamese. */
const sentences: [english: RegExp, vietnamese: (...parts: string[]) => string][] = [
  [/^missing required argument '(.+)'$/, (name) => `thiếu tham số “${name}”.`],
  [/^option '(.+)' argument missing$/, (flags) => `tùy chọn “${flags}” cần một giá trị.`],
  [/^required option '(.+)' not specified$/, (flags) => `thiếu tùy chọn “${flags}”.`],
  [/^unknown option '(.+)'$/, (flag) => `không có tùy chọn “${flag}”.`],
  [/^unknown command '(.+)'$/, (name) => `không có lệnh “${name}”.`],
  [
    /^too many arguments\. Expected (\d+) arguments? but got (\d+): .+$/s,
    (expected, received) => `thừa tham số: cần ${expected}, nhận được ${received}.`,
  ],
  [
    /^too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+): .+$/s,
    (name, expected, received) =>
      `thừa tham số: lệnh “${name}” cần ${expected}, nhận được ${received}.`,
  ],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/s,
    (flags, value, choices) =>
      `tùy chọn “${flags}” không nhận giá trị “${value}”. Các giá trị được nhận: ${choices}.`,
  ],
];

const suggestion = /\n\(Did you mean (?:one of )?(.+)\?\)$/;

/** One of commander's errors in Vietnamese, whole or not at all; `null` for one that is not known. */
export const inVietnamese = (message: string): string | null => {
  const meant = suggestion.exec(message)?.[1]?.replaceAll(', ', ' hoặc ');
  const fault = message.replace(suggestion, '').replace(/^error: /, '');
  for (const [english, vietnamese] of sentences) {
    const found = english.exec(fault);
    if (!found) continue;
    const said = vietnamese(...found.slice(1));
    return meant === undefined ? said : `${said} Có phải ý bạn là ${meant}?`;
  }
  return null;
};
