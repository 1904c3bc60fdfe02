import { describe, expect, it } from 'vitest';
import { DOSSIER_WORD_KEYS } from '../../../utils/dossier/dossier-words.ts';
import { stringsOf, wordsOf } from './locale.ts';

describe('the words of a dossier', () => {
  it.each(['vi', 'en'] as const)('are all there in %s, and no others', (language) => {
    const strings = stringsOf(language);
    const words = DOSSIER_WORD_KEYS.map((key) => strings.get(key));
    expect(words.filter((word) => !word || word.trim() !== word)).toEqual([]);
    const own = [...strings.keys()].filter((key) => key.startsWith('dossier.'));
    expect(own.filter((key) => !DOSSIER_WORD_KEYS.includes(key))).toEqual([]);
  });

  it('are put where the writers look for them', () => {
    const words = wordsOf('vi');
    expect(words.title).toBe('Hồ sơ nhận xét');
    expect(words.kind_of_mark.statistic).toBe('Số liệu');
    expect(words.comparator.at_least).toBe('ít nhất');
  });

  it.each(['vi', 'en'] as const)(
    'name a language that numbers can be written in, and a whole date (%s)',
    (language) => {
      const words = wordsOf(language);
      expect(Intl.NumberFormat.supportedLocalesOf(words.language)).toEqual([words.language]);
      for (const part of ['MM', 'yyyy']) {
        expect(words.day_pattern).toContain(part);
        expect(words.month_pattern).toContain(part);
      }
      expect(words.day_pattern).toContain('dd');
    },
  );
});
