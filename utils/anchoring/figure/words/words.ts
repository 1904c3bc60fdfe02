/** Words that belong to a figure beside them, spelled as {@link ./spelling.ts} does. */

import { anyOf, spell, spelledSet } from '../../cut/spelling.ts';

/** After a figure: they multiply it, and its unit follows. */
export const MAGNITUDES = spelledSet('chục nghìn ngàn phần tỉ tỷ trăm triệu vạn');

/** After a figure: its unit. A further figure after one of these goes on with the quantity: 6 giờ 15, 3 kg 2 lạng. */
export const UNITS = spelledSet(
  'bậc cm công đ điểm đô đồng euro g giây giờ gram ha hecta héc hộ kg km km2 kw kwh l lạng lần lít lượt m m2 m3 mét mm mw ngày người năm phân phút phần suất sào tấn tạ tháng thước trăm tuổi tuần usd vnd vnđ yên yến',
);

/** After a day or a month: the date goes on. */
export const DATE_WORDS = spelledSet('năm quý tháng');

/** What a figure counts ends before these: they lead on to where, when, whose, or to what was done. */
export const PHRASE_ENDS = spelledSet(
  'bằng biếu bởi cho chưa có cùng của dành dọc do dự đang đã đạt để đến đều đưa được giúp gồm gửi hiện hơn khi không lại là lên lúc mà này nên nhưng nhằm nhờ ở ra rồi sau sẽ so tại tặng tham theo thì thuộc trao trong trên trước từ tới và vào vẫn về với vừa vì xuống',
);

/** “45 triệu đồng mỗi người” is “45 triệu đồng/người”. */
export const PER = spelledSet('mỗi một');

/** Other ways to write a unit. */
export const UNIT_NAMES: Readonly<Record<string, readonly string[]>> = {
  nghìn: ['ngàn'],
  tỷ: ['tỉ'],
  ha: ['hecta', 'héc-ta', 'héc ta'],
  kg: ['ki-lô-gam', 'kilôgam', 'kilogam', 'cân'],
  km: ['ki-lô-mét', 'kilômét', 'kilomet', 'cây số'],
  m2: ['mét vuông', 'm²'],
  m3: ['mét khối', 'm³'],
  m: ['mét'],
};
const CANONICAL = new Map(
  Object.entries(UNIT_NAMES).flatMap(([unit, names]) => names.map((name) => [spell(name), unit] as const)),
);
const OTHER_UNIT = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(CANONICAL.keys())}(?![\\p{L}\\p{N}])`, 'gu');

/** A spelled text with each unit written one way. */
export function oneUnitEach(text: string): string {
  return text.replace(OTHER_UNIT, (name) => CANONICAL.get(name)!);
}
