import type { MarkFlag } from '@/utils/model/records.ts';
import { pagesCited } from '@/utils/model/target.ts';
import { htmlText } from '../copying/rich-text.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import { isInPlace } from '../model.ts';
import { checkedPhrase, statusPhrase } from '../phrases.ts';
import type { NumberedMark } from './place-marks.ts';

/** The signs of the three answers, which stand beside the words everywhere. */
export const SIGN = { yes: '✓', ask: '?', no: '✗' } as const;

const FLAG_SIGN = { checked: SIGN.yes, doubtful: SIGN.ask, wrong: SIGN.no } as const satisfies Record<
  MarkFlag,
  string
>;

/** What there is to say of a mark beside its words: what the reviewer found and noted, and what became of words that no longer stand. */
export function remarksOn({ mark: { annotation } }: NumberedMark, words: DossierWords): string[] {
  const { flag, note, target } = annotation;
  const pages = pagesCited(target.pages);
  const status = `${statusPhrase(annotation, words)}, ${checkedPhrase(annotation, words)}.`;
  return [
    ...(pages === null ? [] : [`${htmlText(filled(words.on_page, pages))}.`]),
    ...(flag ? [`<span class="${flag}">${FLAG_SIGN[flag]} ${htmlText(words.flag[flag])}.</span>`] : []),
    ...(isInPlace(annotation) ? [] : [`<span class="doubtful">${htmlText(status)}</span>`]),
    ...(note.trim() === '' ? [] : [`<span class="note">${htmlText(note)}</span>`]),
  ];
}

/** The remarks on some marks, each with its number; empty where there are none. */
export function remarkList(marks: readonly NumberedMark[], words: DossierWords): string {
  const said = marks.flatMap((one) => {
    const remarks = remarksOn(one, words);
    return remarks.length > 0 ? [`<p><b>${one.number}</b> ${remarks.join(' ')}</p>`] : [];
  });
  return said.length > 0 ? `<div class="remarks" role="note">${said.join('')}</div>` : '';
}
