import { useRef, useState } from 'preact/hooks';
import type { Frame, PageArea } from '@/utils/pages/index.ts';
import type { Sheets } from '../pages/sheets.ts';
import { boxBetween, isLarge, movedBy, SMALLEST } from './areas.ts';

interface FrameLayerProps {
  sheets: Sheets;
  areas: Frame;
  /** What an area on a page is called. */
  nameOf: (page: number) => string;
  /** What a click asks for at a place of a page, in ‰; null where there is nothing. */
  around?: (page: number, x: number, y: number) => Frame | null;
  /** The shortest side of an area, in ‰ of the page. */
  smallest?: number;
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

/** Areas over the pages, as the frames around an article. They are drawn by dragging, and moved by keys. */
export function FrameLayer(props: FrameLayerProps) {
  const { sheets, areas, nameOf, around, smallest = SMALLEST, isFraming, onChange, onDone } = props;
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
        const asked = isLarge(area.box, smallest) ? [area] : around?.(area.page, x, y);
        if (asked) onChange([...areas, ...asked]);
      }}
      onPointerCancel={end}
    >
      {[...areas, ...(drawn ? [drawn] : [])].map((area, at) => (
        <fieldset
          key={at}
          class="frame-area"
          data-testid="frame-area"
          tabIndex={isFraming ? 0 : -1}
          aria-label={nameOf(area.page)}
          style={sheets.styleOf(area)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Enter') {
              event.preventDefault();
              return onDone();
            }
            const moved = movedBy(event.key, event.shiftKey, area, smallest);
            if (!moved && event.key !== 'Delete') return undefined;
            event.preventDefault();
            return change(at, moved);
          }}
        />
      ))}
    </div>
  );
}
