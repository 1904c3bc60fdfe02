import { describe, expect, it } from 'vitest';
import { type CampaignSuggestion, type SuggestOptions, suggest } from '../../../utils/suggest/index.ts';

const campaignsOf = (text: string, options: SuggestOptions = {}): CampaignSuggestion[] =>
  suggest(text, options).filter((found) => found.kind === 'campaign');
const wordsOf = (text: string, options: SuggestOptions = {}): string[] =>
  campaignsOf(text, options).map(({ start, end }) => text.slice(start, end));

const FORMS: [form: string, text: string, expected: string[]][] = [
  ['quoted after its type word', 'Phong trào thi đua “Dân vận khéo” lan tỏa.', ['Dân vận khéo']],
  ['straight quotes', 'Cuộc vận động "Làng quê xanh mát" được hưởng ứng.', ['Làng quê xanh mát']],
  ['mixed quotes', 'Mô hình “Bếp lửa nghĩa tình" ra mắt.', ['Bếp lửa nghĩa tình']],
  ['spaces inside the quotes', 'Phong trào “ Sạch ngõ, đẹp nhà ” được duy trì.', ['Sạch ngõ, đẹp nhà']],
  [
    'nested quotes of one kind',
    'Hội nghị biểu dương “Mô hình “Ống tiền tiết kiệm” đã thành nếp.',
    ['Ống tiền tiết kiệm'],
  ],
  [
    'a list after one type word',
    'Nhiều mô hình hiệu quả như: “Camera nhân dân”, “Cổng trường bình yên” và “Tiếng kẻng an ninh”.',
    ['Camera nhân dân', 'Cổng trường bình yên', 'Tiếng kẻng an ninh'],
  ],
  [
    'a list with attributes between',
    'Các mô hình “Hũ gạo tình thương” ở xã An Hòa; “Ngày thứ bảy sạch” của phường Bến Đá.',
    ['Hũ gạo tình thương', 'Ngày thứ bảy sạch'],
  ],
  [
    'theme of a movement',
    'Phát động phong trào thi đua năm 2021 với chủ đề: “Kỷ cương – Sáng tạo – Về đích”.',
    ['Kỷ cương – Sáng tạo – Về đích'],
  ],
  [
    'lower case in quotes',
    'Cơ chế “một cửa”, “một cửa liên thông” vận hành tốt.',
    ['một cửa', 'một cửa liên thông'],
  ],
  ['a year by its own words', 'Các đơn vị hưởng ứng “Năm dân vận chính quyền”.', ['Năm dân vận chính quyền']],
  [
    'one label for a longer model',
    'Xây dựng mô hình “Dân vận khéo trong giải phóng mặt bằng”.',
    ['Dân vận khéo trong giải phóng mặt bằng'],
  ],
  [
    'the established part of a longer title',
    'Triển khai chuyên đề “Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về tinh thần trách nhiệm”.',
    ['Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'],
  ],
  [
    'known name without quotes',
    'Việc học tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh đi vào nền nếp.',
    ['học tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'],
  ],
  ['known name in other letters', 'Trên 200 mô hình dân vận khéo.', ['dân vận khéo']],
  [
    'names with Ð, NBSP apart',
    'Cuộc vận động “Toàn dân đoàn kết xây dựng đời sống văn hoá ở khu dân cư”.',
    ['Toàn dân đoàn kết xây dựng đời sống văn hoá ở khu dân cư'],
  ],
  [
    'dash for comma',
    'Thi đua “Lao động giỏi - Lao động sáng tạo”, phong trào “Giỏi việc nước – đảm việc nhà”.',
    ['Lao động giỏi - Lao động sáng tạo', 'Giỏi việc nước – đảm việc nhà'],
  ],
  [
    'unquoted movement',
    'Hưởng ứng phong trào chung tay xóa nhà tạm, nhà dột nát trên cả nước.',
    ['chung tay xóa nhà tạm, nhà dột nát'],
  ],
  [
    'unquoted movement with a capital',
    'Phong trào Thanh niên tình nguyện được đẩy mạnh.',
    ['Thanh niên tình nguyện'],
  ],
  [
    'a goal becomes a movement after its word',
    'Phong trào xây dựng nông thôn mới đạt kết quả.',
    ['xây dựng nông thôn mới'],
  ],
  [
    'whole programme',
    'Xã đạt chuẩn Chương trình mục tiêu quốc gia xây dựng nông thôn mới tại huyện.',
    ['Chương trình mục tiêu quốc gia xây dựng nông thôn mới'],
  ],
  [
    'whole scheme with its place and year',
    'Thông qua Đề án sắp xếp thôn, tổ dân phố của huyện Bình An 2025.',
    ['Đề án sắp xếp thôn, tổ dân phố của huyện Bình An 2025'],
  ],
  [
    'scheme before its issuer',
    'Thực hiện Đề án phát triển du lịch cộng đồng đến năm 2030 của Chính phủ.',
    ['Đề án phát triển du lịch cộng đồng đến năm 2030'],
  ],
  [
    'comma inside a title',
    'Triển khai Đề án nâng cao năng lực lãnh đạo, quản lý cấp xã tại tỉnh.',
    ['Đề án nâng cao năng lực lãnh đạo, quản lý cấp xã'],
  ],
  [
    'titles that tell their period, also in small letters',
    'Huyện ban hành đề án phát triển du lịch cộng đồng giai đoạn 2021-2025 và chương trình trồng cây phân tán giai đoạn 2022 - 2026; Đề án giữ rừng đến năm 2030, tầm nhìn đến năm 2050 đã xong.',
    [
      'đề án phát triển du lịch cộng đồng giai đoạn 2021-2025',
      'chương trình trồng cây phân tán giai đoạn 2022 - 2026',
      'Đề án giữ rừng đến năm 2030, tầm nhìn đến năm 2050',
    ],
  ],
  [
    'a known programme, and one that tells its place',
    'Chương trình xây dựng nông thôn mới giai đoạn 2021-2025; chương trình xây dựng nông thôn mới huyện Tân Hòa giai đoạn 2021-2025.',
    [
      'Chương trình xây dựng nông thôn mới',
      'chương trình xây dựng nông thôn mới huyện Tân Hòa giai đoạn 2021-2025',
    ],
  ],
  [
    'years and months of action without quotes',
    'Tỉnh phát động Năm An toàn giao thông 2022, hưởng ứng Tháng hành động vì môi trường và Tuần lễ Áo dài.',
    ['Năm An toàn giao thông 2022', 'Tháng hành động vì môi trường', 'Tuần lễ Áo dài'],
  ],
  [
    'movement with a head known for it',
    'Phong trào nông dân sản xuất, kinh doanh giỏi và phong trào hiến đất làm đường lan rộng.',
    ['nông dân sản xuất, kinh doanh giỏi', 'hiến đất làm đường'],
  ],
  [
    'a capital word that would end a name begins one',
    'Cuộc vận động Phát huy sức trẻ vùng biên do tỉnh phát động.',
    ['Phát huy sức trẻ vùng biên'],
  ],
  ['numbered project', 'Kết quả của Dự án 8 và Đề án 06 rất rõ.', ['Dự án 8', 'Đề án 06']],
  [
    'numbered project with its quoted name',
    'Dự án 8 “Thực hiện bình đẳng giới” được triển khai.',
    ['Thực hiện bình đẳng giới'],
  ],
  [
    'drive with a capital',
    'Phối hợp thực hiện đợt Tổng rà soát chính sách người có công trong hai năm.',
    ['Tổng rà soát chính sách người có công'],
  ],
  [
    'document and its subject side by side',
    'Chỉ thị số 05-CT/TW của Bộ Chính trị về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.',
    ['Chỉ thị số 05-CT/TW', 'học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'],
  ],
  [
    'letters defined in the article',
    'Phong trào thi đua “Xây dựng làng ấm no” (XDLAN) bắt đầu sớm. Sau một năm, XDLAN có mặt khắp nơi.',
    ['Xây dựng làng ấm no', 'XDLAN'],
  ],
  [
    'short form defined in the article',
    'Mô hình “Ngày thứ sáu lắng nghe dân nói” (gọi tắt là Ngày lắng nghe) ra đời. Ngày lắng nghe thu hút nhiều người.',
    ['Ngày thứ sáu lắng nghe dân nói', 'Ngày lắng nghe'],
  ],
  [
    'a drive by its season and year',
    'Xã mở chiến dịch nạo vét kênh mương mùa khô năm 2023, huyện có chiến dịch trồng cây phân tán mùa Xuân 2024.',
    ['nạo vét kênh mương mùa khô năm 2023', 'trồng cây phân tán mùa Xuân 2024'],
  ],
];

const NO_CAMPAIGNS: [form: string, text: string][] = [
  [
    'generic mentions',
    'Các phong trào thi đua yêu nước, các cuộc vận động và nghị quyết của Trung ương được quán triệt. Đề án này rất cần.',
  ],
  [
    'laws and decisions',
    'Luật Đất đai, Nghị định số 30/2020/NĐ-CP, Thông tư 12, Quyết định số 2846 của UBND tỉnh, Công văn 15.',
  ],
  ['things that are given', 'Xã trao 45 “Mái ấm tình thương”, công nhận 120 “Gia đình học tập”.'],
  ['prizes', 'Anh được tặng danh hiệu “Chiến sĩ thi đua” và giải “Tuổi trẻ sáng tạo”.'],
  ['scare quotes', 'Đấu tranh với biểu hiện “tự diễn biến”, “tham nhũng vặt”.'],
  ['speech', 'Bà Hoa chia sẻ: “Từ ngày có đường mới, bà con đi lại rất thuận tiện.”'],
  ['goals without their word', 'Xã phấn đấu đạt chuẩn nông thôn mới nâng cao, có hai sản phẩm OCOP.'],
  ['events', 'Hội nghị “Gặp mặt đầu xuân” diễn ra sáng nay.'],
  ['a project that counts', 'Dự án 8 tỷ đồng đang thi công. Chương trình hành động cần sát thực tế.'],
  ['the movement of an office', 'Phong trào CNVCLĐ tỉnh nhà có sự phát triển.'],
  ['no name without quotes', 'Các hoạt động xây dựng NTM, công trình XDNTM được chú trọng.'],
  [
    'every office has one',
    'Xây dựng chương trình công tác giai đoạn 2021-2025, kế hoạch làm việc đến năm 2030.',
  ],
  [
    'years without a name',
    'Năm Covid lan rộng, tỉnh khó khăn. Tháng Giêng là tháng ăn chơi. Đây là năm an toàn nhất.',
  ],
  ['English', 'The “Green Summer” campaign was a success in many provinces.'],
  ['a season alone', 'Tỉnh đoàn phát động chiến dịch hè 2024.'],
  ['a task of every season', 'Ngành mở chiến dịch kiểm tra thực phẩm mùa hè 2024.'],
  ['a season after the clause', 'Chiến dịch tiêm chủng cho trẻ em bắt đầu từ mùa hè 2024.'],
  [
    'a verb after the type word',
    'Chương trình đặt mục tiêu cụ thể cho từng thôn. Chương trình quy tụ nhiều nghệ sĩ.',
  ],
];

describe('campaigns', () => {
  it.each(FORMS)('%s', (_form, text, expected) => expect(wordsOf(text)).toEqual(expected));
  it.each(NO_CAMPAIGNS)('none in %s', (_form, text) => expect(wordsOf(text)).toEqual([]));

  it('takes the number in a name for no figure, and the same words elsewhere for one', () => {
    const text = 'Chương trình “1 triệu sáng kiến” đã ghi nhận 1 triệu sáng kiến sau một năm.';
    expect(suggest(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['campaign', '1 triệu sáng kiến'],
      ['statistic', '1 triệu sáng kiến'],
    ]);
  });

  it('counts models beside their name', () => {
    const text =
      'Thành lập 12 CLB “Thủ lĩnh của sự thay đổi”, xây dựng trên 200 mô hình, điển hình dân vận khéo.';
    expect(suggest(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '12 CLB',
      'Thủ lĩnh của sự thay đổi',
      'trên 200 mô hình',
      'dân vận khéo',
    ]);
  });

  it('spans the type words and quotes in its outer span, and tells why', () => {
    const text = 'Nhiều nơi có phong trào thi đua “Dân vận khéo”.';
    const [found] = campaignsOf(text);
    expect(text.slice(found!.outer.start, found!.outer.end)).toBe('phong trào thi đua “Dân vận khéo”');
    expect(found).toMatchObject({
      campaign: { kind: 'movement', name: 'Dân vận khéo', gazetteerId: 'movement-dan-van-kheo' },
      why: { rule: 'quoted', cue: 'phong trào thi đua', gazetteerId: 'movement-dan-van-kheo' },
    });
  });

  it('proposes names that the reviewer accepted before', () => {
    const text = 'Ấm áp tình quân dân là điểm sáng của huyện.';
    expect(wordsOf(text)).toEqual([]);
    const acceptedNames = [{ name: 'Ấm áp tình quân dân', kind: 'model' as const }];
    expect(wordsOf(text, { acceptedNames })).toEqual(['Ấm áp tình quân dân']);
  });

  it('leaves out what the reviewer said no to, also after the page has changed elsewhere', () => {
    const text = 'Phong trào thi đua “Dân vận khéo” được triển khai rộng khắp. Xã có 12 mô hình điểm.';
    const rejected = new Set(suggest(text).map(({ fingerprint }) => fingerprint));
    expect(rejected.size).toBe(2);
    expect(suggest(`Tin mới đăng sáng nay.\n${text}\nBình luận của bạn đọc.`, { rejected })).toEqual([]);
  });
});
