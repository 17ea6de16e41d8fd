/** From what a tooltip speaks of to its edge, px. */
const ASIDE_PX = 14;

/**
 * Puts a tooltip beside its place, px within `frame`, always inside it: on the side with more room. The style sheet's own arithmetic knows
 * how large the label is; asking for that would have the browser lay out the page with every move of a pointer.
 */
export function placeTooltip(
  tooltip: HTMLElement,
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const [left, top] = [Math.round(x), Math.round(y)];
  const aside = x < width / 2 ? `${ASIDE_PX}px` : `${-ASIDE_PX}px - 100%`;
  const across = `clamp(${-left}px, ${aside}, ${Math.floor(width) - left}px - 100%)`;
  const down = `clamp(${-top}px, -50%, ${Math.floor(height) - top}px - 100%)`;
  // CSSOM, as a strict style-src blocks style attributes.
  const { style } = tooltip;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.transform = `translate(${across}, ${down})`;
  // Whole pixels keep the border sharp; browsers that can't round refuse this and keep the former.
  style.transform = `translate(round(down, ${across}, 1px), round(down, ${down}, 1px))`;
}
