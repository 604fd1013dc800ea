/** The holidays of the law, by the names that it gives them. */
export const holidayNames = {
  newYear: { name: 'Tết Dương lịch', nameEn: 'New Year’s Day' },
  tet: { name: 'Tết Nguyên đán', nameEn: 'Tết (Lunar New Year)' },
  hungKings: { name: 'Giỗ Tổ Hùng Vương', nameEn: 'Hùng Kings’ Commemoration Day' },
  victory: { name: 'Ngày Chiến thắng 30/4', nameEn: 'Victory Day (30 April)' },
  labour: { name: 'Ngày Quốc tế Lao động 1/5', nameEn: 'International Labour Day' },
  national: { name: 'Quốc khánh', nameEn: 'National Day' },
  culture: { name: 'Ngày Văn hóa Việt Nam', nameEn: 'Vietnamese Culture Day' },
} as const;

/** Where it gives them. Read in reports of these texts, as everything in `announced-years.ts`. */
export const holidaySources = {
  holidays: 'Bộ luật Lao động 2019, Điều 112',
  inLieu: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
  culture: 'Nghị quyết 28/2026/QH16, Điều 2',
} as const;
