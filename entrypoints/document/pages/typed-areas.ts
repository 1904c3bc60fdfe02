import type { Annotation, AreaTarget } from '@/utils/model/records.ts';
import type { ShownAreas } from '@/utils/platform/shown-pages.ts';
import { OWN_UI_ATTRIBUTE } from '@/utils/text/own-ui.ts';
import type { Sheets } from './sheets.ts';
import { WordWidths } from './word-widths.ts';

/** Letters of this share of an area’s height have a highlight as high as the area. */
const LETTERS = 0.87;

/**
 * The words that were typed on areas of the print. Each fills its area without being seen, so that the reader paints the area,
 * hears clicks on it and puts cards beside it as with any words.
 */
export class TypedAreas implements ShownAreas {
  readonly element = document.createElement('div');
  mark?: NonNullable<ShownAreas['mark']>;
  readonly #key: string;
  readonly #sheets: Sheets;
  readonly #shown = new Map<string, Element>();
  readonly #widths = new WordWidths();

  /** @param key of the file */
  constructor(key: string, sheets: Sheets) {
    this.#key = key;
    this.#sheets = sheets;
    this.element.className = 'typed-areas';
    // Our own, and so neither read with the pages nor watched.
    this.element.setAttribute(OWN_UI_ATTRIBUTE, '');
  }

  show(annotations: readonly Annotation[]): ReadonlyMap<string, Element> {
    const asked = new Map<string, Element>();
    for (const { id, target } of annotations) {
      const isHere =
        target.type === 'area' &&
        target.file === this.#key &&
        target.pages[0].page <= this.#sheets.corners.length;
      if (isHere) asked.set(id, this.#shown.get(id) ?? this.#put(id, target));
    }
    return asked;
  }

  #put(id: string, { exact, pages: [{ page, rects }] }: AreaTarget): Element {
    const { left, top, width, height } = this.#sheets.boxOf({ page, box: rects[0] ?? [0, 0, 1000, 1000] });
    const size = height * LETTERS;
    const words = document.createElement('span');
    words.textContent = exact;
    words.style.fontSize = `${size}px`;
    const stretch = width / Math.max(this.#widths.of(exact, size), 1);
    words.style.transform = `translate(${left}px, ${top + (height - size) / 2}px) scaleX(${stretch})`;
    const line = document.createElement('p');
    line.dataset.testid = 'typed-area';
    line.append(words);
    this.element.append(line);
    this.#shown.set(id, line);
    return line;
  }
}
