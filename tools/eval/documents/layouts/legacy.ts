/** What legacy fonts and scanners leave of a Vietnamese text. */

const ACUTE = '\u0301';
const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const HAT = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';

const TONES: Record<string, string> = { [ACUTE]: 'ù', [GRAVE]: 'ø', [HOOK]: 'û', [TILDE]: 'õ', [DOT]: 'ï' };
const WITH_HAT: Record<string, string> = {
  '': 'â',
  [ACUTE]: 'á',
  [GRAVE]: 'à',
  [HOOK]: 'å',
  [TILDE]: 'ã',
  [DOT]: 'ä',
};
const WITH_BREVE: Record<string, string> = {
  '': 'ê',
  [ACUTE]: 'é',
  [GRAVE]: 'è',
  [HOOK]: 'ú',
  [TILDE]: 'ü',
  [DOT]: 'ë',
};
const I: Record<string, string> = { [ACUTE]: 'í', [GRAVE]: 'ì', [HOOK]: 'æ', [TILDE]: 'ó', [DOT]: 'ò' };
const HORNED: Record<string, string> = { o: 'ô', u: 'ö', O: 'Ô', U: 'Ö' };

/** The letters under which a font of the VNI family shows a text. */
export const asVni = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/đ/g, 'ñ')
    .replace(/Đ/g, 'Ñ')
    .replace(/([a-zA-Z])([\u0300-\u036f]+)/g, (_, letter: string, marks: string) => {
      const tone = [...marks].find((mark) => mark in TONES) ?? '';
      const shown = vniLetter(letter, marks, tone);
      return letter === letter.toUpperCase() ? shown.toUpperCase() : shown;
    });

function vniLetter(letter: string, marks: string, tone: string): string {
  if (marks.includes(HAT)) return letter + WITH_HAT[tone]!;
  if (marks.includes(BREVE)) return letter + WITH_BREVE[tone]!;
  if (marks.includes(HORN)) return HORNED[letter]! + (tone ? TONES[tone]! : '');
  if (/i/i.test(letter)) return I[tone] ?? letter;
  if (/y/i.test(letter) && tone === DOT) return 'î';
  return letter + (TONES[tone] ?? '');
}

const TCVN3 =
  'à=µ ả=¶ ã=· á=¸ ạ=¹ ă=¨ ằ=» ẳ=¼ ẵ=½ ắ=¾ ặ=Æ â=© ầ=Ç ẩ=È ẫ=É ấ=Ê ậ=Ë đ=® è=Ì ẻ=Î ẽ=Ï é=Ð ẹ=Ñ ê=ª ề=Ò ể=Ó ễ=Ô ế=Õ ệ=Ö ì=× ỉ=Ø ĩ=Ü í=Ý ị=Þ ò=ß ỏ=á õ=â ó=ã ọ=ä ô=« ồ=å ổ=æ ỗ=ç ố=è ộ=é ơ=¬ ờ=ê ở=ë ỡ=ì ớ=í ợ=î ù=ï ủ=ñ ũ=ò ú=ó ụ=ô ư=- ừ=õ ử=ö ữ=÷ ứ=ø ự=ù ỳ=ú ỷ=û ỹ=ü ý=ý ỵ=þ Đ=§';
const TO_TCVN3 = new Map(TCVN3.split(' ').map((pair) => [pair[0]!, pair.slice(2)]));

/** The letters under which a .Vn font shows a text. */
export const asTcvn3 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => TO_TCVN3.get(letter) ?? TO_TCVN3.get(letter.toLowerCase()) ?? letter)
    .join('');

/** The same, as a reader tells it that does not know such a font's names of letters: control characters and digits. */
export const asCodes = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const code = TO_TCVN3.get(letter)?.charCodeAt(0);
      return code === undefined
        ? letter
        : code % 3 === 0
          ? String(code % 10)
          : String.fromCharCode(1 + (code % 8));
    })
    .join('');

/** What a scanner's own recognition for another language makes of a text: no Vietnamese letters, some mistaken. */
export const asBadOcr = (text: string): string =>
  [
    ...text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D'),
  ]
    .map((letter, at) =>
      at % 7 === 3 && /[a-z]/.test(letter)
        ? letter.toUpperCase()
        : at % 11 === 5 && letter === 'o'
          ? 'c'
          : letter,
    )
    .join('');
