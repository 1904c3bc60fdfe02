/**
 * The headings of boxes that stand beside or in a text and are none of it. Kept as words rather than as one pattern, whose
 * code would fill sixty kilobytes in every tab and take half a millisecond to make.
 */

/** A line in small letters, without the colon at its end: how headings of boxes are compared. */
const asHeading = (text: string): string => text.toLowerCase().replace(/\s?:?$/, '');

/** “Các tin liên quan”, “Bài viết cùng chuyên mục trong tuần”: which stories, and what these words may be. */
const STORIES = /^(?:các |những )?(?:bài viết|bài|tin)(?: tức)? (.*?)(?: trong (?:ngày|tuần|tháng))?$/;
const WHICH_STORIES = new Set([
  'cùng chuyên mục',
  'cùng chủ đề',
  'cùng mục',
  'cùng tác giả',
  'cũ',
  'cũ hơn',
  'khác',
  'liên quan',
  'mới',
  'mới hơn',
  'mới nhất',
  'nên đọc',
  'nên đọc tiếp',
  'nóng',
  'nổi bật',
  'tiếp theo',
  'xem nhiều',
  'đọc nhiều',
]);

/** Other headings of boxes, word for word. */
const SIDE_HEADINGS = new Set([
  'bình chọn',
  'chia sẻ',
  'có thể bạn quan tâm',
  'cùng chuyên mục',
  'das könnte sie auch interessieren',
  'featured resources',
  'gợi ý cho bạn',
  'leggi anche',
  'lesen sie auch',
  'lee también',
  'lire aussi',
  'mehr zum thema',
  'more resources',
  'read also',
  'read more',
  'read next',
  'recommended',
  'recommended for you',
  'related',
  'related articles',
  'related content',
  'related posts',
  'related reading',
  'related stories',
  'related topics',
  'see also',
  'tag',
  'tags',
  'thăm dò',
  'thăm dò dư luận',
  'thăm dò ý kiến',
  'từ khóa',
  'xem nhiều',
  'xem thêm',
  'xem tiếp',
  'you may also like',
  'you might also like',
  'đọc nhiều',
  'đọc thêm',
  'đọc tiếp',
  'читайте также',
  'おすすめ情報',
  '相关阅读',
  '関連記事',
]);
const MORE = /^(?:more (?:from|on|stories|news)\b.{0,40}|share this.{0,20})$/;

/** Whether a line is the heading of a box of other matter. */
export function isSideHeading(text: string): boolean {
  if (text.length >= 60) return false;
  const heading = asHeading(text);
  const which = STORIES.exec(heading)?.[1];
  return (
    (which !== undefined && WHICH_STORIES.has(which)) ||
    SIDE_HEADINGS.has(heading) ||
    MORE.test(heading) ||
    isCommentHeading(text) ||
    isAuthorHeading(text)
  );
}

const WIDGETS = new Set([
  'chứng khoán',
  'dự báo thời tiết',
  'giá vàng',
  'kết quả xổ số',
  'lịch chiếu phim',
  'lịch âm',
  'thời tiết',
  'tỷ giá',
  'xổ số',
]);
const WIDGET_OF = / (?:hôm nay|kiến thiết|trực tuyến|ngoại tệ|miền .{3,5})$/;

/** Whether a line is the heading of a box that every page of a site shows: rates, lots, weather. */
export function isWidgetHeading(text: string): boolean {
  return text.length < 40 && WIDGETS.has(asHeading(text).replace(WIDGET_OF, ''));
}

const ADVERTS = new Set([
  'advertisement',
  'advertisements',
  'nội dung tài trợ',
  'nội dung được tài trợ',
  'quảng cáo',
  'sponsored',
  'tài trợ',
  'được tài trợ',
]);

/** Whether a line calls what stands beside it an advertisement. */
export function isAdvertLabel(text: string): boolean {
  return text.length < 30 && ADVERTS.has(asHeading(text));
}

const AUTHOR_HEADING = /^(?:about the author|meet (?:the|your) .{0,20}|(?:vài nét |thông tin )?về tác giả)$/;

/** Whether a line is the heading of a note on the author. */
export function isAuthorHeading(text: string): boolean {
  return text.length < 60 && AUTHOR_HEADING.test(asHeading(text));
}

const COMMENTS = /bình luận|ý kiến|phản hồi|comment|leave a reply/;
const COMMENT_HEADING =
  /^(?:(?:gửi|viết|các|ý kiến)?\s?(?:bình luận|ý kiến|phản hồi)(?: (?:bạn đọc|độc giả|của bạn|về bài viết))?|comments?|leave a (?:reply|comment))\s?(?:\(\d{1,5}\))?\s?:?$|^\d{1,5} (?:bình luận|ý kiến|phản hồi|comments?)$/;

/** Whether a line is the heading of readers' comments, or of the form for them. */
export function isCommentHeading(text: string): boolean {
  if (text.length >= 60) return false;
  const line = text.toLowerCase();
  return COMMENTS.test(line) && COMMENT_HEADING.test(line);
}
