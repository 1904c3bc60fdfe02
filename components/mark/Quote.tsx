import { type QuoteState, replacedQuote } from '@/utils/dossier/changed-words.ts';

/** The marked words as the page had them; where the page says otherwise today, old and new side by side. */
export function Quote({ annotation }: { annotation: QuoteState }) {
  const { exact } = annotation.target;
  const replaced = replacedQuote(annotation);
  if (replaced === null) return <q class="quote">{exact}</q>;
  return (
    <span class="quote">
      <del>{exact}</del> → <ins>{replaced}</ins>
    </span>
  );
}
