/** What the page's styles do to everything of ours: hide it, only give it other colours, or nothing. */
export type Effect = 'none' | 'tint' | 'veil';

/**
 * The least and the most of each filter that leaves a button readable. Newspapers turn grey on days of mourning, and
 * extensions that make pages dark turn their colours round.
 */
const TINTS: Record<string, (amount: number) => boolean> = {
  brightness: (amount) => amount >= 0.5 && amount <= 2,
  contrast: (amount) => amount >= 0.5,
  grayscale: () => true,
  'hue-rotate': () => true,
  invert: (amount) => amount <= 0.2 || amount >= 0.8,
  saturate: () => true,
  sepia: () => true,
};

/** @param filter a computed value, e.g. `grayscale(1) contrast(0.9)` */
function isTint(filter: string): boolean {
  return [...filter.matchAll(/([\w-]+)\(([^()]*)\)/g)].every(
    ([, name, amount]) => TINTS[name!]?.(Number.parseFloat(amount!)) === true,
  );
}

function effectOf(style: CSSStyleDeclaration): Effect {
  const { opacity, visibility, clipPath, maskImage, mixBlendMode, filter } = style;
  const isWhole = clipPath === 'none' && maskImage === 'none' && mixBlendMode === 'normal';
  if (!isWhole || Number(opacity) < 1 || visibility !== 'visible') return 'veil';
  if (filter === 'none') return 'none';
  return !filter.includes('url') && isTint(filter) ? 'tint' : 'veil';
}

/** What becomes of an element by its own style and those around it. */
export function effectOn(element: Element): Effect {
  let found: Effect = 'none';
  for (let at: Element | null = element; at; at = around(at)) {
    const effect = effectOf(getComputedStyle(at));
    if (effect === 'veil') return 'veil';
    if (effect === 'tint') found = 'tint';
  }
  return found;
}

/** The element that holds another, also where that is in a shadow root. */
function around(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
