import { words } from '../toolkit.ts';

/** What opens the parts of a whole, and what it says of their being all. */
export const AMONG = words('trong đó|trong số đó|trong số này|trong số ấy');
export const CONSISTS = words(
  'gồm|bao gồm|gồm có|chia ra|chia thành|cụ thể|lần lượt là|trên cơ sở|hợp nhất|sáp nhập|từ các nguồn|với các hình thức|cơ cấu',
);
export const DIVIDED = words(
  '(?:chia|phân|xét|xếp|tính|phân loại|thống kê)(?: riêng)? theo|phân loại|theo (?:loại hình|đối tượng|lĩnh vực|địa bàn|cấp|nguồn|khu vực)|xếp loại|kết quả xếp loại',
);
export const OF_WHOLE = words(
  '(?:trong(?: tổng)?(?: số)?|khảo sát|thăm dò|phỏng vấn|lấy ý kiến(?: của)?)(?: hơn| gần| khoảng)?\\s*$',
);
export const OPEN_LIST = words(
  'gồm cả|bao gồm cả|như|một số|chủ yếu|lớn nhất|cao nhất|nhiều nhất|tiêu biểu|nổi bật|điển hình(?! “| tiên tiến)|đáng chú ý|ngoài ra|bên cạnh đó|v\\.v|v\\.v\\.|nhất là|ít nhất là|đứng đầu|dẫn đầu|tiếp đến|vừa',
);
/** “…, riêng A”: one part picked out; “chi bộ riêng” is none. */
export const PICKED = /(?:^|[,;(:])\s*(?:riêng|đặc biệt)(?![a-z\u00c0-\u1fff])/;
export const TRAILING = /…|\.\.\./;
/** What ends a list of parts before the next figure, wherever it stands between. */
const STOPS = words(
  'trong đó|trong số đó|trong số này|trong số ấy|ngoài ra|bên cạnh đó|đồng thời|cùng với|kèm theo|so với|cùng kỳ|tổng số|tổng cộng|tất cả|bình quân|trung bình',
);
/** What ends it only in the clause of the next figure: “9 chỉ tiêu vượt, 7 chỉ tiêu đạt” goes on. */
const STOPS_NEAR = words(
  '(?<=^|^ |[,;(] ?)với|với(?=(?: \\p{L}+)?\\s*$)|tổng|thu hút|phục vụ|tương ứng|tương đương|bằng|vượt|kế hoạch|chỉ tiêu|dự toán|trị giá|cộng|đưa',
);

/**
 * The word that ends a list of parts.
 * @param before the words between one part and the next figure
 */
export const stopIn = (before: string): string | undefined =>
  (STOPS.exec(before) ?? STOPS_NEAR.exec(before.slice(before.search(/[^,;(]*$/))))?.[0];

export const REST = words('còn lại');
/** The last of a list takes in all others. */
export const OTHERS = words('còn lại|khác');
export const TOTAL = words(
  'tổng cộng|tất cả|tổng cộng là|như vậy|nâng tổng số|cộng lại|cộng được|cộng|tổng số|tổng|cả thảy|vị chi|đủ',
);
export const TOTAL_AT_LAST = words('(?:đưa|nâng)[^,;.]{0,60} lên\\s*$');
/** Groups that overlap: a woman may be young, too. */
const OVERLAP =
  'nữ|phụ nữ|dưới|(?<!trước |đủ |hết )tuổi|dân tộc(?! (?:nội trú|bán trú))|tôn giáo|đại học|trẻ|tái cử|lần đầu|trình độ|đoàn viên|dự bị|chuyên môn|thạc sĩ|cao cấp|nghèo|cận nghèo|ngoài đảng';
export const OVERLAPPING = words(OVERLAP);
export const OVERLAPPINGS = words(OVERLAP, 'g');
export const BALANCE = words(
  '(?:xuất siêu|nhập siêu|thặng dư|lãi|lợi nhuận|lời|chênh lệch|chênh|còn dư|kết dư|tồn quỹ|dư|còn thiếu|còn lời|còn phải|còn lại|còn|bội thu)(?: là| được| hơn)*\\s*$',
);
/** Two that leave nothing out. */
const HALVES: readonly (readonly RegExp[])[] = [
  [words('trong nước'), words('nước ngoài|ngoài nước')],
  [words('nội địa'), words('quốc tế')],
  [words('hợp lệ'), words('không hợp lệ')],
  [words('đúng hạn|đúng hẹn'), words('trễ hạn|quá hạn|trễ hẹn|chậm')],
  [words('nam|nam giới|đàn ông'), words('nữ|nữ giới|phụ nữ|đàn bà')],
  [words('lãi|có lãi'), words('lỗ')],
  [words('thành thị|đô thị'), words('nông thôn')],
  [words('cấp tỉnh|cấp huyện|cấp trên'), words('cấp xã|cấp huyện|cơ sở|cấp cơ sở')],
  [words('tự nhiên'), words('trồng')],
  [words('nhà nước|công lập'), words('tư nhân|ngoài nhà nước|ngoài công lập|dân lập')],
  [words('thường xuyên'), words('đầu tư')],
  [words('tập thể'), words('cá nhân')],
  [words('miền núi'), words('đồng bằng')],
  [words('đã \\p{L}+|xong|hoàn thành'), words('đang \\p{L}+|chưa \\p{L}+|còn lại')],
  [words('trực tiếp'), words('trực tuyến')],
  [words('tái cử'), words('(?:tham gia )?lần đầu|mới tham gia|mới trúng cử')],
  [words('xây mới|làm mới'), words('sửa chữa')],
  [words('chính thức'), words('dự bị|dự khuyết')],
];

/** Do the words of two parts say that there is no third? */
export const namesHalves = (text: string): boolean =>
  HALVES.some((halves) => halves.every((half) => half.test(text)));
