import { readdirSync, readFileSync } from 'node:fs';
import type { PublishedProcedure } from '../../src/catalogue/published.ts';
import { describe, expect, it } from 'vitest';
import { expandCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Guide, Said } from '../../src/catalogue/guide.ts';
import { readGuides } from '../../src/catalogue/guide-loader.ts';
import { sentenceCount } from '../../src/catalogue/guide-wording.ts';

const data = new URL('../../data/', import.meta.url);
const folder = new URL('guides/', data);
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const procedures = expandCatalogue(
  JSON.parse(readFileSync(new URL('catalogue.json', data), 'utf8')),
);
const byCode = new Map(procedures.map((each) => [each.code, each]));
const guides = [...readGuides(files, procedures).values()];

const factsOf = ({ code }: Guide): PublishedProcedure => {
  const found = byCode.get(code);
  if (!found) throw new Error(`${code} is not in the catalogue`);
  return found;
};

/** Every text of a guide but its explanations. */
const textsOf = ({ purpose, bring, whoMayFile, goodToKnow }: Guide): Said[] => [
  purpose,
  ...bring.flatMap((paper) => [paper, paper.when, paper.lookUp].filter((text) => text !== null)),
  ...whoMayFile,
  ...goodToKnow,
];

const vietnamese = (guide: Guide) =>
  textsOf(guide)
    .map(({ vi }) => vi)
    .join(' | ');

interface SharedFile {
  papers: Record<string, unknown>;
  lines: Record<string, unknown>;
  registers: Record<string, unknown>;
}
interface GlossaryFile {
  terms: Record<string, Said & { phrases: string[] }>;
}
const shared = JSON.parse(files['dung-chung.json'] ?? '') as SharedFile;
const glossary = JSON.parse(files['tu-ngu.json'] ?? '') as GlossaryFile;

/** A guide as it stands in its file, with the keys of what it shares. */
interface Entry {
  bring: Item[];
  whoMayFile: Item[];
  goodToKnow: Item[];
}
interface Item {
  vi?: string;
  as?: string;
  use?: string;
}
const entries = Object.values(files).flatMap(
  (text) => (JSON.parse(text) as { guides?: Entry[] }).guides ?? [],
);

describe('the bundled guides', () => {
  it('speak of 60 procedures of the fields people use most', () => {
    const tally: Record<string, number> = {};
    for (const guide of guides) {
      const { field } = factsOf(guide);
      tally[field] = (tally[field] ?? 0) + 1;
    }
    expect(tally).toEqual({
      'Hộ tịch': 15,
      'Liên thông': 2,
      'Chứng thực': 9,
      'Đăng ký, quản lý cư trú': 9,
      'Cấp, quản lý căn cước': 5,
      'Định danh và xác thực điện tử': 1,
      'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)': 5,
      'Bảo trợ xã hội': 5,
      'Giảm nghèo': 1,
      'Người có công': 1,
      'Đất đai': 4,
      'Nghĩa vụ quân sự': 3,
    });
    expect(guides).toHaveLength(60);
  });

  it('take the everyday procedure, not its special or former relative', () => {
    for (const guide of guides)
      expect(factsOf(guide).title, guide.code).not.toMatch(
        /lưu động|biên giới|cấp (huyện|tỉnh)|gốc Việt Nam chưa|tổ chức đang sử dụng/u,
      );
  });

  it('can be read in one breath: at most 20 words a sentence, in both languages', () => {
    for (const guide of guides) {
      const explained = guide.terms.flatMap(({ name, meaning }) => [name, meaning]);
      for (const { vi, en } of [...textsOf(guide), ...explained]) {
        for (const sentence of [vi, en].flatMap((text) => text.split(/[.!?]/u))) {
          const words = sentence.trim().split(/\s+/u);
          expect(words.length, `${guide.code}: ${sentence}`).toBeLessThanOrEqual(20);
        }
      }
    }
  });

  it('stand in Vietnamese and in English', () => {
    const marks = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;
    for (const guide of guides) {
      for (const { vi, en } of textsOf(guide)) {
        expect(vi, guide.code).toMatch(marks);
        expect(en.replace('căn cước', ''), guide.code).not.toMatch(marks);
        expect(en, guide.code).toMatch(/[a-z]{2}/);
      }
    }
  });

  it('leave fees and limits to the catalogue: no number but ages, a level and names of forms', () => {
    const numbers = (text: string) => (text.match(/[A-Z]*\d+/g) ?? []).sort();
    const noAge = new Set<string>();
    for (const guide of guides) {
      for (const { vi, en } of textsOf(guide)) {
        expect(numbers(en), `${guide.code}: ${vi}`).toEqual(numbers(vi));
        for (const each of numbers(vi.replace(/(từ đủ|đủ|dưới) \d+ tuổi/gu, ''))) noAge.add(each);
      }
    }
    expect([...noAge].sort()).toEqual(['2', 'CT01', 'CT03']);
  });

  it('spell out no amount or limit either', () => {
    const spelled =
      /(?<!\p{L})(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy) (phút|giờ|ngày|tuần|tháng|nghìn|ngàn|triệu|đồng)(?!\p{L})/iu;
    for (const guide of guides) expect(vietnamese(guide), guide.code).not.toMatch(spelled);
  });

  it('call nothing free of charge', () => {
    for (const guide of guides) {
      for (const { vi, en } of textsOf(guide)) {
        expect(vi, guide.code).not.toMatch(
          /miễn (lệ )?phí|không (mất|thu|tốn|phải nộp) (tiền|phí|lệ phí)/iu,
        );
        expect(en, guide.code).not.toMatch(/\bfree (of|to)\b|for free|no fee/iu);
      }
    }
  });

  it('cite no law: the legal basis is the catalogue’s', () => {
    for (const guide of guides) {
      const all = textsOf(guide).flatMap(({ vi, en }) => [vi, en]);
      expect(all.join(' '), guide.code).not.toMatch(/\d\/\d|Nghị định|Thông tư|Điều \d|Decree/u);
    }
  });

  it('explain each official word that stands in the title or the text', () => {
    const official = [
      'tình trạng hôn nhân',
      'chứng thực',
      'hộ tịch',
      'trích lục',
      'sổ gốc',
      'bản chính',
      'cải chính',
      'giám hộ',
      'yếu tố nước ngoài',
      'giấy chứng sinh',
      'giấy báo tử',
      'giấy cam đoan',
      'khai tử',
      'hợp pháp hóa lãnh sự',
      'liên thông',
      'ủy quyền',
      'giấy tờ tùy thân',
      'tử tuất',
      'mai táng',
      'giao dịch',
      'động sản',
      'di sản',
      'điểm chỉ',
      'thường trú',
      'tạm trú',
      'tạm vắng',
      'lưu trú',
      'chỗ ở hợp pháp',
      'tách hộ',
      'số định danh cá nhân',
      'định danh điện tử',
      'vneid',
      'hộ kinh doanh',
      'bảo trợ xã hội',
      'mức độ khuyết tật',
      'hộ cận nghèo',
      'người có công',
      'quyền sử dụng đất',
      'tài sản gắn liền với đất',
      'quy hoạch',
      'hòa giải',
      'đính chính',
      'cấp đổi',
      'cấp lại',
      'diện tích bình quân',
      'mống mắt',
      'ngành nghề có điều kiện',
      'quân nhân dự bị',
      'rà soát',
      'thân nhân',
      'tích hợp',
      'nghĩa vụ quân sự',
    ];
    const met = new Set<string>();
    for (const guide of guides) {
      const text = `${factsOf(guide).title} | ${vietnamese(guide)}`.toLowerCase();
      const explained = guide.terms.map(({ name }) => name.vi.toLowerCase());
      for (const word of official.filter((each) => text.includes(each))) {
        met.add(word);
        expect(
          explained.some((name) => name.includes(word)),
          `${guide.code}: ${word}`,
        ).toBe(true);
      }
    }
    expect([...met].sort()).toEqual([...official].sort());
  });

  it('explain no jargon by other jargon, and hold nothing that no guide uses', () => {
    const entries = Object.entries(glossary.terms);
    const phrases = entries.flatMap(([, term]) => term.phrases);
    for (const [key, { phrases: own, vi }] of entries) {
      const foreign = phrases.filter((phrase) => !own.some((each) => each.includes(phrase)));
      for (const phrase of foreign) expect(` ${vi.toLowerCase()}`, key).not.toContain(` ${phrase}`);
    }
    const used = new Set(guides.flatMap(({ terms }) => terms.map(({ meaning }) => meaning.vi)));
    expect(entries.filter(([, { vi }]) => !used.has(vi)).map(([key]) => key)).toEqual([]);

    const texts = Object.values(files).join('\n');
    for (const key of [...Object.keys(shared.papers), ...Object.keys(shared.lines)])
      expect(texts, key).toContain(`"use": "${key}"`);
    for (const key of Object.keys(shared.registers))
      expect(texts, key).toContain(`"lookUp": "${key}"`);
  });

  it('address the reader as ông/bà, in plain words', () => {
    for (const guide of guides) {
      expect(vietnamese(guide), guide.code).not.toMatch(
        /(?<!\p{L})(bạn|quý|đương sự|thẩm quyền|nêu trên|theo quy định|anh\/chị|xuất trình|thụ lý|niêm yết|hợp lệ|kê khai)(?!\p{L})/iu,
      );
    }
  });

  it('do not bark: no line opens with an order or a ban, and none shouts', () => {
    for (const guide of guides) {
      for (const { vi } of textsOf(guide))
        expect(vi, guide.code).not.toMatch(
          /(^|[.!?] )(Phải|Không được|Cấm|Bắt buộc|Yêu cầu|Nghiêm cấm)(?!\p{L})|!/u,
        );
    }
  });

  it('say the same in both languages: as many sentences', () => {
    const explained = Object.values(glossary.terms);
    for (const { vi, en } of [...guides.flatMap(textsOf), ...explained])
      expect(sentenceCount(en), vi).toBe(sentenceCount(vi));
  });

  it('share what several of them say', () => {
    const own = entries
      .flatMap(({ bring, whoMayFile, goodToKnow }) => [...bring, ...whoMayFile, ...goodToKnow])
      .filter(({ use }) => use === undefined)
      .map(({ vi, as }) => `${vi} (${as})`);
    expect(own.filter((text, at) => own.indexOf(text) !== at)).toEqual([]);
  });

  it('name a letter of authorisation exactly where somebody else may act with one', () => {
    for (const guide of guides) {
      const who = guide.whoMayFile.map(({ vi }) => vi).join(' ');
      const letter = guide.bring.some(({ vi }) => /giấy ủy quyền/iu.test(vi));
      const mayAuthorise = /ủy quyền/u.test(who) && !/không cần giấy ủy quyền/u.test(who);
      expect(letter, `${guide.code}: ${who}`).toBe(mayAuthorise);
    }
  });

  it('speak of the post, or of filing online, only where the catalogue has that way', () => {
    const said = { postal: /bưu điện/u, online: /nộp (một lần )?trên mạng|làm trên VNeID/iu };
    const met = { postal: 0, online: 0 };
    for (const guide of guides) {
      const { channels } = factsOf(guide);
      const filing = [...guide.bring.map(({ when }) => when), ...guide.goodToKnow]
        .map((text) => text?.vi ?? '')
        .join(' | ');
      for (const channel of ['postal', 'online'] as const) {
        if (!said[channel].test(filing)) continue;
        met[channel] += 1;
        expect(channels, guide.code).toContain(channel);
      }
    }
    expect(Math.min(...Object.values(met))).toBeGreaterThan(4);
  });

  it('name the office that handles it when it is not the ward', () => {
    const names = { police: 'Công an phường', military: 'Ban Chỉ huy quân sự' };
    for (const guide of guides) {
      const { provider } = factsOf(guide);
      if (provider === 'ward') continue;
      expect(Object.keys(names), guide.code).toContain(provider);
      expect(vietnamese(guide), guide.code).toContain(names[provider as keyof typeof names]);
    }
  });

  it('send nobody to a counter for what is filed online only', () => {
    for (const guide of guides) {
      const { channels } = factsOf(guide);
      if (channels.length > 0 && !channels.includes('in-person'))
        expect(vietnamese(guide), guide.code).not.toMatch(
          /quầy|mang (đến|theo)|phải đến|có mặt|cùng đến/u,
        );
    }
  });

  it('were reviewed after the facts they were compared with', () => {
    for (const guide of guides) {
      const { results, officialUrl } = factsOf(guide);
      for (const fact of [results, officialUrl])
        if (fact.value !== null && fact.asOf !== null)
          expect(guide.reviewed >= fact.asOf, guide.code).toBe(true);
    }
  });

  it('claim to be complete only where no more papers are published', () => {
    const complete = guides.filter((guide) => guide.complete);
    expect(complete.map(({ code }) => code).sort()).toEqual([
      '1.011607',
      '2.000815',
      '2.000884',
      '2.000908',
    ]);
    for (const guide of complete) {
      const { value } = factsOf(guide).paperCount;
      expect(value, guide.code).not.toBeNull();
      expect(guide.bring.length, guide.code).toBeGreaterThanOrEqual(value ?? Infinity);
    }
    const nowhereToPoint = guides.filter(
      (guide) => !guide.complete && factsOf(guide).officialUrl.value === null,
    );
    expect(nowhereToPoint.map(({ code }) => code).sort()).toEqual([
      '1.013133',
      '1.013134',
      '1.013137',
      '2.002913',
      '3.000722',
    ]);
  });
});
