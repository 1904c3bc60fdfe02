import { array, constantFrom, integer, oneof, string } from 'fast-check';

/** Pieces of which what the press writes of campaigns and figures is made; put together at random they are no sentences. */
const PIECES =
  'tăng|giảm|đạt|trên|gần|khoảng|từ|đến|còn|so với|cùng kỳ|kế hoạch|năm 2021|tháng 9|quý III|trong đó|gồm|và|hoặc|chiếm|bình quân|mỗi|tổng số|cả nước|toàn xã|huyện|thôn|hộ nghèo|đảng viên|chi bộ|tỷ đồng|triệu đồng|%|ha|km|m2|tấn|lượt người|phong trào|mô hình|Chỉ thị số 05-CT/TW|Nghị quyết|“Dân vận khéo”|“|”|"|(|)|;|:|,|.|…|–|-|/|\n|\u00a0|1.250|2,6|12,5|31,4%|46/52|0|00|1.2.3|9.999.999.999|một trăm linh năm|nửa|hàng nghìn|ba|lần thứ XIII|giai đoạn 2020-2025|ngày 30/2/2021|theo báo cáo|Bí thư|cho biết|1/3|gấp 3 lần|âm|-5|+7|½|²|①|５|٣|\u0301|\ud83d\ude00|\ud800|\u202e'.split(
    '|',
  );

/** Texts that look like the press, and are none. */
export const pressText = array(
  oneof(
    { weight: 12, arbitrary: constantFrom(...PIECES) },
    { weight: 3, arbitrary: integer().map(String) },
    string({ unit: 'grapheme', maxLength: 6 }),
  ),
  { maxLength: 60 },
).map((pieces) => pieces.join(' '));
