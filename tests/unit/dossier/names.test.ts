import { describe, expect, it } from 'vitest';
import { outletName, outletOfArticle, properName } from '@/utils/dossier/model/names.ts';
import { anArticle } from '../../sample/records.ts';

describe('a name', () => {
  it.each([
    ['Theo TTXVN', 'TTXVN'],
    ['Lò Thị Mẩy (Theo Báo Nhân Dân)', 'Lò Thị Mẩy'],
    ['Lò Thị Mẩy - Theo VOV', 'Lò Thị Mẩy'],
    ['Lò Thị Mẩy/theo VnExpress', 'Lò Thị Mẩy'],
    ['Theodor Nguyễn', 'Theodor Nguyễn'],
    ['Ngô Theo', 'Ngô Theo'],
    ['  ', null],
    ['(Theo TTXVN)', null],
    [null, null],
  ])('%s is %s', (written, name) => {
    expect(properName(written)).toBe(name);
  });
});

describe('an outlet', () => {
  const addresses = ['https://www.baodautu.vn/bai'];

  it.each([
    ['baodautu', 'Báo Đầu tư'],
    ['BaoDauTu', 'Báo Đầu tư'],
    ['baodautu.vn', 'Báo Đầu tư'],
    [null, 'Báo Đầu tư'],
    ['Đầu tư Chứng khoán', 'Đầu tư Chứng khoán'],
    ['Theo baodautu.vn', 'Báo Đầu tư'],
  ])('written %s is called %s', (written, name) => {
    expect(outletName({ written, addresses, day: '2021-10-06' })).toBe(name);
  });

  it('of an unknown host stays as written, and none stays unknown', () => {
    const unknown = { addresses: ['https://bao-mau.vn/bai'], day: null };
    expect(outletName({ ...unknown, written: 'baomau' })).toBe('baomau');
    expect(outletName({ ...unknown, written: null })).toBeNull();
    expect(
      outletName({
        written: null,
        addresses: ['không phải địa chỉ', 'https://huyen-mau.gov.vn/1'],
        day: null,
      }),
    ).toBeNull();
  });

  it('is called by a name only while that outlet existed', () => {
    const at = (host: string, day: string | null) =>
      outletName({ written: null, addresses: [`https://${host}/bai`], day });
    expect(at('baodautu.vn', '2021-10-06')).toBe('Báo Đầu tư');
    expect(at('baodautu.vn', '2026-01-06')).toBe('Báo Tài chính - Đầu tư');
    expect(at('baolaocai.vn', '2025-06-30')).toBe('Báo Lào Cai');
    expect(at('baolaocai.vn', '2025-07-01')).toBe('Báo và phát thanh, truyền hình Lào Cai');
    expect(at('baolaocai.vn', null)).toBe('Báo Lào Cai');
  });

  it('of an article is what the reviewer corrected, before the table', () => {
    const article = anArticle({ urls: addresses, outlet: 'Báo Đầu tư điện tử', publishedOn: '2021-10-06' });
    expect(outletOfArticle(article)).toBe('Báo Đầu tư');
    expect(outletOfArticle({ ...article, sources: { outlet: 'reviewer' } })).toBe('Báo Đầu tư điện tử');
  });
});
