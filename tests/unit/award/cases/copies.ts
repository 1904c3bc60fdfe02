/** Articles of our own making for the measure of copies; all people, places and figures are made up. */
export const RIVER = `Bờ kè Vàm Xanh dài 2,4 km đã xong trước ngày nước về. 312 hộ dân không còn phải kê giường lên gác mỗi mùa lũ.
Bà Đặng Thị Ẻn, 71 tuổi, kể rằng ba năm liền nhà bà ngập 1,2 m, lúa 40 ha của ấp mất trắng. Chi bộ ấp họp dân mười một lần, lần đông nhất có 186 người.
Cán bộ xã xin được 3,7 tỷ đồng từ ngân sách huyện, dân góp thêm 1.450 ngày công và hiến 5.600 m2 đất vườn. Có nhà chặt 28 gốc xoài đang độ cho trái.
Ông bí thư chi bộ bảo rằng việc khó nhất không phải tiền mà là lòng tin. Năm trước từng có một lời hứa bị quên, nên lần này ông viết lời hứa lên bảng đặt trước đình.
Đến tháng tám, đoạn kè cuối cùng được đổ xong sớm 19 ngày. Người ta thả xuống sông 20.000 con cá giống để mừng, và cái bảng vẫn còn đứng đó.`;

/** The same told in other words: all figures in their order. */
export const RIVER_SPUN = `Trước khi con nước lên, công trình chống sạt lở ở Vàm Xanh với chiều dài 2,4 km kịp hoàn tất, giúp 312 gia đình yên ổn qua mùa mưa bão.
Cụ Ẻn năm nay 71 tuổi nhớ lại cảnh nước dâng tới 1,2 m khiến 40 ha ruộng hư hại hoàn toàn. Những cuộc gặp gỡ bà con được tổ chức, có hôm quy tụ 186 thành viên.
Nguồn vốn 3,7 tỷ đồng huyện cấp cùng 1.450 ngày lao động, thêm 5.600 m2 đất nhân dân trao tặng đã làm nên chuyện; một hộ đốn bỏ 28 cây ăn quả.
Theo người đứng đầu cấp ủy nơi đây, điều gian nan hơn cả là khiến mọi người tin tưởng, bởi trước kia có việc nói mà chẳng làm.
Công việc về đích trước hạn 19 ngày, bà con vui vẻ phóng sinh 20.000 cá bột.`;

export const SCHOOL = `Điểm trường bản Pa Nọi chỉ có hai phòng học dựng bằng tre, mùa mưa phải che bạt. Cô giáo Hà Thị Liên dạy ở đây mười bốn năm, chưa lần nào xin chuyển.
Khi đảng ủy xã giao mỗi đảng viên đỡ đầu một học trò, danh sách có 67 em. Người nhận nhiều nhất là ông trưởng công an xã, ba em cùng một lúc.
Sau hai học kỳ, số em bỏ học giảm từ 23 xuống còn 4. Thư viện có 1.180 cuốn sách, phần lớn do cựu chiến binh quyên góp.
Phụ huynh kéo điện về lớp bằng 900 m dây, tự dựng cột. Tối tối, lớp xóa mù chữ sáng đèn đến chín giờ rưỡi.`;

export const MARKET = `Chợ phiên Nậm Sa họp từ lúc gà gáy, người bán măng ngồi cạnh người bán dao. Trước đây mỗi phiên đều có cãi cọ vì chỗ ngồi, có khi phải gọi công an.
Tổ tự quản do chi bộ lập gồm chín người, ai cũng có sạp trong chợ. Họ kẻ lại ô, bốc thăm công khai, ghi sổ từng ngày.
Sau một năm, số vụ tranh chấp còn hai, tiền thu phí tăng gần gấp đôi mà không tăng mức thu. Cái sổ ghi chép đến nay đã dày ba quyển.
Người già trong bản nói vui rằng chợ bây giờ nghe tiếng khèn nhiều hơn tiếng cãi nhau.`;

/** A passage of a resolution that anybody may quote, and what a paper sets below all that it prints. */
const QUOTED = `“Lấy kết quả công việc và sự hài lòng của người dân làm thước đo để đánh giá cán bộ, đảng viên trong từng nhiệm vụ được giao.”`;
const IMPRINT = `Cơ quan chủ quản: Tỉnh ủy Đồng Thuận. Mọi hành động sử dụng nội dung đăng tải trên báo phải có sự đồng ý bằng văn bản của tòa soạn. Đường dây nóng của báo luôn mở để tiếp nhận ý kiến bạn đọc trong và ngoài tỉnh.`;

const lines = (text: string) => text.split('\n');
const sentences = (text: string) => text.split(/(?<=[.”]) |\n/);

/** Labelled before the measure was written: whether two entries are to be looked at side by side. */
export interface CopyCase {
  what: string;
  /** The texts of each entry's parts that were read. */
  one: string[];
  other: string[];
  isCopy: boolean;
  isTrap?: true;
}

export const COPY_CASES: CopyCase[] = [
  { what: 'the same text', one: [RIVER], other: [RIVER], isCopy: true },
  {
    what: 'other capitals and tone marks',
    one: [RIVER],
    other: [RIVER.toUpperCase().replace(/HOÀ/g, 'HÒA')],
    isCopy: true,
  },
  {
    what: 'its paragraphs in another order',
    one: [RIVER],
    other: [lines(RIVER).reverse().join('\n')],
    isCopy: true,
  },
  {
    what: 'half of it within another article',
    one: [RIVER],
    other: [[...lines(RIVER).slice(0, 3), MARKET].join('\n')],
    isCopy: true,
  },
  {
    what: 'every third sentence left out',
    one: [RIVER],
    other: [
      sentences(RIVER)
        .filter((_, index) => index % 3 !== 2)
        .join(' '),
    ],
    isCopy: true,
  },
  {
    what: 'one long article that became a series of two',
    one: [RIVER],
    other: [lines(RIVER).slice(0, 2).join('\n'), lines(RIVER).slice(2).join('\n')],
    isCopy: true,
  },
  {
    what: 'spun: other words, the same figures in the same order',
    one: [RIVER],
    other: [RIVER_SPUN],
    isCopy: true,
    isTrap: true,
  },
  {
    what: 'figures written otherwise: 5600, 20000',
    one: [RIVER],
    other: [RIVER_SPUN.replace('5.600', '5600').replace('20.000', '20000')],
    isCopy: true,
    isTrap: true,
  },
  { what: 'another article', one: [RIVER], other: [SCHOOL], isCopy: false },
  {
    what: 'the same imprint below both',
    one: [`${RIVER}\n${IMPRINT}`],
    other: [`${SCHOOL}\n${IMPRINT}`],
    isCopy: false,
    isTrap: true,
  },
  {
    what: 'the same passage quoted in both',
    one: [`${RIVER}\n${QUOTED}`],
    other: [`${MARKET}\n${QUOTED}`],
    isCopy: false,
    isTrap: true,
  },
  {
    what: 'the same figures in another order',
    one: [RIVER],
    other: [`${MARKET} Xã có 20.000 dân, 28 thôn, 312 hộ nghèo, rộng 40 ha.`],
    isCopy: false,
    isTrap: true,
  },
  {
    what: 'three common figures in order',
    one: [RIVER],
    other: [`${MARKET} Đường dài 2,4 km, qua 312 nhà, tốn 3,7 tỷ đồng.`],
    isCopy: false,
    isTrap: true,
  },
  {
    what: 'years and days in common',
    one: [`${SCHOOL} Ngày 12/10/2021, 15/10/2021, năm 2020, 2019, 2018, 2017, 2016.`],
    other: [`${MARKET} Ngày 12/10/2021, 15/10/2021, năm 2020, 2019, 2018, 2017, 2016.`],
    isCopy: false,
    isTrap: true,
  },
  {
    what: 'a caption of two lines',
    one: ['Ảnh: Bản Pa Nọi ngày nay'],
    other: ['Ảnh: Bản Pa Nọi ngày nay'],
    isCopy: false,
    isTrap: true,
  },
  { what: 'nothing read', one: [], other: [RIVER], isCopy: false },
];
