import { describe, expect, test } from 'vitest';
import { type SentenceEdits, statusBetween, testEdits } from './sentence-edits.ts';

const BEFORE = 'Con dốc cuối làng rợp bóng tre già.\nMưa tạnh, lũ trẻ ùa ra sân đá bóng. ';
const AFTER = ' Ai nghe cũng gật gù.\nĐêm xuống, bếp lửa lại đỏ trong từng căn nhà.';

const statusOf = statusBetween(BEFORE, AFTER);

/** By what stands in the clause: edits that make it another statement, and edits that do not. */
const EDITS: SentenceEdits = {
  'the deed': {
    changed: [
      'Kiểm lâm [cứu hộ→bắn hạ] *3 con* voọc trong rừng.',
      'Hợp tác xã [gieo→nhổ] *18 ha* bông.',
      'Thư ký tòa [tiếp nhận→trả lại] *27 lá đơn* của dân.',
      'Ban giám hiệu [tuyên dương→đình chỉ] *4 học sinh*.',
      'Thợ lặn [trục vớt→đánh chìm] *2 sà lan* cũ.',
      'Xã [có→cần] *11 cán bộ* thú y.',
    ],
    same: [
      'Hội cựu chiến binh [dựng→xây] *5 căn nhà* cho hội viên.',
      'Tổ vay vốn [giúp→giúp đỡ] *38 chị* mở quán nước.',
      'Bếp cơm thiện nguyện [trao→tặng] *600 suất* cơm chay.',
      'Xóm [quyên góp→vận động] được *92 triệu đồng* sửa giếng.',
      'Đội chiếu bóng [tổ chức→mở] *14 đêm* phim.',
      'Lớp nghề mộc [dạy→đào tạo] *25 người* thợ.',
    ],
  },
  'who, and what it is counted of': {
    changed: [
      'Đàn [dê→ngỗng] của bản lên tới *730 con*.',
      'Xưởng [mộc→may] trên thị trấn thuê *52 người*.',
      'Phía [Tây→Đông] hồ mới trồng *900 gốc* mai.',
      'Số [giếng→ao] của làng còn *16*.',
      'Vườn [xoài→ổi] đầu xóm cho *3,2 tấn* quả.',
      'Câu lạc bộ [cờ→võ] huyện kết nạp *29 người*.',
    ],
    same: [
      '[Người dân→Bà con] góp *170 ngày công* đào mương.',
      '[Phụ huynh→Cha mẹ học sinh] đóng *46 bộ* bàn ghế.',
      '[UBND→Ủy ban nhân dân] xã cấp *13 máy* bơm.',
      '[HTX→Hợp tác xã] Nà Lốc bán *7 tấn* gừng.',
      'Đàn [lợn→heo] của chị có *64 con*.',
      'Nghệ nhân Lò Thị [Mỷ→Mẩy] dệt *20 tấm* thổ cẩm.',
    ],
  },
  'for whom, where and when': {
    changed: [
      'Quỹ dành *85 triệu đồng* cho [ngư dân→giáo viên].',
      'Bác sĩ khám cho *130 cụ* ở [chùa→chợ].',
      'Chợ đêm đón *2.400 khách* vào [thứ Sáu→Chủ nhật].',
      'Đội xe chở *35 chuyến* [gạch→ngói] lên bản.',
      'Trạm trộn phát *70 bao* [vôi→xi măng] cho dân.',
      'Mùa [gặt→cấy] cần *44 nhân công*.',
    ],
    same: [
      'Quỹ dành *85 triệu đồng* cho [trẻ em→thiếu nhi].',
      'Bác sĩ khám cho *130 cụ* [ở→tại] chùa.',
      'Chợ đêm [đón→tiếp đón] *2.400 khách* vào thứ Sáu.',
      '[Hiện nay→Đến nay] bản có *49 hộ* nuôi tằm.',
      'Gánh hát diễn *21 đêm* [liên tục→liên tiếp] trong vùng.',
      '[Vì vậy→Do đó] làng bớt được *6 đám* cưới linh đình.',
    ],
  },
  'numbers that it is tied to': {
    changed: [
      'Đội bóng nhảy từ hạng *12* lên hạng [5→8] toàn tỉnh.',
      'Mức phạt theo khoản *4* Điều [9→19] của hương ước.',
      'Điểm [a→c] khoản *1* quy định giờ mở cửa.',
      'Điều [6→8] khoản *2* nói về tiền công.',
      'Xã đi từ vị trí thứ [30→20] lên vị trí thứ *11*.',
      'Giá vé từ *30* lên [45→65] nghìn đồng.',
    ],
    same: [
      'Đội bóng nhảy từ hạng *12* lên hạng 5[→ của] toàn tỉnh.',
      'Mức phạt theo khoản *4*[→,] Điều 9 của hương ước.',
      'Điểm a khoản *1* [quy định→nói về] giờ mở cửa.',
      'Xã có [40→41] hộ nuôi cá, *11 hộ* nuôi lươn.',
      'Giá vé [vào cửa →]từ *30* lên 45 nghìn đồng.',
      'Hội thành lập năm [2009→2010] có *33 người*.',
    ],
  },
  'ways to write and to tell': {
    changed: [
      'Thôn đào *8* [giếng→giống] khoan.',
      'Cả xã lát *5 km* [hàng→làng] rào.',
      'Ban tổ chức [hủy→tổ chức] *6 trận* đấu vật.',
      'Kho trữ *40 tấn* [thép→phân] ngoài cảng.',
      'Chi cục [cấp→thu] *37 giấy phép* đánh cá.',
      'UBND [xã→tỉnh] khen *15 tập thể*.',
    ],
    same: [
      'Thôn [đàoo→đào] *8 giếng* khoan.',
      'Nông dân [xạ→sạ] *12 ha* lúa sớm.',
      'Ban tổ chức [hăng hái→nhiệt tình] mở *6 trận* đấu vật.',
      'Kho [thỏang→thoáng] trữ *40 tấn* thóc.',
      'Bà Vàng Thị [Sua→Súa] bán *37 con* gà đồi.',
      'Chợ [Ðồn→Đồn] mở *15 gian* hàng.',
    ],
  },
};

testEdits(EDITS, statusOf);

describe('a clause of its own elsewhere in the sentence', () => {
  test.each([
    'Bà Hoa [lau nước mắt→mỉm cười], bản có *19 hộ* thoát lũ.',
    'Người [đánh trống→thổi sáo] kể làng còn *9 chiếc* chiêng.',
    'Dân mừng vì [đường→cầu] xong, *22 hộ* mở quán.',
    'Bản có *19 hộ* thoát lũ nhờ [tiếng kẻng→chiếc loa].',
    'Xã trồng *14 ha* chè để [giữ đất→đón khách].',
    'Chợ bán 5 tấn [mận→đào] và *8 tấn* lê.',
  ])('is not the figure’s: %s', (edit) => {
    expect(statusOf(edit)).toMatch(/exact|moved/);
  });
});

test('a stretch that changed its place in the sentence is no exchange', () => {
  expect(statusOf('[Huyện đoàn trao →]*7 con bò* [cho→được Huyện đoàn trao cho] bà con.')).toMatch(
    /exact|moved/,
  );
});

test('two that changed their roles are', () => {
  expect(statusOf('Đàn [trâu nhiều hơn đàn bò→bò nhiều hơn đàn trâu] *12 con*.')).toBe('changed');
});
