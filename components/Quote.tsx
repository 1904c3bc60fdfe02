import type { Annotation } from '@/utils/model';

/** The marked words as the page had them; where the page says otherwise today, old and new side by side. */
export function Quote({
  annotation,
}: {
  annotation: Pick<Annotation, 'target' | 'anchorStatus' | 'currentQuote'>;
}) {
  const { target, anchorStatus, currentQuote } = annotation;
  if (anchorStatus !== 'changed' || currentQuote === null || currentQuote === target.exact)
    return <q class="quote">{target.exact}</q>;
  return (
    <span class="quote">
      <del>{target.exact}</del> → <ins>{currentQuote}</ins>
    </span>
  );
}
