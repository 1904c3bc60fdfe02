import { expect, test } from 'vitest';
import {
  acceptName,
  announcesByline,
  cleanByline,
  hasBylinePrefix,
  outletTest,
} from '@/utils/article/author/byline-name.ts';

test.each([
  ['Bài và ảnh: Nguyễn Thị Nga', 'Nguyễn Thị Nga'],
  ['Bài, ảnh: LÊ HẰNG', 'LÊ HẰNG'],
  ['Tin, ảnh: Đinh Hương', 'Đinh Hương'],
  ['Tác giả: Lê Hằng - Cảnh Toàn', 'Lê Hằng - Cảnh Toàn'],
  ['Thực hiện: Hoài Nam', 'Hoài Nam'],
  ['T.SỸ', 'T.SỸ'],
  ['H.V. Ảnh: T.L', 'H.V.'],
  ['Hà Thu (tổng hợp)', 'Hà Thu (tổng hợp)'],
  ['Thùy Dương (ghi)', 'Thùy Dương (ghi)'],
  ['QUỐC LINH', 'QUỐC LINH'],
  ['Nhóm PV', 'Nhóm PV'],
  ['Theo Ngô Lan', 'Theo Ngô Lan'],
  ['Minh An | 07/03/2026 08:01', 'Minh An'],
  ['Minh An - 07/03/2026', 'Minh An'],
  ['Minh An và 1 tác giả khác', 'Minh An'],
  ['Bài, ảnh Đinh Hương', 'Đinh Hương'],
  ['Tác giả bài viết: Lê Hằng', 'Lê Hằng'],
  ['Đăng bởi: Lê Hằng', 'Lê Hằng'],
  ['Bài và ảnh: Lê Hằng – P.TCCB', 'Lê Hằng'],
  ['Lê Hằng - Văn phòng Huyện ủy', 'Lê Hằng'],
  ['Lê Hằng Theo Núi Rừng', 'Lê Hằng'],
  ['Theo Lê Hằng (nuirung.vn)', 'Theo Lê Hằng (nuirung.vn)'],
  ['Ảnh: L.V.I', ''],
  ['Nguồn Internet', ''],
  ['Tổng hợp', ''],
  ['nuirung.vn', ''],
  ['By Anna Smith', 'Anna Smith'],
  ['By Anna Smith @anna on June 26', 'Anna Smith'],
  ['BY ANNA SMITH, Executive Editor | Friday', 'ANNA SMITH'],
  ['By Anna Smith and Bo Berg - Hill Technology Writers', 'Anna Smith and Bo Berg'],
  ['Par ANNE COLLINE, LUC MONT Envoyés spéciaux à la montagne', 'ANNE COLLINE, LUC MONT'],
  ['Autore: Anna Colle', 'Anna Colle'],
  ['Posted on June 3, 2014 by Anna Smith', 'Anna Smith'],
  ['15 October 2019, 7:05 pm by Anna Smith', 'Anna Smith'],
  ['12/10/2023 07:41 bởi Lê Hằng', 'Lê Hằng'],
  ['The house was built in 1905 by Anna Smith and sold to others', ''],
  ['Authors', ''],
  ["L'auteur", ''],
  ['by ibby', 'ibby'],
  ['Written by: Anna Smith and Bo Berg', 'Anna Smith and Bo Berg'],
  ['Von Max Muster', 'Max Muster'],
  ['Anna Smith Monday, 3 March', 'Anna Smith'],
  ['Last Updated: January 7, 2025', ''],
  ['Sat, 20 Dec, 2025', ''],
  ['Sign In', ''],
  ['Chia sẻ bài viết', ''],
  ['https://example.vn/tac-gia/an', ''],
  ['Hội nghị đã thông qua nghị quyết về công tác dân vận trong tình hình mới', ''],
  ['', ''],
])('%s is signed by %s', (text, name) => {
  expect(cleanByline(text)).toBe(name);
});

test.each([
  ['Bài và ảnh: An', true],
  ['Theo Ngô Lan', true],
  ['Theo báo cáo của Sở Y tế', false],
  ['Tin tưởng vào Đảng', false],
  ['Bài học kinh nghiệm', false],
])('%s begins as bylines do: %s', (text, begins) => {
  expect(hasBylinePrefix(text)).toBe(begins);
});

test.each([
  ['Báo Ví Dụ', ['vidu.vn', 'Ví Dụ Online'], true, true],
  ['VÍ DỤ ONLINE', ['Ví Dụ Online'], true, true],
  ['admin', [], true, true],
  ['Nguyễn Thị Nga', ['vidu.vn', 'Ví Dụ Online'], true, false],
  ['Anna Smith', ['Anna Smith Photography'], false, false],
  ['Anna Smith', ['Anna Smith'], false, true],
  ['The Hill Post', ['Hill Post'], false, true],
  ['Ann Hillpost', ['Hill Post'], false, false],
] as const)('%s of %j (strict: %s) is an outlet: %s', (name, outlets, strict, outlet) => {
  expect(outletTest(outlets)(name, strict)).toBe(outlet);
});

test.each([
  ['By', true],
  ['Tác giả :', true],
  ['Par', true],
  ['By now', false],
  ['Tin', false],
])('%s announces a byline: %s', (text, announces) => {
  expect(announcesByline(text)).toBe(announces);
});

test.each([
  ['Ann Hill, Hill Post', 'Ann Hill'],
  ['Ann Hill, Bo Berg', 'Ann Hill, Bo Berg'],
  ['Hill Post', ''],
  ['', ''],
])('%s without the outlet is %s', (name, accepted) => {
  expect(acceptName(name, (part) => part === 'Hill Post')).toBe(accepted);
});
