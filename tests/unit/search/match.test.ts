import { describe, expect, it } from 'vitest';
import { match, placesIn, searched } from '@/utils/search/match.ts';
import { readQuery } from '@/utils/search/query.ts';

/** How a text fits what is typed: how well, and the words of the text at the place. */
function fitOf(typed: string, text: string): string | null {
  const doc = searched(text);
  const fit = match(doc, readQuery(typed)!);
  if (!fit) return null;
  const { start, end } = fit.place;
  return `${fit.isExact ? 'exact' : 'near'} ${fit.isPhrase ? 'phrase' : 'words'}: ${doc.text.slice(start, end)}`;
}

describe('what is typed, in a text', () => {
  it.each<[string, string, string, string | null]>([
    ['without diacritics finds all', 'dan van kheo', 'mô hình “Dân vận khéo”', 'exact phrase: Dân vận khéo'],
    ['with the same diacritics fits exactly', 'hiến đất', 'Dân hiến đất', 'exact phrase: hiến đất'],
    ['with others is near', 'hiến đất', 'mùa nước, hiên đất ngập', 'near phrase: hiên đất'],
    ['đ is another letter than d', 'đất', 'dat', 'near phrase: dat'],
    ['one word bare, one not', 'hien đất', 'Hiến đất', 'exact phrase: Hiến đất'],
    ['one word bare, one wrong', 'hien dất', 'Hiến đất', 'near phrase: Hiến đất'],
    ['tones stand on either vowel', 'hoà bình', 'hòa bình', 'exact phrase: hòa bình'],
    ['a tone belongs to its word', 'hoà binh', 'hoa bình', 'near phrase: hoa bình'],
    ['capitals do not count', 'ĐẢNG BỘ', 'đảng bộ huyện', 'exact phrase: đảng bộ'],
    ['typed decomposed', 'hiến đất'.normalize('NFD'), 'dân hiến đất', 'exact phrase: hiến đất'],
    ['written decomposed', 'hiến đất', 'dân hiến đất'.normalize('NFD'), 'exact phrase: hiến đất'],
    ['words anywhere', 'đất hiến', 'hiến 40 ha đất', 'exact words: hiến'],
    ['a word that is missing', 'hiến rừng', 'hiến đất', null],
    ['a phrase in quotation marks', '“hiến đất”', 'hiến 40 ha đất', null],
    ['one that is still open', '“hiến đ', 'dân hiến đất', 'exact phrase: hiến đ'],
    ['a phrase and a word', '"hiến đất" thôn', 'thôn Lũng hiến đất', 'exact words: hiến đất'],
    ['as one types, inside of words', 'ngh', 'hộ nghèo', 'exact phrase: ngh'],
    ['a phrase over the end of a line', 'hiến đất', 'dân hiến\nđất', 'exact phrase: hiến\nđất'],
    ['the right spelling before the first', 'mà', 'má rồi mà', 'exact phrase: mà'],
    ['words spelt right before a phrase spelt wrong', 'hiến đất', 'hiên đất; đất hiến', 'exact words: hiến'],
    ['figures', '1.248', 'có 1.248 hộ', 'exact phrase: 1.248'],
    ['a dash of any length', '05-CT/TW', 'Chỉ thị 05–CT/TW', 'exact phrase: 05–CT/TW'],
  ])('%s', (_, typed, text, fit) => {
    expect(fitOf(typed, text)).toBe(fit);
  });

  it('is nothing where nothing but signs of a phrase was typed', () => {
    expect(readQuery('  "" “ ')).toBeNull();
  });

  it('offsets hold in texts of any script', () => {
    const text = 'Ⅳ İstanbul … 𝟛 Đường đến “Dân vận khéo” – ý lại';
    const doc = searched(text);
    expect(doc.bare).toHaveLength(doc.text.length);
    expect(fitOf('van kheo', text)).toBe('exact phrase: vận khéo');
  });

  it('all places are told, none inside of another', () => {
    const doc = searched('hiến đất, hiên đất, Hiến đất; đất hiến');
    const told = (typed: string, isExact: boolean) =>
      placesIn(doc, readQuery(typed)!, isExact).map(({ start, end }) => doc.text.slice(start, end));
    expect(told('hiến đất', false)).toEqual(['hiến đất', 'hiên đất', 'Hiến đất', 'đất', 'hiến']);
    expect(told('hiến đất', true)).toEqual(['hiến đất', 'đất', 'Hiến đất', 'đất', 'hiến']);
  });
});
