/** Words that belong to a figure beside them, folded as {@link ../text/fold.ts} does. */

import { fold } from '../text/fold.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(fold));
}

/** After a figure: they multiply it, and its unit follows. */
export const MAGNITUDES = words('chục nghìn ngàn phần tỉ tỷ trăm triệu vạn');

/** After a figure: its unit. */
export const UNITS = words(
  'bậc cm công đ điểm đô đồng euro g giờ gram ha hecta héc hộ kg km km2 kw kwh l lần lít lượt m m2 m3 mét mm mw ngày người năm phút phần suất sào tấn tạ tháng trăm tuổi tuần usd vnd vnđ yên yến đô',
);

/** After a day or a month: the date goes on. */
export const DATE_WORDS = words('năm quý tháng');

/** What a figure counts ends before these: they lead on to where, when, whose, or to what was done. */
export const PHRASE_ENDS = words(
  'bằng bởi cho chưa có cùng của dành dọc do đang đã đạt để đến đều được gồm hiện hơn khi không lại là lên mà này nên nhưng nhằm nhờ ở ra rồi sau sẽ so tại theo thì thuộc trong trên trước từ tới và vào vẫn về với vừa vì xuống',
);
