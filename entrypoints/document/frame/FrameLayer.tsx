import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Frame, PageArea } from '@/utils/pages/index.ts';
import type { Sheets } from '../pages/sheets.ts';
import { boxBetween, isLarge, movedBy } from './areas.ts';

interface FrameLayerProps {
  sheets: Sheets;
  areas: Frame;
  labelOf: (page: number) => string;
  /** The part of a page that the article at a place fills, in ‰; null where there are no words. */
  around: (page: number, x: number, y: number) => Frame | null;
  /** Whether frames are drawn and moved at the moment; else they are only shown. */
  isFraming: boolean;
  onChange: (areas: Frame) => void;
  onDone: () => void;
}

/** Where a drag began: on which page, in ‰. */
interface Start {
  page: number;
  x: number;
  y: number;
}

/** The frames around the article over its pages. They are drawn by dragging, and moved by keys. */
export function FrameLayer({ sheets, areas, labelOf, around, isFraming, onChange, onDone }: FrameLayerProps) {
  const start = useRef<Start | null>(null);
  const [drawn, setDrawn] = useState<PageArea | null>(null);
  const areaTo = ({ clientX, clientY }: PointerEvent, from: Start): PageArea => {
    const { x, y } = sheets.placeOn(from.page, clientX, clientY);
    return { page: from.page, box: boxBetween(from.x, from.y, x, y) };
  };
  const end = () => {
    start.current = null;
    setDrawn(null);
  };
  const change = (at: number, area: PageArea | null) =>
    onChange(areas.flatMap((one, index) => (index === at ? (area ? [area] : []) : [one])));
  return (
    <div
      class="frame-layer"
      data-testid="frame-layer"
      data-framing={isFraming}
      onPointerDown={(event) => {
        const page = isFraming && event.button === 0 ? sheets.pageAt(event.clientX, event.clientY) : null;
        if (page === null) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { page, ...sheets.placeOn(page, event.clientX, event.clientY) };
      }}
      onPointerMove={(event) => start.current && setDrawn(areaTo(event, start.current))}
      onPointerUp={(event) => {
        const area = start.current && areaTo(event, start.current);
        end();
        if (!area) return;
        const [x, y] = area.box;
        // A click asks for the whole article there.
        onChange([...areas, ...(isLarge(area.box) ? [area] : (around(area.page, x, y) ?? []))]);
      }}
      onPointerCancel={end}
    >
      {[...areas, ...(drawn ? [drawn] : [])].map((area, at) => (
        <fieldset
          key={at}
          class="frame-area"
          data-testid="frame-area"
          tabIndex={isFraming ? 0 : -1}
          aria-label={i18n.t('document.frame.area', [labelOf(area.page)])}
          style={sheets.styleOf(area)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Enter') return onDone();
            const moved = movedBy(event.key, event.shiftKey, area);
            if (!moved && event.key !== 'Delete') return undefined;
            event.preventDefault();
            return change(at, moved);
          }}
        />
      ))}
    </div>
  );
}
