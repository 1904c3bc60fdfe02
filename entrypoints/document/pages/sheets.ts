import type { PageArea } from '@/utils/pages/index.ts';
import type { PageSize, Pdf } from '@/utils/pages/pdf.ts';
import { OWN_UI_ATTRIBUTE } from '@/utils/text/own-ui.ts';

/** CSS pixels between two sheets. */
const GAP = 16;
/** CSS pixels per unit of a page: small print stays readable, and a page of office paper fits a usual window. */
const SMALLEST_SCALE = 1.3;
const LARGEST_SCALE = 1.7;
/** How far beyond the window pages are painted, in heights of the window. */
const NEAR = '150% 0px';

/** The pages of a file as sheets one below the other. Those near the window are painted, the others only keep their place. */
export class Sheets {
  /** CSS pixels per unit of a page. */
  readonly scale: number;
  /** The upper left corner of each page in {@link element}, in CSS pixels. */
  readonly corners: readonly { left: number; top: number }[];
  readonly elements: readonly HTMLElement[];
  readonly width: number;
  readonly height: number;
  readonly #sizes: readonly PageSize[];

  /** @param room the width that there is, in CSS pixels */
  constructor(element: HTMLElement, pdf: Pdf, sizes: readonly PageSize[], room: number, signal: AbortSignal) {
    this.#sizes = sizes;
    const widest = Math.max(...sizes.map(({ width }) => width));
    this.scale = Math.max(SMALLEST_SCALE, Math.min(LARGEST_SCALE, room / widest));
    this.width = widest * this.scale;
    let top = 0;
    this.corners = sizes.map(({ width, height }) => {
      const corner = { left: ((widest - width) * this.scale) / 2, top };
      top += height * this.scale + GAP;
      return corner;
    });
    this.height = top;
    this.elements = sizes.map((size, index) => this.#sheet(size, index));
    element.style.width = `${this.width}px`;
    element.style.height = `${this.height}px`;
    element.replaceChildren(...this.elements);
    this.#paintNear(pdf, signal);
  }

  /** The page at a point of the window, from 1; null beside all of them. */
  pageAt(x: number, y: number): number | null {
    const at = this.elements.findIndex((sheet) => {
      const { left, right, top, bottom } = sheet.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });
    return at < 0 ? null : at + 1;
  }

  /** The page that fills most of the window, from 1. */
  pageInView(): number {
    const middle = innerHeight / 2;
    const at = this.elements.findIndex((sheet) => sheet.getBoundingClientRect().bottom > middle);
    return at < 0 ? this.elements.length : at + 1;
  }

  /** A point of the window on a page, in ‰ of its sides; also beside it. */
  placeOn(page: number, x: number, y: number): { x: number; y: number } {
    const { left, top, width, height } = this.elements[page - 1]!.getBoundingClientRect();
    return { x: ((x - left) / width) * 1000, y: ((y - top) / height) * 1000 };
  }

  /** Where an area lies among the sheets, as their style. */
  styleOf(area: PageArea) {
    const { left, top, width, height } = this.boxOf(area);
    return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  }

  /** Where an area lies among the sheets, in CSS pixels. */
  boxOf({ page, box: [x, y, width, height] }: PageArea) {
    const { left, top } = this.corners[page - 1]!;
    const size = this.#sizes[page - 1]!;
    const across = (size.width * this.scale) / 1000;
    const down = (size.height * this.scale) / 1000;
    return { left: left + x * across, top: top + y * down, width: width * across, height: height * down };
  }

  #sheet({ width, height }: PageSize, index: number): HTMLElement {
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    sheet.setAttribute(OWN_UI_ATTRIBUTE, '');
    sheet.dataset.page = String(index + 1);
    const { left, top } = this.corners[index]!;
    Object.assign(sheet.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width * this.scale}px`,
      height: `${height * this.scale}px`,
    });
    return sheet;
  }

  #paintNear(pdf: Pdf, signal: AbortSignal): void {
    const painting = new Map<Element, AbortController>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          painting.get(target)?.abort();
          painting.delete(target);
          if (!isIntersecting) {
            target.replaceChildren();
            continue;
          }
          const stop = new AbortController();
          painting.set(target, stop);
          const number = Number((target as HTMLElement).dataset.page);
          const canvas = document.createElement('canvas');
          pdf.paint(number, canvas, this.scale, devicePixelRatio, stop.signal).then(
            () => {
              if (!stop.signal.aborted) target.replaceChildren(canvas);
            },
            // A page that is broken stays white, as it does in every viewer.
            () => {},
          );
        }
      },
      { rootMargin: NEAR },
    );
    for (const sheet of this.elements) observer.observe(sheet);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      for (const stop of painting.values()) stop.abort();
    });
  }
}
