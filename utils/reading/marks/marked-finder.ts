import { ANNOTATION_KINDS } from '@/utils/model/records.ts';
import { overlapFinder } from '@/utils/model/spans.ts';
import type { Suggestion } from '@/utils/suggest/index.ts';
import { type Mark, scopeOf } from './mark.ts';

/** Tells of a suggestion whether the reviewer has already said what these words are. */
export function markedFinder(marks: readonly Mark[]): (suggestion: Suggestion) => boolean {
  const finders = new Map(
    ANNOTATION_KINDS.map((kind) => {
      const ofKind = marks.filter(
        ({ annotation }) => annotation.kind === kind && scopeOf(annotation.target) === 'article',
      );
      return [kind, overlapFinder(ofKind.flatMap(({ anchoring }) => anchoring.span ?? []))];
    }),
  );
  return (suggestion) => finders.get(suggestion.kind)!(suggestion);
}
