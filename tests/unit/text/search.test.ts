import { describe, expect, it } from 'vitest';
import { bare, finder, searchable } from '@/utils/text/search.ts';

const hit = (query: string, text: string) => finder(query)(searchable(text));

describe('search without diacritics', () => {
  it('keeps the length, so that a place in the bare text is the place in the text', () => {
    const text = 'ĐƯỜNG đến “Dân vận khéo” – Ỷ lại';
    expect(bare(text)).toBe('duong den "dan van kheo" - y lai');
    expect(bare(text)).toHaveLength(text.length);
  });

  it('finds each word anywhere, in any order and within words', () => {
    expect(hit('kheo dan', 'Phong trào “Dân vận khéo”')).toBe('exact');
    expect(hit('vận động', 'Dân vận khéo')).toBeNull();
    expect(hit('', 'Dân vận khéo')).toBe('exact');
  });

  it('tells what was typed with diacritics from what only looks like it', () => {
    expect(hit('bản', 'Cả bản góp gạo')).toBe('exact');
    expect(hit('bản', 'Ban chỉ đạo')).toBe('bare');
    expect(hit('BẢN', 'cả bản')).toBe('exact');
    expect(hit('ban', 'Cả bản góp gạo')).toBe('exact');
    expect(hit('dân van', 'Dân vận khéo')).toBe('exact');
  });

  it('takes letters and their marks apart for the same as letters in one', () => {
    expect(hit('bản'.normalize('NFD'), 'Cả bản góp gạo'.normalize('NFD'))).toBe('exact');
  });
});

it('a text of other scripts, or with control characters, is bare as one of Latin letters is', () => {
  const texts = [
    'Đường đến “Дорога” – hiến đất',
    'Số hiệu \u0085\u009f\u00a0 hiến đất',
    'Hiến đất ở Lũng Ẩn, bản vùng cao',
  ];
  for (const text of texts) {
    expect(bare(text)).toHaveLength(text.length);
    expect(bare(text)).toBe([...text].map((letter) => bare(letter)).join(''));
  }
});
