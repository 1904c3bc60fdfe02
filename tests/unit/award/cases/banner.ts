import type { AwardBanner } from '@/utils/model/records.ts';

/** Labelled before the rule was written. `null` stands for a part that was not read, `none` for a page without a banner. */
export interface BannerCase {
  what: string;
  award?: string;
  banners: (AwardBanner | 'none' | null)[];
  is: 'yes' | 'ask';
  isTrap?: true;
}

const banner = (award: string, edition: string | null, year: number | null): AwardBanner => ({
  text: `Tác phẩm dự giải ${award}`,
  award,
  edition,
  year,
});
const NATIONAL = 'Búa liềm vàng lần thứ VI – năm 2021';

export const BANNER_CASES: BannerCase[] = [
  { what: 'the very edition', banners: [banner('Búa liềm vàng', 'VI', 2021)], is: 'yes' },
  { what: 'the edition without a year', banners: [banner('Búa liềm vàng', 'VI', null)], is: 'yes' },
  { what: 'the year without an edition', banners: [banner('Búa liềm vàng', null, 2021)], is: 'yes' },
  { what: 'the edition before', banners: [banner('Búa liềm vàng', 'V', 2020)], is: 'ask' },
  { what: 'the edition after, by its year only', banners: [banner('Búa liềm vàng', null, 2022)], is: 'ask' },
  { what: 'another award', banners: [banner('Diên Hồng', 'II', 2021)], is: 'ask' },
  {
    what: 'one part of three with another edition',
    banners: ['none', banner('Búa liềm vàng', 'VII', 2022), 'none'],
    is: 'ask',
  },
  { what: 'no banner at all', banners: ['none', 'none'], is: 'yes' },
  { what: 'nothing read yet', banners: [null], is: 'ask' },
  { what: 'one part not read yet', banners: ['none', null], is: 'ask' },
  {
    what: 'the edition in Arabic digits',
    banners: [banner('Búa liềm vàng', '6', 2021)],
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'the name in capitals and without accents',
    banners: [banner('BUA LIEM VANG', 'VI', null)],
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'a province’s round of that year, which counts its editions anew',
    banners: [banner('Búa liềm vàng tỉnh Đồng Thuận', 'II', 2021)],
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'a province’s round of another year',
    banners: [banner('Búa liềm vàng tỉnh Đồng Thuận', 'VI', 2025)],
    is: 'ask',
    isTrap: true,
  },
  {
    what: 'the right edition with a year that is not its',
    banners: [banner('Búa liềm vàng', 'VI', 2024)],
    is: 'ask',
    isTrap: true,
  },
  { what: 'VI within XVI', banners: [banner('Búa liềm vàng', 'XVI', null)], is: 'ask', isTrap: true },
  {
    what: 'an award whose name was written without edition or year',
    award: 'Giải Búa liềm vàng',
    banners: [banner('Búa liềm vàng', 'VI', 2021)],
    is: 'ask',
    isTrap: true,
  },
  {
    what: 'an award over two years, by the second of them',
    award: 'Giải báo chí “Vì dòng sông” lần thứ XV – năm 2021–2022',
    banners: [banner('Vì dòng sông', 'XV', 2022)],
    is: 'yes',
    isTrap: true,
  },
];

export { NATIONAL };
