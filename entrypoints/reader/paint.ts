import { effect } from '@preact/signals';
import { createPainter, type PaintedMark, type Painter } from '@/utils/marks/painter';
import type { ReaderState } from './state';

/** Keeps the page's highlights at what the state says; everything is taken away when the signal aborts. */
export function keepPainted(document: Document, state: ReaderState, signal: AbortSignal): Painter {
  const painter = createPainter(document, { signal });
  const stop = effect(() => {
    const page = state.page.current.value;
    const focused = state.focus.value;
    const preview = state.preview.value;
    const painted: PaintedMark[] = [];
    if (page) {
      for (const suggestion of state.suggestions.value)
        painted.push({
          id: suggestion.fingerprint,
          kind: suggestion.kind,
          state: 'suggestion',
          text: page.text('article'),
          span: suggestion,
        });
      for (const { annotation, anchoring } of state.marks.value) {
        // Nothing is drawn where it is not known to belong.
        if (!anchoring.span) continue;
        painted.push({
          id: annotation.id,
          kind: annotation.kind,
          state: anchoring.status === 'changed' || anchoring.status === 'moved' ? anchoring.status : 'mark',
          text: page.text(annotation.target.scope),
          span: anchoring.span,
        });
      }
      const focusedSpan =
        focused?.type === 'mark'
          ? state.focusedMark.value && {
              kind: state.focusedMark.value.annotation.kind,
              scope: state.focusedMark.value.annotation.target.scope,
              span: preview ?? state.focusedMark.value.anchoring.span,
            }
          : state.focusedSuggestion.value && {
              kind: state.focusedSuggestion.value.kind,
              scope: 'article' as const,
              span: state.focusedSuggestion.value,
            };
      if (focusedSpan?.span)
        painted.push({
          id: 'focus',
          kind: focusedSpan.kind,
          state: 'selected',
          text: page.text(focusedSpan.scope),
          span: focusedSpan.span,
        });
    }
    painter.paint(painted);
  });
  signal.addEventListener('abort', stop);
  return painter;
}
