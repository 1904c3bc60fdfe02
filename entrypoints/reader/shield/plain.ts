/**
 * Whether our host element is shown as it is. It hangs in the browser's top layer (../place/top-layer.ts), where nothing that
 * a page does to the elements around it changes how it looks; but the page can style it, or take it out of there.
 */
export function isPlain(host: HTMLElement): boolean {
  const { opacity, visibility, clipPath, maskImage, mixBlendMode, filter } = getComputedStyle(host);
  const isWhole =
    clipPath === 'none' && maskImage === 'none' && mixBlendMode === 'normal' && filter === 'none';
  return host.matches(':popover-open') && isWhole && Number(opacity) === 1 && visibility === 'visible';
}
