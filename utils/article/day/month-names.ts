/** Month names and their usual abbreviations by language, January first; lower case, without full stops. Sorted by language. */
export const MONTH_NAMES: Readonly<Record<string, string>> = {
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  de: 'januar|jan|jänner|jän februar|feb|feber märz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez',
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
  es: 'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic',
  fr: 'janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre|déc',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  it: 'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|set ottobre|ott novembre dicembre|dic',
  nl: 'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  no: 'januar februar mars april mai juni juli august september oktober november desember|des',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  pt: 'janeiro fevereiro|fev março abril maio junho julho agosto setembro outubro|out novembro dezembro',
  ru: 'января|янв февраля|фев марта апреля|апр мая июня|июн июля|июл августа|авг сентября|сен|сент октября|окт ноября|ноя декабря|дек',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
};

/** The month (1–12) of a name in any of these languages; null when it is none. No name means two months. */
export function monthOf(name: string): number | null {
  months ??= readMonths();
  return months.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
}

/** The months by all their names; made when the first name is met, as most pages print their days in digits. */
let months: ReadonlyMap<string, number> | null = null;

const readMonths = (): ReadonlyMap<string, number> =>
  new Map(
    Object.values(MONTH_NAMES).flatMap((names) =>
      names.split(' ').flatMap((forms, index) => forms.split('|').map((form) => [form, index + 1] as const)),
    ),
  );

/** Vietnamese month names after “tháng”, January first; the lunar year has names of its own for its first and last. */
export const VIETNAMESE_MONTHS: readonly string[] = [
  'một|giêng',
  'hai',
  'ba',
  'tư|bốn',
  'năm',
  'sáu',
  'bảy|bẩy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai|chạp',
];

/** Source of an expression for any of these names, the longest of each beginning first. */
export const VIETNAMESE_MONTH = [...VIETNAMESE_MONTHS].reverse().join('|');

/** The month (1–12) of a Vietnamese name in any case; 0 when it is none. */
export function vietnameseMonthOf(name: string): number {
  return VIETNAMESE_MONTHS.findIndex((forms) => forms.split('|').includes(name.toLowerCase())) + 1;
}
