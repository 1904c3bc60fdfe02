/** Sentences of the kind that press award entries are made of; `{n}` stands for a number that differs each time. */
const SENTENCES = [
  'Những năm qua, cấp ủy các cấp trên địa bàn huyện đã tập trung lãnh đạo, chỉ đạo toàn diện công tác xây dựng Đảng.',
  'Đến nay, Đảng bộ huyện có {n} tổ chức cơ sở đảng với hơn {n}.250 đảng viên sinh hoạt tại các chi bộ trực thuộc.',
  'Phong trào thi đua “Dân vận khéo” được triển khai sâu rộng, với trên {n} mô hình trên các lĩnh vực của đời sống.',
  'Cán bộ và nhân dân bàn bạc dân chủ, cùng làm đường, chỉnh trang nhà cửa và giữ gìn vệ sinh thôn xóm sạch đẹp.',
  'Theo báo cáo của Ban Thường vụ Huyện ủy, giá trị sản xuất nông nghiệp tăng {n},5% so với cùng kỳ năm trước.',
  'Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị, mỗi cán bộ đều đăng ký việc làm theo gương Bác bằng hành động cụ thể.',
  'Người dân trong xã phấn khởi vì con đường mới nối liền hai thôn, việc đi lại và buôn bán nhờ đó thuận lợi hơn nhiều.',
  'Các mô hình như “Camera an ninh”, “Tuyến đường hoa”, “Tiết kiệm theo gương Bác” được nhân rộng ở {n}/{n} xã, thị trấn.',
  'Toàn huyện huy động được {n},8 tỷ đồng xây dựng nông thôn mới, trong đó nhân dân đóng góp gần {n} triệu đồng.',
  'Tỷ lệ hộ nghèo giảm còn {n},12%, thu nhập bình quân đầu người đạt {n} triệu đồng/người/năm, tăng gấp 2 lần năm 2015.',
  'Ngày 15/10/2021, Thường trực Huyện ủy tổ chức hội nghị sơ kết, biểu dương các tập thể và cá nhân tiêu biểu.',
  'Đồng chí Bí thư Huyện ủy nhấn mạnh, muốn dân tin thì cán bộ phải gần dân, nghe dân nói và nói cho dân hiểu.',
  'Muốn vận động được dân, người cán bộ phải kiên trì, mềm dẻo, nói đi đôi với làm và thật sự vì lợi ích chung của cộng đồng.',
  'Từ chỗ còn băn khoăn, nhiều gia đình đã tự nguyện hiến đất, tháo dỡ tường rào để con đường làng rộng rãi, thẳng tắp hơn.',
  'Cùng với đó, việc đối thoại giữa người đứng đầu cấp ủy, chính quyền với nhân dân được duy trì nền nếp và ngày càng thực chất.',
  'Những vướng mắc nảy sinh từ cơ sở được xem xét, giải quyết kịp thời, không để kéo dài thành điểm nóng phức tạp.',
  'Không khí thi đua lan tỏa trong từng cơ quan, trường học, khu dân cư, tạo sức mạnh tổng hợp cho phong trào chung.',
  'Kinh nghiệm rút ra là phải bắt đầu từ việc nhỏ, việc gần, chọn đúng người uy tín để nêu gương và nhân rộng cách làm hay.',
  'Bên ấm trà, các cụ cao niên kể lại chuyện xóm làng đổi thay, ai cũng mừng vì con cháu được học hành tử tế.',
  'Dù còn nhiều khó khăn phía trước, niềm tin của người dân vào sự lãnh đạo của Đảng vẫn được giữ vững và bồi đắp.',
  'Các đoàn thể phân công hội viên giúp đỡ từng hoàn cảnh neo đơn, bệnh tật, để không ai bị bỏ lại phía sau.',
  'Trên cánh đồng, máy gặt chạy suốt ngày; dưới bến, thuyền chở nông sản nối nhau xuôi về phố huyện.',
] as const;
const SENTENCES_PER_PARAGRAPH = 4;

/** Paragraphs of an invented article of at least `characters` characters. */
export function sampleArticle(characters: number): string[] {
  const paragraphs: string[] = [];
  let length = 0;
  for (let number = 11; length < characters; ) {
    const sentences = Array.from({ length: SENTENCES_PER_PARAGRAPH }, () => {
      number += 7;
      return SENTENCES[number % SENTENCES.length]!.replaceAll('{n}', String((number % 89) + 3));
    });
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return paragraphs;
}

/** Invented campaign names, all different, of three to nine words. */
export function sampleNames(count: number): string[] {
  const words =
    'xây dựng thôn xóm đoàn kết gia đình văn minh chi hội thanh niên phụ nữ nông dân đường hoa nước sạch'.split(
      ' ',
    );
  return Array.from({ length: count }, (_, at) => {
    const length = 3 + (at % 7);
    const picked = Array.from(
      { length },
      (_word, place) => words[(at * 7 + place * (3 + (at % 5))) % words.length],
    );
    return `${picked.join(' ')} ${at}`;
  });
}
