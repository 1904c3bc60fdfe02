import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical, fromBase64Url, isCanonical, toBase64Url } from '@/utils/panel/canonical.ts';
import { placeOf, subjectOf } from '@/utils/panel/names.ts';

it('writes one value in one way, whatever order its fields came in', () => {
  expect(canonical({ b: 1, a: [true, null, 'ấ"'], é: undefined, A: { z: 0.1, y: -0 } })).toBe(
    '{"A":{"y":0,"z":0.1},"a":[true,null,"ấ\\""],"b":1}',
  );
});

it('reads back what it wrote, and writes that the same way', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value);
      expect(canonical(JSON.parse(text))).toBe(text);
    }),
  );
});

it('knows the one text of a value from all its others', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 2 }), (value, blanks) => {
      for (const text of [JSON.stringify(value, null, blanks), canonical(value)]) {
        const parsed = JSON.parse(text);
        expect(isCanonical(text, parsed, parsed)).toBe(text === canonical(parsed));
      }
    }),
  );
  for (const text of ['{"b":1,"a":2}', '{"a":1,"a":1}', '{"9":0,"10":0}', '{"a":1.0}', '{ "a":1}'])
    expect(isCanonical(text, JSON.parse(text), JSON.parse(text))).toBe(false);
  // What a schema passed over is part of the text all the same.
  const hidden = '{"__proto__":{"n":1},"a":1}';
  expect(isCanonical(hidden, JSON.parse(hidden), { a: 1 })).toBe(false);
});

it('takes bytes to base64url and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
  expect(fromBase64Url('a')).toBeNull();
  expect(fromBase64Url('a+b/')).toBeNull();
});

it('gives every key one token of a subject', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), (key) => {
      const subject = subjectOf('award.p.r.td3.r07', 'reviews', key);
      expect(subject).toMatch(/^[\w.=~-]+$/);
      expect(placeOf('p', subject)).toEqual({ branch: 'reviewer', sub: 'td3', who: 'r07', table: 'reviews' });
    }),
  );
});
