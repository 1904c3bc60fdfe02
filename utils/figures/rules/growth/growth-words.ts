import { words } from '../toolkit.ts';

const SOFT =
  '(?: thêm| mạnh| nhẹ| nhanh| đến| tới| gần| được| đều| bình quân| xấp xỉ| hẳn| ròng| gấp| tới| ngót| khoảng| chừng| ước)*';
/** Characters before a figure in which its verb stands, with what it is told against. */
export const LONGEST_VERB = 60;
/** “nhiều hơn năm trước 206 doanh nghiệp”: against what, between the verb and the difference. */
const THAN =
  '(?:(?: so)?(?: với)? (?:cùng kỳ(?: năm (?:trước|ngoái|\\d{4}))?|(?:năm|vụ|quý|tháng|kỳ|mùa|khóa|nhiệm kỳ|đợt)(?: giải| học)? (?:trước|ngoái|\\d{4})|(?:đầu|cuối) (?:vụ|mùa|năm|quý|tháng|kỳ|nhiệm kỳ)))?';
const MORE =
  '(?:mức|tốc độ|tỷ lệ) tăng(?: trưởng)?(?: đạt| là)|tăng|nhiều hơn|cao hơn|vượt|lớn hơn|tăng trưởng|nhích|nhích lên|nhỉnh hơn|trội hơn|dôi|thêm|cải thiện|đắt hơn|(?<!(?:ít|kém|thấp|nhỏ|rẻ|ngắn) )hơn(?= (?:so với |cùng kỳ|(?:năm|vụ|quý|tháng|kỳ|mùa|khóa|nhiệm kỳ|đợt)(?: giải| học)? (?:trước|ngoái)))';
const LESS =
  '(?:mức|tốc độ|tỷ lệ) giảm(?: đạt| là)|giảm|ít hơn|thấp hơn|hụt|sụt|nhỏ hơn|bớt|kém|kém hơn|thiếu|rớt|tụt|mất|rẻ hơn';
export const UP = words(`(?:${MORE})${SOFT}${THAN}${SOFT}\\s*$`);
export const DOWN = words(`(?:${LESS})${SOFT}${THAN}${SOFT}\\s*$`);
/** What makes a figure the difference to another. */
export const CHANGED = words(`(?:${MORE}|${LESS})(?: hơn| trên| đi)?${SOFT}(?: so với)?${THAN}${SOFT}\\s*$`);
export const REACHES = words(
  '(?:lên|xuống|còn|về|lên đến|lên tới|lên thành|đến|tới|thành|chỉ còn)(?: còn| mức| gần| đến| tới)*\\s*$',
);
export const FROM = words('từ(?: mức| con số| chỗ| chỉ| chỗ chỉ)?(?: có)?\\s*$');
export const RISES = words('tăng|nâng|lên|vượt|thêm');
export const FALLS = words('giảm|hạ|xuống|còn|rút|rớt|tụt');
/** What may stand between two ways of telling one change: “tăng 132 tác phẩm (9,5%)”, “tăng 9,5% (tương ứng 132 tác phẩm)”. */
export const SAME_CHANGE =
  /^[\s,(–-]*(?:(?:tức|tức là|tương ứng|tương ứng với|ứng với|tương đương|hay|hay là|bằng|đạt|là|với|mức|tỷ lệ|tốc độ|tăng|giảm|mức tăng|mức giảm|so với[^,;()]*|so cùng kỳ[^,;()]*)[\s,(]*)*$/u;
export const AGAINST = words(
  'so với|so|từ mức|của năm \\d{4}|cùng kỳ|năm trước|năm ngoái|trước đó|tháng trước|cách đây|mùa trước|khóa trước|nhiệm kỳ trước',
);
export const IS_PLAN = words('kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|phấn đấu|định mức');
export const OTHER_BASE = words(
  'tham chiếu|trung bình|mỗi năm|hằng năm|hàng năm|năm bình quân|lần lượt|lũy kế|về lượng|về trị giá|kế hoạch|dự toán|chỉ tiêu|mục tiêu|riêng|trong đó|ước tính|dự kiến|phấn đấu',
);
export const TIMES = words('(?:tăng )?(?:gấp|bằng)(?: gần| hơn| khoảng| tới| đến)*\\s*$');
export const OF = words('(?:bằng|đạt)\\s*$');
/** The base of a multiple stands right behind it: “gấp 3,2 lần con số 15 mô hình”. */
export const BASE_OF_TIMES =
  /^\s*(?:so với )?(?:con số|mức|của|số)?(?: của)?\s*$|^[^,;.]{0,40}(?:\(| với| là| có)\s*$/;
export const NOW = words(
  '(?<=[,;] ?)giờ|(?<=[;.] ?)sau khi|(?<=[,;] ?)sau|nay|đến nay|hiện nay|hiện|bây giờ|năm nay|đến năm|đến cuối năm',
);
/** “năm 2021 thu 80 tỷ đồng, năm 2022 thu 100 tỷ đồng”. */
export const OF_YEAR = /năm (?:\d{4}|ngoái|trước|nay),?[^,;.\d]*$/;
export const ENDS = /;(?! ?(?:đến )?(?:nay|hiện|năm nay|bây giờ))|[.!?]\s/;
/** “năm 2021 …; đến nay con số này là …”: what was before, and what is now. */
export const WAS = words('năm \\d{4}|năm ngoái|năm trước|trước|ban đầu|hồi|lúc|khi|đầu năm|cuối năm');
export const IS_NOW = words('(?<=[,;] ?)(?:giờ|hiện)|nay|đến nay|hiện nay|bây giờ|năm nay');
/** A rate for each year is not the growth of all of them. */
export const YEARLY = words('mỗi năm|hằng năm|hàng năm|bình quân năm|bình quân một năm|/năm');
