import type { AnnotationKind } from '@/utils/model/records.ts';
import type { WordsInLine } from '@/utils/text/sentence-around.ts';

interface LineProps {
  line: WordsInLine;
  kind: AnnotationKind;
  /** Suggestions and marks are told apart by their line, as on the page. */
  isSuggestion?: boolean;
  /** Whether the words are otherwise than they were marked. */
  isChanged?: boolean;
}

/** Words in their sentence, with the line that they wear on the page. */
export function Line({
  line: { before, words, after },
  kind,
  isSuggestion = false,
  isChanged = false,
}: LineProps) {
  const look = isChanged ? 'm-changed' : isSuggestion ? `s-${kind}` : `m-${kind}`;
  return (
    <p class="sent">
      {before}
      <mark class={look}>{words}</mark>
      {after}
    </p>
  );
}
