import { type Rgb, type Scheme, schemeFor } from '@/utils/model/palette.ts';
import { flatParent } from '@/utils/text/flat-tree.ts';
import { inherited } from '@/utils/text/inherited.ts';

const COLOUR = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,? \/? ?([\d.]+))?\)$/;
/** Less opaque than this, a background shows what is behind it rather than itself. */
const OPAQUE = 0.5;

/** Reads a computed colour; null where it is (nearly) transparent or in a notation that is not sRGB. */
export function readColour(computed: string): Rgb | null {
  const match = COLOUR.exec(computed);
  if (!match || Number(match[4] ?? 1) < OPAQUE) return null;
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** What a page without any background of its own shows. */
function canvasScheme(document: Document): Scheme {
  const scheme = document.defaultView?.getComputedStyle(document.documentElement).colorScheme ?? 'normal';
  const prefersDark = document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ?? false;
  return scheme.includes('dark') && (prefersDark || !scheme.includes('light')) ? 'dark' : 'light';
}

/**
 * Finds the palette for text in a node by the nearest background that is painted behind it.
 * @param known what was found for elements before, in the same pass
 */
export function schemeOf(node: Node, known: Map<Node, Scheme>): Scheme {
  const passed: Node[] = [];
  let scheme: Scheme | undefined;
  for (let at: Node | null = node; at && !scheme; at = flatParent(at)) {
    scheme = known.get(at);
    if (scheme || inherited(at, 'nodeType') !== 1) continue;
    passed.push(at);
    const view = inherited(at, 'ownerDocument')?.defaultView;
    const colour = view ? readColour(view.getComputedStyle(at as Element).backgroundColor) : null;
    if (colour) scheme = schemeFor(colour);
  }
  scheme ??= canvasScheme(inherited(node, 'ownerDocument') ?? (node as Document));
  for (const element of passed) known.set(element, scheme);
  return scheme;
}
