import type { AnnotationKind, Span } from '@/utils/model/records.ts';
import type { ArticleText } from '@/utils/text/article-text.ts';
import type { MarkState } from './style-sheet.ts';

/** A mark to be shown where it stands in a text of this document. */
export interface PaintedMark {
  id: string;
  kind: AnnotationKind;
  state: MarkState;
  text: ArticleText;
  span: Span;
}
