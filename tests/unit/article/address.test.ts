import { expect, test } from 'vitest';
import { readAddress } from '@/utils/article/detect/address.ts';
import { slugAgreement } from '@/utils/article/head/address.ts';

test.each([
  ['https://vidu.vn/', true],
  ['https://vidu.vn', true],
  ['https://vidu.vn/vi', true],
  ['https://vidu.vn/index.html', true],
  ['https://vidu.vn/?utm_source=zalo', true],
  ['https://vidu.vn/index.php?nv=news&id=12', false],
  ['https://vidu.vn/Default.aspx?NewsID=7', false],
  ['https://vidu.vn/#/bai-viet/7', false],
  ['https://vidu.vn/thoi-su', true],
  ['không phải địa chỉ', false],
])('%s is a root address: %s', (url, home) => {
  expect(readAddress(url).home).toBe(home);
});

test.each([
  ['https://vidu.vn/giu-lua-o-ban-vung-cao-20231012.htm', { hasId: true, slugWords: 5, otherFolder: false }],
  ['https://vidu.vn/2023/10/giu-lua', { hasId: true, slugWords: 2 }],
  ['https://vidu.vn/thoi-su.htm', { hasId: false, slugWords: 2 }],
  ['https://vidu.vn/product/noi-com', { otherFolder: true }],
  ['https://forum.vidu.vn/hoi-dap-123456', { otherFolder: true }],
  ['https://vidu.vn/tin-tuc/giu-lua', { articleFolder: true }],
  ['https://vidu.vn/tin-tuc', { articleFolder: false, home: true }],
  ['https://vidu.vn/xay-dung-dang/tin-tuc/', { home: true }],
  ['https://vidu.vn/tin-tuc?id=512', { home: false }],
  ['https://vidu.vn/tin-tuc.aspx', { home: false }],
])('%s', (url, signals) => {
  expect(readAddress(url)).toMatchObject(signals);
});

test.each([
  ['giu lua o ban vung cao', 'giu lua o ban vung cao', 1],
  ['giu lua', 'giu lua duong bien', 0.5],
  ['thoi su', 'giu lua o ban vung cao', 0],
  ['', 'giu lua', 0],
])('%s agrees with %s by %s', (slug, heading, share) => {
  expect(slugAgreement(slug, heading)).toBeCloseTo(share);
});
