import { describe, expect, it } from 'vitest';
import { fileName } from '../../../utils/dossier/file-name.ts';
import { DOSSIER_FORMAT_NAMES } from '../../../utils/dossier/formats.ts';
import { buildDossier } from '../../../utils/dossier/model.ts';
import type { Award } from '../../../utils/model/award.ts';
import type { Entry } from '../../../utils/model/entries.ts';
import type { Article } from '../../../utils/model/records.ts';
import { anAward, anEntry } from '../../sample/desk.ts';
import { aFullArticle } from '../../sample/records.ts';

const of = (...articles: Partial<Article>[]) =>
  buildDossier({
    articles: articles.map((article) => aFullArticle(article)),
    annotations: [],
    snapshots: [],
    exportedAt: '2026-11-22T18:00:00.000Z',
    reviewer: '',
  });

describe('fileName', () => {
  it.each([
    ['docx', 'but-nho_2021-06-15_ve-ban-vung-cao-nghe-chuyen-ba-cung.docx'],
    ['md', 'but-nho_2021-06-15_ve-ban-vung-cao-nghe-chuyen-ba-cung.md'],
    ['csv', 'but-nho_2021-06-15_ve-ban-vung-cao-nghe-chuyen-ba-cung.csv'],
    ['json', 'but-nho_2021-06-15_ve-ban-vung-cao-nghe-chuyen-ba-cung.butnho.json'],
  ] as const)('names the %s of one article', (format, name) => {
    expect(fileName(of({}), format)).toBe(name);
  });

  it.each([
    [
      'several articles, by the day in Viet Nam',
      of({ id: 'a' }, { id: 'b' }),
      'but-nho_2-bai_2026-11-23.docx',
    ],
    ['no article', of(), 'but-nho_0-bai_2026-11-23.docx'],
    ['no day of publication', of({ publishedOn: null, title: 'Bài' }), 'but-nho_2026-11-23_bai.docx'],
    ['a day that is none', of({ publishedOn: '../x', title: 'Bài' }), 'but-nho_2026-11-23_bai.docx'],
    ['no title', of({ title: null }), 'but-nho_2021-06-15_khong-ten.docx'],
    ['a title without letters', of({ title: '“…” ?!' }), 'but-nho_2021-06-15_khong-ten.docx'],
    ['đ, Ð and ð', of({ title: 'Ðảng bộ Đông đảo ðó' }), 'but-nho_2021-06-15_dang-bo-dong-dao-do.docx'],
    ['decomposed letters', of({ title: 'Nghề mới'.normalize('NFD') }), 'but-nho_2021-06-15_nghe-moi.docx'],
    ['a name that Windows reserves', of({ title: 'CON' }), 'but-nho_2021-06-15_con.docx'],
    ['a path', of({ title: '..\\..//a:b*c?"<>|' }), 'but-nho_2021-06-15_a-b-c.docx'],
  ])('copes with %s', (_, dossier, name) => {
    expect(fileName(dossier, 'docx')).toBe(name);
  });

  describe('of entries', () => {
    const { id: articleId } = aFullArticle();
    const ofEntries = (...sources: { entry?: Partial<Entry>; award?: Partial<Award> }[]) =>
      buildDossier({
        articles: [aFullArticle()],
        annotations: [],
        snapshots: [],
        exportedAt: '2026-11-22T18:00:00.000Z',
        reviewer: '',
        entries: sources.map(({ entry, award }) => ({
          entry: anEntry(entry),
          award: anAward({ name: 'Búa liềm vàng lần thứ VI – năm 2021', ...award }),
          review: null,
          eligibility: [],
          articleIds: [articleId],
        })),
      });

    it.each([
      ['its code', {}, {}, 'BLV-VI-2021_phieu-nhan-xet_BLV-0123.docx'],
      ['a code of digits', { code: '0123' }, {}, 'BLV-VI-2021_phieu-nhan-xet_0123.docx'],
      ['no code', { code: null }, {}, 'BLV-VI-2021_phieu-nhan-xet_giu-nep-hop-chi-bo.docx'],
      ['neither', { code: null, title: '“…”' }, {}, 'BLV-VI-2021_phieu-nhan-xet_khong-ten.docx'],
      ['a path for a code', { code: '..\\..//ĐT:7?*' }, {}, 'BLV-VI-2021_phieu-nhan-xet_DT-7.docx'],
      [
        'a long award',
        { code: '12' },
        { name: 'Giải báo chí về Nông thôn mới tỉnh Nam Định lần thứ 4' },
        'NTMTND-IV_phieu-nhan-xet_12.docx',
      ],
      ['an award without letters', { code: '12' }, { name: '…' }, 'but-nho_phieu-nhan-xet_12.docx'],
    ] as const)('tells award, edition, kind and %s', (_, entry, award, name) => {
      expect(fileName(ofEntries({ entry, award }), 'docx')).toBe(name);
    });

    it('tells how many there are, and what they are together', () => {
      const two = ofEntries({}, { entry: { id: 'entry-2' } });
      const base = 'BLV-VI-2021_phieu-nhan-xet';
      expect(fileName(two, 'docx')).toBe(`${base}_2-tac-pham_2026-11-23.docx`);
      expect(fileName(two, 'docx', 'everything')).toBe(`${base}_tat-ca_2-tac-pham_2026-11-23.docx`);
      expect(fileName(two, 'docx', { subcommittee: 'Báo điện tử' })).toBe(
        `${base}_tieu-ban-bao-dien-tu_2-tac-pham_2026-11-23.docx`,
      );
      const ofTwoAwards = ofEntries({}, { entry: { id: 'entry-2' }, award: { id: 'award-2' } });
      expect(fileName(ofTwoAwards, 'csv')).toBe('but-nho_bang-danh-dau_2-tac-pham_2026-11-23.csv');
    });
  });

  it('cuts long titles between words', () => {
    const name = fileName(of({ title: 'nâng cao hiệu quả công tác dân vận ở cơ sở '.repeat(9) }), 'csv');
    expect(name).toBe('but-nho_2021-06-15_nang-cao-hieu-qua-cong-tac-dan-van-o-co-so-nang-cao-hieu-qua.csv');
    expect(fileName(of({ title: 'x'.repeat(300) }), 'csv')).toHaveLength(
      'but-nho_2021-06-15_.csv'.length + 60,
    );
  });

  it('uses only letters that every file system takes', () => {
    for (const title of ['日本語 dân vận', 'a\u0000b\u202Ec', '😀 vui', '. . .']) {
      for (const format of DOSSIER_FORMAT_NAMES)
        expect(fileName(of({ title }), format)).toMatch(/^[a-z0-9_.-]+$/);
    }
  });
});
