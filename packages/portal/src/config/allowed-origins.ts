/** One entry of the list that is no origin: why, and what to write in its place where that is clear. */
export interface OriginFault {
  entry: string;
  vi: string;
  en: string;
}

/** `allowedOrigins` holds entries that no browser would ever send as an origin. */
export class AllowedOriginsError extends Error {
  override readonly name = 'AllowedOriginsError';
  readonly faults: readonly OriginFault[];
  constructor(faults: readonly OriginFault[]) {
    super(faults.map(({ entry, en }) => `${JSON.stringify(entry)}: ${en}`).join('\n'));
    this.faults = faults;
  }
}

const example = 'https://phuong.example.vn';

const faultOf = (entry: string): Omit<OriginFault, 'entry'> | null => {
  if (entry.includes('*')) {
    return {
      vi: `không nhận dấu *, ông/bà ghi từng trang một, ví dụ ${example}`,
      en: `no wildcards: write each site by itself, like ${example}`,
    };
  }
  const url = URL.canParse(entry) ? new URL(entry) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return {
      vi: `phải bắt đầu bằng https:// hoặc http://, ví dụ ${example}`,
      en: `must begin with https:// or http://, like ${example}`,
    };
  }
  if (url.username !== '' || url.password !== '') {
    return {
      vi: `không được có tên đăng nhập hay mật khẩu; ông/bà ghi ${url.origin}`,
      en: `must hold no name and no password; write ${url.origin}`,
    };
  }
  if (url.origin !== entry) {
    return {
      vi: `chỉ ghi giao thức, tên miền và cổng; ông/bà ghi ${url.origin}`,
      en: `scheme, host and port alone; write ${url.origin}`,
    };
  }
  return null;
};

/**
 * The sites that may frame `/nhung` and call the look-up, each exactly as a browser sends it in `Origin`.
 * Throws {@link AllowedOriginsError} with every entry that is none.
 */
export const readAllowedOrigins = (entries: readonly string[]): string[] => {
  const faults = entries.flatMap((entry) => {
    const fault = faultOf(entry);
    return fault === null ? [] : [{ entry, ...fault }];
  });
  if (faults.length > 0) throw new AllowedOriginsError(faults);
  return [...new Set(entries)];
};
