import { words } from '../toolkit.ts';

export const IS_SHARE =
  /\($|(?<!\p{L})(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ|tương đương|tương ứng|tức|là|với)(?!\p{L})/u;
export const PLAIN_SHARE = words(
  'chiếm|đạt|bằng|tỷ lệ|tỉ lệ|tương đương|tức|tức là|tương ứng|tính ra|đúng bằng|ngót nghét|xấp xỉ|hay|được|độ che phủ|tỷ lệ che phủ',
);
export const PLAN = words('kế hoạch|dự toán|chỉ tiêu|nghị quyết|mục tiêu|kh');
/** A percentage that names its own base. */
export const OWN_BASE =
  /^[\s)]*(?:so với |trên |trong |của )?(?:tổng|toàn|dân số|cả nước|vốn|số|diện tích|kim ngạch|thị phần|gdp|grdp)/;
/** Where votes are counted, the percentage is of all members. */
export const MEMBERS = words('phiếu|đại biểu|ý kiến|ủy viên|hđnd|hội đồng nhân dân|bầu|bỏ phiếu');
export const AMONG = words('trong(?: tổng)?(?: số)?|trên(?: tổng)?(?: số)?|/tổng số');
/** What stands between a percentage and its whole. */
export const OF_TOTAL = /^[\s)]*(?:trong|trên|của)(?: tổng)?(?: số)?\s*$/;
/** What comes in between tells a change, no whole, part or plan. */
export const CHANGES = words('tăng|giảm');
export const OPENS = words('trong đó|trong số đó|trong số này|gồm|bao gồm|cụ thể|:');
export const ENDS = /[.!?]\s(?!trong)/;
