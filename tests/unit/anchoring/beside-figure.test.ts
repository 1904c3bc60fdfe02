import { expect, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe as describeTarget } from '@/utils/anchoring/describe.ts';
import { type SentenceEdits, statusBetween, testEdits } from './sentence-edits.ts';

const BEFORE = 'Đường vào bản uốn theo con suối nhỏ.\nNắng lên, mấy cụ ngồi hiên kể chuyện xưa. ';
const AFTER = ' Ai cũng muốn nghe thêm chuyện ấy.\nChiều muộn, khói bếp bay qua triền đồi.';

const statusOf = statusBetween(BEFORE, AFTER);

/** By what belongs to the figure: edits that make it another statement, and edits that do not. */
const EDITS: SentenceEdits = {
  'the time it counts in': {
    changed: [
      'Quý [I→III] năm 2021, chi nhánh cho vay *48 tỷ đồng* làm nhà ở.',
      'Vụ [xuân→mùa] năm nay, cánh đồng Nà Sang đạt *57 tạ/ha*.',
      'Trong [ba→bốn] năm qua, làng nghề dạy cho *65 thợ trẻ*.',
      'Hội phụ nữ thăm hỏi *112 gia đình* trong tháng [3→5].',
      'Bệnh viện tiếp nhận *930 bệnh nhân* trong quý [I→II].',
      'Tháng [trước→này], đội thu gom *14 tấn* rác nhựa.',
    ],
    same: [
      'Quý I[→ năm nay], hợp tác xã bán *35 tấn* cà chua.',
      '[Trong quý II→Quý II], trạm thú y tiêm cho *1.240 con* trâu.',
      'Trong [ba→3] năm qua, làng mở *12 lớp* dạy nghề.',
      'Sáu tháng đầu năm[→,] thư viện cho mượn *2.300 cuốn* sách.',
      'Vụ đông[→ vừa rồi], bà con trồng *76 ha* khoai tây.',
      'Năm ngoái[→,] câu lạc bộ dựng *9 vở* kịch ngắn.',
    ],
  },
  'the rest of a time, a date, a measure': {
    changed: [
      'Lễ dâng hương bắt đầu lúc *8 giờ* [15→45] phút tại đền.',
      'Đoàn xe xuất phát *5 giờ* [30→20] sáng thứ Bảy.',
      'Bé nặng *3 kg* [2→7] lạng lúc chào đời.',
      'Vận động viên về đích sau *2 giờ* [11→17] phút.',
      'Con đập cao *12 m* [40→60] tính từ đáy suối.',
      'Cụ bà sống thọ *101 tuổi* [3→8] tháng.',
    ],
    same: [
      'Lễ dâng hương bắt đầu lúc *8 giờ* 15 phút [tại→ở] đền.',
      'Đoàn xe xuất phát [lúc →]*5 giờ* 30 sáng thứ Bảy.',
      'Bé nặng *3 kg* 2 lạng [lúc→khi] chào đời.',
      'Vận động viên về đích sau *2 giờ* 11 phút[→, ai cũng mừng].',
      'Chuyến xe chạy lúc *6 giờ* sáng, chở [20→25] khách.',
      'Buổi phát thanh dài *45 phút*, có [3→4] chuyên mục.',
    ],
  },
  'more or less': {
    changed: [
      'Sau rà soát, trường [được bổ sung→bị rút] *6 giáo viên*.',
      'Giá cau tươi [nhích lên→hạ] *8 nghìn đồng* sau một tuần.',
      'Mực nước hồ [dâng→hạ] *1,4 m* trong đêm.',
      'Hợp tác xã [nhập thêm→bán bớt] *30 con* bò giống.',
      'Lượng đơn hàng [tăng thêm→sụt] *17%* sau hội chợ.',
      'Đội hình được [bổ sung→tinh giản] *11 cán bộ*.',
    ],
    same: [
      'Sau rà soát, trường được [bổ sung→tăng cường] *6 giáo viên*.',
      'Giá cau tươi [nhích lên→tăng] *8 nghìn đồng* sau một tuần.',
      'Mực nước hồ dâng[→ cao] *1,4 m* trong đêm.',
      'Hợp tác xã [mua thêm→nhập thêm] *30 con* bò giống.',
      'Lượng đơn hàng [tăng thêm→tăng] *17%* sau hội chợ.',
      'Doanh nghiệp lãi[→ ròng] *2,6 tỷ đồng* sau một năm.',
    ],
  },
  'what it is compared with': {
    changed: [
      'Sản lượng cá lồng tăng 14 tấn, tức *9%* so với năm [2018→2020].',
      'Giá điện sinh hoạt tăng *4,8%* so với [quý→tháng] trước.',
      'Số hồ sơ trễ hạn giảm *31%* so với [cùng kỳ năm trước→kế hoạch].',
      'Lượng rác tái chế gấp *2,5 lần* so với [mức trung bình của tỉnh→năm trước].',
      'Thu hoạch chè bằng *120%* [kế hoạch→cùng kỳ].',
      'Khách quốc tế tăng *18%* so với [tháng 5→tháng 6].',
    ],
    same: [
      'Sản lượng cá lồng tăng *9%* [so với→so] năm 2018.',
      'Giá điện sinh hoạt tăng *4,8%* so với quý trước[→, theo cơ quan thống kê].',
      'Số hồ sơ trễ hạn giảm *31%* so với cùng kỳ[→ năm trước].',
      'Khách quốc tế tăng *18%* so với cùng [kì→kỳ] năm ngoái.',
      'Thu hoạch chè bằng *120%* kế hoạch[→ đề ra].',
      'Đàn dê tăng *3 lần* so với [năm trước→năm ngoái].',
    ],
  },
  'where it was counted': {
    changed: [
      '[Thôn Bản Mạ→Thôn Nà Ca] có *42 hộ* làm du lịch.',
      'Cả [xã→huyện] còn *6 trường* chưa có cổng.',
      'Ở [Lâm Sơn→Kim Bôi], *18 hộ* mở xưởng gỗ.',
      'Tại huyện [Vân Hồ→Mộc Châu] hiện có *29 vườn* mận hậu.',
      'Đồn biên phòng đỡ đầu *31 em* ở xã [Tri Lễ→Keng Đu].',
      '[Thành phố→Thị xã] trồng mới *4.100 cây* bóng mát.',
    ],
    same: [
      'Thôn Bản Mạ[→, xã Nà Ka,] có *42 hộ* làm du lịch.',
      '[Cả→Toàn] xã còn *6 trường* chưa có cổng.',
      '[Ở→Tại] Lâm Sơn, *18 hộ* mở xưởng gỗ.',
      '[Tại huyện→Huyện] Vân Hồ hiện có *29 vườn* mận hậu.',
      'Đồn biên phòng đỡ đầu *31 em* [ở→tại] xã Tri Lễ.',
      'Xã Lũng Vài có [12→14] hộ nuôi ong, xã Pờ Ly có *27 hộ*.',
    ],
  },
  'planned, promised or done': {
    changed: [
      'Sở [kiến nghị→quyết định] cấp *7 tỷ đồng* chống hạn.',
      'Nhà đầu tư [cam kết→đã] tuyển *150 lao động* địa phương.',
      'Bà con [đăng ký→đã] hiến *1.800 m2* đất vườn.',
      'Xã [xin→được cấp] *400 triệu đồng* sửa cầu treo.',
      'Tòa soạn [dự định→đã] tặng *25 tủ sách*.',
      'Kho bạc [tạm ứng→thu hồi] *3,3 tỷ đồng* của nhà thầu.',
    ],
    same: [
      'Sở [kiến nghị→đề nghị] cấp *7 tỷ đồng* chống hạn.',
      'Nhà đầu tư [cam kết→hứa] tuyển *150 lao động* địa phương.',
      'Bà con [đã →]hiến *1.800 m2* đất vườn.',
      'Xã được [cấp→rót] *400 triệu đồng* sửa cầu treo.',
      'Tòa soạn [dự định→định] tặng *25 tủ sách*.',
      'Hội đồng [vừa →]công nhận *8 làng nghề*.',
    ],
  },
  'words that differ in their tones': {
    changed: [
      'Đội thợ sửa xong *3 km* [đê→đường] bao.',
      'Gia đình nuôi *12 con* [chó→mèo] cảnh.',
      'Đợt này giao *30 đèn* [đường→pin] cho các thôn.',
      'Bà con bán *500 lá* [dong→chuối] gói bánh.',
      'Khu vườn có *80 gốc* [bưởi→nhãn] da xanh.',
      'Vựa cân *2 tấn* [cua→cá] biển.',
    ],
    same: [
      '[→Trung tâm ]Nhà văn hóa mở *5 lớp* múa cho trẻ.',
      'Đồng bào dân tộc [thiểu số→ít người] góp *300 ngày công*.',
      'Chị em [chữa→sửa] lại *14 bộ* áo dài cũ.',
      '[Cơ quan→Đơn vị] tiếp *41 lượt* dân.',
      'Nhà kho [chứa→trữ] *9 tấn* thóc giống.',
      'Bà con lên chùa[→ làng] góp *120 nghìn đồng* đèn nhang.',
    ],
  },
  'what is measured': {
    changed: [
      'Tỷ lệ hộ [nghèo→cận nghèo] của bản còn *14%*.',
      'Diện tích [cà phê→hồ tiêu] đạt *820 ha* cuối năm.',
      'Giá [lúa→ngô] hiện ở mức *7.200 đồng*.',
      'Số người [bị thương→thiệt mạng] là *23*, theo bệnh viện.',
      'Sản lượng [tôm→cá] ước *1.900 tấn*.',
      'Tỷ lệ trẻ [suy dinh dưỡng→tiêm chủng] còn *11%*.',
    ],
    same: [
      'Tỷ lệ hộ nghèo[→ đa chiều] của bản còn *14%*.',
      'Diện tích [→trồng ]cà phê đạt *820 ha* cuối năm.',
      'Giá [→thu mua ]lúa hiện ở mức *7.200 đồng*.',
      'Số người bị thương [là→lên tới] *23*, theo bệnh viện.',
      'Sản lượng tôm[→ nuôi] ước *1.900 tấn*.',
      '[Tỷ lệ→Tỉ lệ] trẻ suy dinh dưỡng còn *11%*.',
    ],
  },
  'bounds, denials, parts and kinds': {
    changed: [
      'Lớp học dành cho *35 người* từ 50 tuổi trở [lên→xuống].',
      'Có *24 công trình* trọng điểm của huyện [đúng→chưa đúng] tiến độ.',
      'Thu nhập [bình quân→cao nhất] là *5,5 triệu đồng*.',
      'Học phí [thấp nhất→cao nhất] là *900 nghìn đồng*.',
      'Hồ sơ phải nộp [trước→sau] *17 giờ* chiều thứ Sáu.',
      'Có *48 em* mồ côi của trường [được→không được] cấp thẻ bảo hiểm.',
    ],
    same: [
      'Lớp học dành cho *35 người* từ 50 tuổi trở lên[→ ở khu phố].',
      'Có *24 công trình* trọng điểm của huyện đúng tiến độ[→, không đội vốn].',
      'Thu nhập [bình quân→trung bình] là *5,5 triệu đồng*.',
      'Chi hội thành lập năm [2015→2016] có *30 hội viên*.',
      'Trên địa bàn xã [hiện →]có *12 lò gạch* cũ.',
      '[Trên địa bàn→Ở] xã có *12 lò gạch* cũ.',
    ],
  },
  'the whole, the title, other names of a unit': {
    changed: [
      'Tỷ lệ tảo hôn giảm [còn →]*4%* sau hai năm.',
      'Có *31* [trong→trên tổng] số [34→43] thôn có mạng di động.',
      'Cứ [10→20] hộ thì có *3 hộ* dùng bếp ga.',
      'Đoàn đi [Quốc lộ→Tỉnh lộ] *6* vào bản.',
      'Theo [Nghị quyết→Quyết định] số *42-NQ/TU*, mọi việc phải công khai.',
      'Lễ trao quà diễn ra [sáng→chiều] *ngày 9/5* ở sân trường.',
    ],
    same: [
      'Làng trồng *76* [ha→héc-ta] sen lấy hạt.',
      'Thợ gặt được trả *300* [nghìn→ngàn] đồng một ngày.',
      'Mỗi lao động hưởng *9 triệu đồng*[/tháng→ mỗi tháng].',
      'Huyện có *12* [hợp tác xã→HTX] trồng rau.',
      'Đường liên thôn dài *4,5* [km→ki-lô-mét], rải cấp phối.',
      'Tỷ lệ tảo hôn giảm [xuống còn→còn] *4%* sau hai năm.',
    ],
  },
  'all kinds': {
    changed: [
      'Hợp tác xã thu mua nấm với giá *65 nghìn đồng* mỗi [cân→yến].',
      'Mỗi ca trực có từ *4* đến [6→8] dân quân.',
      'Chuyến xe cuối chạy lúc *21 giờ* [10→40] phút.',
      'Quyết định số *1534*/QĐ-[UBND→BNN] giao chỉ tiêu trồng rừng.',
      'Số ca sốt tăng [không quá→hơn] *12%* trong tuần.',
      'Trạm bơm phục vụ tưới [ít nhất→tối đa] *90 ha* lúa nước.',
      'Có *37 hộ* [thoát→tái] nghèo sau rà soát.',
      'Vụ cháy làm *6 người* [bị thương→mất tích].',
    ],
    same: [
      'Hợp tác xã thu mua nấm với giá *65 nghìn đồng* mỗi cân[→, trả tiền ngay].',
      'Mỗi ca trực có từ *4* đến 6 dân quân[→ tự vệ].',
      'Chuyến xe cuối [chạy→xuất bến] lúc *21 giờ* 10 phút.',
      'Quyết định số *1534*/QĐ-UBND [giao→phân] chỉ tiêu trồng rừng.',
      'Trạm bơm [phục vụ tưới→tưới cho] *90 ha* lúa nước.',
      'Có *37 hộ* thoát nghèo [sau→qua] rà soát.',
      'Vụ cháy [làm→khiến] *6 người* bị thương.',
      'Lớp [bồi dưỡng→tập huấn] có *58 học viên* nữ theo học.',
    ],
  },
};

testEdits(EDITS, statusOf);

test('what a sentence opens with counts, however far before the figure', () => {
  const edit =
    'Trong [6→9] tháng đầu năm, bằng nguồn vốn của chương trình xây dựng nông thôn mới và tiền góp của bà con trong xã, huyện làm được *41 km* đường.';
  expect(statusOf(edit)).toBe('changed');
});

test('a footnote mark in the name of a row is no other name', () => {
  const old = `${BEFORE}hết.\nThôn Đông: 12 hộ hiến đất`;
  const start = old.indexOf('12 hộ');
  const target = describeTarget(old, { start, end: start + '12 hộ'.length }, 'kept');
  const now = old.replace('Đông:', 'Đông[1]:');
  expect(createAnchorer(now, () => old).anchor(target, 'statistic').status).toBe('exact');
});
