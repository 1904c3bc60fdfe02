import { RENAMED_UNITS, unitNames } from '@/utils/units/units.ts';
import { anyOf, spell, spelledSet } from '../../cut/spelling.ts';

/** After a figure: they multiply it, and its unit follows. */
export const MAGNITUDES = spelledSet('chục nghìn ngàn phần tỉ tỷ trăm triệu vạn');

/** What a quantity is counted in, and what it counts where a further figure goes on with it: 6 giờ 15, 3 kg 2 lạng, 12 hộ 45. */
export const UNITS: readonly string[] = [
  ...unitNames('measure', 'money', 'multiple', 'rank', 'score', 'time'),
  ...'công hộ lượt người phân phần suất thước trăm tuổi'.split(' '),
];

/** After a day or a month: the date goes on. */
export const DATE_WORDS = spelledSet('năm quý tháng');

/** What a figure counts ends before these: they lead on to where, when, whose, or to what was done. */
export const PHRASE_ENDS = spelledSet(
  'bằng biếu bởi cho chưa có cùng của dành dọc do dự đang đã đạt để đến đều đưa được giúp gồm gửi hiện hơn khi không lại là lên lúc mà này nên nhưng nhằm nhờ ở ra rồi sau sẽ so tại tặng tham theo thì thuộc trao trong trên trước từ tới và vào vẫn về với vừa vì xuống',
);

/** “45 triệu đồng mỗi người” is “45 triệu đồng/người”. */
export const PER = spelledSet('mỗi một');

/** By any other name of a unit, the one name it is compared by. */
const CANONICAL = new Map(
  RENAMED_UNITS.flatMap(([unit, others]) => others.map((name) => [spell(name), spell(unit)] as const)),
);
const OTHER_UNIT = new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(CANONICAL.keys())}(?![\\p{L}\\p{N}])`, 'gu');

/** A spelled text with each unit written one way. */
export function oneUnitEach(text: string): string {
  return text.replace(OTHER_UNIT, (name) => CANONICAL.get(name)!);
}
