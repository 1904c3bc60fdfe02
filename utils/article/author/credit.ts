/**
 * Vietnamese family names that are common and open no newspaper's name, in lower case and sorted. “Theo Nguyễn An” was
 * written by a person, “Theo Thanh Niên” taken from a newspaper; only the first word tells.
 */
export const FAMILY_NAMES =
  'bùi chu châu dương huỳnh hồ lê lý lưu mai nguyễn ngô phan phùng phạm quách trương trần trịnh tô tạ võ vũ đinh đào đặng đỗ';

const FAMILY = new Set(FAMILY_NAMES.split(' '));

/** “Theo Sầm Hoa (Reuters)”: writer first, newspaper in brackets. */
const WITH_SOURCE = /^([^()/.\d]{3,40})\s\([^()]{2,40}\)$/;

/**
 * Whether “Theo …” credits a source, not a writer. What the page itself marks as its author is not asked.
 * @param name a byline as {@link file://./byline-name.ts} leaves it
 */
export function isSourceCredit(name: string): boolean {
  const credited = /^theo\s+(.+)$/i.exec(name)?.[1];
  if (credited === undefined) return false;
  const person = WITH_SOURCE.exec(credited)?.[1];
  const words = (person ?? credited).split(/\s+/);
  if (words.length < 2 || words.length > 5) return true;
  return person === undefined && (/[/.\d]/.test(credited) || !FAMILY.has(words[0]!.toLowerCase()));
}

/** How newsrooms, companies and offices call themselves, in small letters: first words, and words anywhere. */
const INSTITUTION =
  /^(?:ban|báo|bộ|công ty|cổng|cục|hội|phòng|sở|thông tấn|trang tin|trang thông tin|trung tâm|truyền|trường|tòa soạn|tạp chí|tập đoàn|ubnd|ủy ban|văn phòng|đảng ủy)\s|^p\./;
const INSTITUTION_WORD = /(?<!\S)(?:media|news|online|tv|việt nam)(?=\s|$)/;

/** The newspapers that are named like anybody. */
const NEWSPAPERS = new Set([
  'công an nhân dân',
  'công thương',
  'dân trí',
  'hà nội mới',
  'lao động',
  'người lao động',
  'nhân dân',
  'pháp luật',
  'quân đội nhân dân',
  'sài gòn giải phóng',
  'thanh niên',
  'tiền phong',
  'tuổi trẻ',
  'đại đoàn kết',
]);

/** Whether a name is that of a newsroom, a company or an office. */
export function isInstitution(name: string): boolean {
  const words = name.normalize('NFC').toLowerCase();
  return INSTITUTION.test(words) || INSTITUTION_WORD.test(words) || NEWSPAPERS.has(words);
}

/**
 * Whether an author that a Vietnamese page states to machines can be believed: newsrooms fill the field with their own
 * name, in many forms (“TUOI TRE ONLINE”, “Công ty …”) and often without marks; persons have two names or more.
 */
export function isStatedPerson(name: string): boolean {
  const isOneWord = !/\s/.test(name) && !/^\p{Lo}/u.test(name);
  return !isOneWord && /[^\p{ASCII}]/u.test(name) && !isInstitution(name);
}

/** “Nguồn - Lò Vân Tâm – sonbac.vn”: source word, then parts. */
const CREDITED = /^\(?(?:nguồn|theo)\s?[-–:]?\s(.{5,100}?)\)?$/iu;
const SITE = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,6}(?:\/\S*)?$/i;

/** The writer in a credit that names both a writer and the site or newsroom that the text was taken from; '' in any other. */
export function creditedWriter(text: string): string {
  const parts = CREDITED.exec(text.normalize('NFC'))?.[1]?.split(/\s?[–|]\s?|\s-\s/) ?? [];
  const isSource = (part: string) => SITE.test(part) || isInstitution(part);
  const [writer = '', ...more] = parts.filter((part) => !isSource(part));
  const isPerson = /^(?:\p{Lu}\p{Ll}*\s){1,4}\p{Lu}\p{Ll}*$/u.test(writer);
  return more.length === 0 && parts.length === 2 && isPerson ? writer : '';
}
