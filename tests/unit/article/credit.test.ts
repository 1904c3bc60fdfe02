import { expect, test } from 'vitest';
import { FAMILY_NAMES, isSourceCredit, isStatedPerson } from '@/utils/article/author/credit.ts';

test.each([
  ['Theo Thanh Niên', true],
  ['Theo VOV', true],
  ['THEO NÚI RỪNG', true],
  ['Theo Vừ Mỷ/nuirung.vn', true],
  ['Theo Nguyễn An/nuirung.vn', true],
  ['Theo Nguyễn An', false],
  ['Theo TRẦN THỊ MỶ', false],
  ['Theo Vừ Mỷ (Núi Rừng)', false],
  ['Theo VOV (Núi Rừng)', true],
  ['Vừ Mỷ', false],
  ['Theoden Hill', false],
])('%s credits a source: %s', (name, credit) => {
  expect(isSourceCredit(name)).toBe(credit);
});

test.each([
  ['Lò Văn Ình', true],
  ['Nguyễn Thu Trang', true],
  ['TUOI TRE ONLINE', false],
  ['Ban Mây', false],
  ['Công ty Bản Mây', false],
  ['Trang tin Bản Mây', false],
  ['Bản Mây Online', false],
  ['Mây', false],
])('%s is stated and can be a person: %s', (name, person) => {
  expect(isStatedPerson(name)).toBe(person);
});

test('the family names are sorted, and each stands once', () => {
  const names = FAMILY_NAMES.split(' ');
  expect(names).toEqual([...new Set(names)].sort());
  for (const name of names) expect(name).toBe(name.toLowerCase().normalize('NFC'));
});
