/** How far outside the viewport, in shares of its height, something starts to load. */
export const NEAR_MARGIN = 1;

/** Whether an element is at or near the viewport now. One without a box (`display: none`) is not: an observer will tell. */
export function isNear(element: Element): boolean {
  const { top, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0 && top === 0) return false;
  return bottom >= -innerHeight * NEAR_MARGIN && top <= innerHeight * (1 + NEAR_MARGIN);
}
