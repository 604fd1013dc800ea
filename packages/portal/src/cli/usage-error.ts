/** What commander says of arguments, and the same in Vietnamese; a message goes over whole or not at all. */
const sentences: [english: RegExp, vietnamese: (...parts: string[]) => string][] = [
  [/^missing required argument '(.+)'$/, (name) => `thiếu tham số “${name}”`],
  [/^option '(.+)' argument missing$/, (flags) => `tùy chọn “${flags}” cần một giá trị`],
  [/^required option '(.+)' not specified$/, (flags) => `thiếu tùy chọn “${flags}”`],
  [/^unknown option '(.+)'$/, (flag) => `không có tùy chọn “${flag}”`],
  [/^unknown command '(.+)'$/, (name) => `không có lệnh “${name}”`],
  [
    /^too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+): .+$/s,
    (name, expected, received) =>
      `thừa tham số: ${name ? `lệnh “${name}”` : 'lệnh này'} nhận ${expected}, được đưa ${received}`,
  ],
  [
    /^option '(.+)' argument '(.*)' is invalid\. (.+)$/s,
    (flags, value, why) => `tùy chọn “${flags}” không nhận giá trị “${value}”. ${reason(why)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. (.+)$/s,
    (value, name, why) => `tham số “${name}” không nhận giá trị “${value}”. ${reason(why)}`,
  ],
];

/** Other reasons are the program's own, which speak the person's language. */
const reason = (text: string | undefined): string =>
  (text ?? '').replace(/^Allowed choices are (.+)\.$/, 'Các giá trị được nhận: $1.');

const suggestion = /\n\(Did you mean (?:one of )?(.+)\?\)$/;

/** One of commander's errors in Vietnamese; `null` for one that is not known. */
export const inVietnamese = (message: string): string | null => {
  const meant = suggestion.exec(message)?.[1];
  const fault = message.replace(suggestion, '').replace(/^error: /, '');
  for (const [english, vietnamese] of sentences) {
    const found = english.exec(fault);
    if (found) {
      const said = vietnamese(...found.slice(1));
      const ended = /[.]$/.test(said) ? said : `${said}.`;
      return meant ? `${ended} Có phải là ${meant}?` : ended;
    }
  }
  return null;
};
