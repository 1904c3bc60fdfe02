import { runInThisContext } from 'node:vm';
import { expect, it } from 'vitest';
import { escaped } from '@/tools/build/ascii.ts';

it.each([
  ['a string', '"Búa liềm vàng – lần thứ VI"'],
  ['a template', '`Tỉnh ủy “Sơn Bắc”`'],
  ['a pattern', '/^[“"]?bài (?:viết|ảnh)/i.exec("“Bài ảnh 1")[0]'],
  ['a pattern in code points', '/^.$/u.test("😀")'],
  ['a pattern of a raw template', 'new RegExp(String.raw`\\s[–—]\\s`).test("a – b")'],
  ['a name of a property', '({ "đ": 1 })["đ"]'],
])('a script in ASCII says the same: %s', (_, code) => {
  const ascii = escaped(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  expect(runInThisContext(ascii)).toEqual(runInThisContext(code));
});
