import { vietnamDay } from '@/utils/model/days.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import { dayPhrase } from '../phrases.ts';

/** “ngày 22/11/2026”, “từ ngày 20/11/2026 đến ngày 22/11/2026”; empty without a day. @param days ISO */
export function spanPhrase(days: readonly string[], words: DossierWords): string {
  const [from, ...more] = [...new Set(days)].sort();
  if (from === undefined) return '';
  const to = more.at(-1);
  return to === undefined
    ? filled(words.one_day, dayPhrase(from, words))
    : filled(words.several_days, dayPhrase(from, words), dayPhrase(to, words));
}

/** The same of times in ISO 8601. */
export const timeSpanPhrase = (times: readonly string[], words: DossierWords): string =>
  spanPhrase(times.map(vietnamDay), words);
