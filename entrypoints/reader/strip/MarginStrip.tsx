import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaintedMark } from '@/utils/marks/painted-mark.ts';
import type { Session } from '@/utils/reading/index.ts';
import { type KeptStrip, keepStrip } from './keep-strip.ts';

interface MarginStripProps {
  session: Session;
  /** The marks and suggestions that are on show on the page. */
  shown: readonly PaintedMark[];
}

/**
 * Along the window's right edge: where marks and suggestions are, and what is on screen; a press leads there. For the
 * pointer alone: keys step from one to the next.
 */
export function MarginStrip({ session, shown }: MarginStripProps) {
  const box = useRef<HTMLDivElement>(null);
  const kept = useRef<KeptStrip | null>(null);
  const text = session.page.current.value?.text('article').root;
  const isEmpty = shown.length === 0;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !text) return undefined;
    const [canvas, frame] = element.children as unknown as [HTMLCanvasElement, HTMLElement];
    kept.current = keepStrip({ box: element, canvas, frame }, text, shown);
    return kept.current.end;
  }, [text, shown]);
  if (isEmpty || !text) return null;
  const suggestions = shown.filter(({ state }) => state === 'suggestion').length;
  const press = (event: MouseEvent) => {
    // The keyboard stays where it is.
    event.preventDefault();
    const station = kept.current?.press(event.clientY);
    if (station?.kind === 'suggestion') session.focus.turnToSuggestion({ fingerprint: station.id });
    else if (station) session.focus.turnToMark(station.id);
  };
  return (
    <div
      ref={box}
      class="strip"
      role="img"
      aria-label={i18n.t('strip.label', [shown.length - suggestions, suggestions])}
      data-testid="strip"
      onMouseDown={press}
    >
      <canvas />
      <div class="strip-frame" />
    </div>
  );
}
