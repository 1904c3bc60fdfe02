import type { Host } from '../host.ts';
import { isPlain } from './plain.ts';

/** What can be pressed in our UI. */
const CONTROLS = 'a[href], button, input, label, select, summary';

export const controlOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(CONTROLS) : null;

/** Why a control was not to be seen when it was pressed. */
export type Unseen = 'covered' | 'moved';

/** Milliseconds between looks at where our controls are, and how long one must have been where it is pressed. */
const PACE = 100;
const REST = 300;

/** Milliseconds to wait for the browser's word on a control that is new. */
const PATIENCE = 1_000;

/** Milliseconds in which what is new finds its place: nobody presses a thing that quickly, except by a second click. */
const SETTLING = 250;

/** CSS pixels a control may move and still be in its place: browsers round. */
const SLACK = 2;

/** How small a page may make our controls. Sites that zoom out to three quarters are about; none halves itself. */
const SMALLEST = 0.7;

/** CSS pixels in the window. */
export interface Point {
  x: number;
  y: number;
}

/** Where the box of a control was, and whether the control was to be seen in it. */
interface Look {
  time: number;
  box: DOMRect;
  /** Where the page had the words that the box stands at, and our host, from which the box is measured. */
  page: string;
  isClear: boolean;
}

/** The card, the bar or the stack of messages that a control belongs to. */
const BOX = '[role="dialog"], [role="status"], [role="alert"]';

/** Whether a box went elsewhere, instead of only growing or shrinking at one of its edges by what is in it. */
function isMoved(a: DOMRect, b: DOMRect): boolean {
  const differs = (edge: 'left' | 'right' | 'top' | 'bottom') => Math.abs(a[edge] - b[edge]) > SLACK;
  return (differs('left') && differs('right')) || (differs('top') && differs('bottom'));
}

/** The browser's own word on whether something is seen as it is (Intersection Observer v2; Chromium has it). */
interface Watched extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Knows whether the reviewer sees a control of ours when it is pressed. A page cannot press our buttons, but it can have
 * the reviewer press them unknowingly: lay something over them or make them transparent, or move them under the pointer.
 * So a control must be in plain view now, and have been so, in the same place, for a while.
 */
export class InView {
  readonly #document: Document;
  readonly #host: Host;
  readonly #looks = new WeakMap<Element, Look[]>();
  /** The browser's last word on each control. */
  readonly #seen = new WeakMap<Element, boolean>();
  readonly #observer: IntersectionObserver | null;
  readonly #words: () => Range | null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #onWord: (() => void) | null = null;

  /** @param words those that our UI stands at */
  constructor(document: Document, host: Host, words: () => Range | null, signal: AbortSignal) {
    this.#document = document;
    this.#host = host;
    this.#words = words;
    this.#observer = this.#observe();
    const drawn = new MutationObserver(() => this.#look());
    drawn.observe(host.root, { childList: true, subtree: true });
    signal.addEventListener('abort', () => {
      drawn.disconnect();
      this.#observer?.disconnect();
      clearInterval(this.#timer);
    });
  }

  /**
   * @param control as {@link controlOf} finds it
   * @param point where the pointer pressed, in CSS pixels of the window; null for the keyboard
   * @param time when, as events count
   * @returns why the control was not to be seen, null when it was; later where the browser has not said yet
   */
  judge(control: Element, point: Point | null, time: number): Unseen | null | Promise<Unseen | null> {
    const now = this.#lookAt(control, isPlain(this.#host.element), this.#pagePlace(), time);
    if (!now.isClear || (point && !this.#isAt(control, point))) return 'covered';
    const looks = this.#looks.get(control) ?? [];
    const settled = (looks[0]?.time ?? time) + SETTLING;
    for (const look of looks.filter((look) => look.time >= time - REST)) {
      if (!look.isClear) return 'covered';
      // A card that finds a better place for what it holds is not moved by the page.
      const isByPage = look.page !== now.page && look.time >= settled;
      if (point && isByPage && isMoved(look.box, now.box)) return 'moved';
    }
    if (!this.#observer) return null;
    const word = () => (this.#seen.get(control) === true ? null : 'covered');
    return this.#seen.has(control) ? word() : this.#word().then(word);
  }

  #observe(): IntersectionObserver | null {
    if (!('isVisible' in IntersectionObserverEntry.prototype)) return null;
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      trackVisibility: true,
      delay: PACE,
      threshold: [0, 0.5, 1],
    };
    return new IntersectionObserver((entries: Watched[]) => {
      // What is scrolled out of its card is not hidden by anybody.
      for (const { target, isVisible, isIntersecting } of entries)
        this.#seen.set(target, isVisible === true || !isIntersecting);
      this.#onWord?.();
    }, options);
  }

  /** Waits for the browser's next word, for a moment. */
  #word(): Promise<void> {
    return new Promise((resolve) => {
      this.#onWord = resolve;
      setTimeout(resolve, PATIENCE);
    });
  }

  /** Looks at every control, and again and again while there are any. */
  #look(): void {
    const controls = this.#host.root.querySelectorAll(CONTROLS);
    if (controls.length === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#observer?.disconnect();
      return;
    }
    this.#timer ??= setInterval(() => this.#look(), PACE);
    const time = performance.now();
    const isHostPlain = isPlain(this.#host.element);
    const page = this.#pagePlace();
    for (const control of controls) {
      const looks = this.#looks.get(control) ?? [];
      if (looks.length === 0) this.#observer?.observe(control);
      // The first one tells how old the control is.
      const recent = looks.filter((look, index) => index === 0 || look.time > time - 2 * REST);
      this.#looks.set(control, [...recent, this.#lookAt(control, isHostPlain, page, time)]);
    }
  }

  #lookAt(control: Element, isHostPlain: boolean, page: string, time: number): Look {
    const { x, y, width, height } = control.getBoundingClientRect();
    const isWhole = width >= SMALLEST * (control as HTMLElement).offsetWidth && width * height > 0;
    const isFree = this.#observer !== null || this.#isFree(x + width / 2, y + height / 2);
    const box = (control.closest(BOX) ?? control).getBoundingClientRect();
    const isSeen = this.#seen.get(control) !== false;
    return { time, box, page, isClear: isHostPlain && isWhole && isFree && isSeen };
  }

  #pagePlace(): string {
    const places = [this.#host.element, this.#words()].map((one) => one?.getBoundingClientRect());
    return places.map((rect) => (rect ? `${Math.round(rect.x)} ${Math.round(rect.y)}` : '')).join(', ');
  }

  /** Whether nothing of the page lies at a point of our UI; a point outside of the window is as free as any. */
  #isFree(x: number, y: number): boolean {
    const top = this.#document.elementFromPoint(x, y);
    return top === null || top === this.#host.element;
  }

  #isAt(control: Element, { x, y }: Point): boolean {
    const isOurs = this.#document.elementFromPoint(x, y) === this.#host.element;
    return isOurs && control.contains(this.#host.elementAt(x, y));
  }
}
