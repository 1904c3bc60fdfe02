import { describe, expect, it } from 'vitest';
import { fileName } from '../../../utils/dossier/file-name.ts';
import { DOSSIER_FORMAT_NAMES } from '../../../utils/dossier/formats.ts';
import { buildDossier } from '../../../utils/dossier/model.ts';
import type { Article } from '../../../utils/model/records.ts';
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
      'but-nho_tat-ca-bai_2026-11-23.docx',
    ],
    ['no article', of(), 'but-nho_tat-ca-bai_2026-11-23.docx'],
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
