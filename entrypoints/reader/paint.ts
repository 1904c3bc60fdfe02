import { computed, effect, type ReadonlySignal } from '@preact/signals-core';
import type { PaintedMark } from '@/utils/marks/painted-mark.ts';
import { createPainter, type Painter } from '@/utils/marks/painter.ts';
import { type Session, scopeOf } from '@/utils/reading/index.ts';

/** The marks and suggestions that are on show on the page. */
function onShow(session: Session): ReadonlySignal<readonly PaintedMark[]> {
  return computed(() => {
    const page = session.page.current.value;
    const painted: PaintedMark[] = [];
    if (page) {
      const isShown = !session.viewing.areMarksHidden.value;
      for (const suggestion of isShown ? session.suggestions.open.value : [])
        painted.push({
          id: suggestion.fingerprint,
          kind: suggestion.kind,
          state: 'suggestion',
          text: page.text('article'),
          span: suggestion,
        });
      for (const { annotation, anchoring } of isShown ? session.marks.all.value : []) {
        // Nothing is drawn where it is not known to belong.
        if (!anchoring.span) continue;
        painted.push({
          id: annotation.id,
          kind: annotation.kind,
          state: anchoring.status === 'changed' || anchoring.status === 'moved' ? anchoring.status : 'mark',
          text: page.text(scopeOf(annotation.target)),
          span: anchoring.span,
        });
      }
    }
    return painted;
  });
}

/** Keeps the page's highlights at what the session says; everything is taken away when the signal aborts. */
export function keepPainted(
  document: Document,
  session: Session,
  signal: AbortSignal,
): { painter: Painter; shown: ReadonlySignal<readonly PaintedMark[]> } {
  const painter = createPainter(document, { signal });
  const shown = onShow(session);
  const stop = effect(() => {
    const page = session.page.current.value;
    const focused = session.focus.current.value;
    const preview = session.focus.preview.value;
    const painted = [...shown.value];
    const figures = session.focus.figures.value ?? [];
    if (page) {
      // All of them together: that is what the reviewer compares.
      for (const span of figures)
        painted.push({
          id: 'finding',
          kind: 'statistic',
          state: 'selected',
          text: page.text('article'),
          span,
        });
      const focusedSpan =
        focused?.type === 'mark'
          ? session.focus.mark.value && {
              kind: session.focus.mark.value.annotation.kind,
              scope: scopeOf(session.focus.mark.value.annotation.target),
              span: preview ?? session.focus.mark.value.anchoring.span,
            }
          : session.focus.suggestion.value && {
              kind: session.focus.suggestion.value.kind,
              scope: 'article' as const,
              span: session.focus.suggestion.value,
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
  return { painter, shown };
}
