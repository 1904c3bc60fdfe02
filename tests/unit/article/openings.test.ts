import { describe, expect, it } from 'vitest';
import { openingTest } from '@/utils/article/page/words.ts';

const TITLE = 'dân vận khéo ở vùng cao: bắt đầu từ việc nhỏ\nİstanbul’da ὀδός – строй';
const mayOpen = openingTest(TITLE, 12);

describe('whether a text may open as a title does', () => {
  it.each([
    'Dân vận khéo ở vùng cao',
    'DÂN VẬN KHÉO',
    'Bắt đầu từ việc nhỏ, việc gần',
    'Ở vùng cao hôm nay',
    '“Vùng cao: bắt đầu',
    'Từ  việc nhỏ',
  ])('never says no where a title holds it: %s', (text) => expect(mayOpen(text)).toBe(true));

  it.each(['İstanbul’da', 'Строй', 'Ὀδός', 'Ở', ''])(
    'leaves what it cannot tell to a closer look: %s',
    (text) => expect(mayOpen(text)).toBe(true),
  );

  it.each(['Thời sự', 'Kinh tế', 'Giáo dục và đào tạo'])('says no to most other lines: %s', (text) =>
    expect(mayOpen(text)).toBe(false),
  );
});
