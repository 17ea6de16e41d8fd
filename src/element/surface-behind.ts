import { parentOf } from '../controller/parent-of.js';

/** The next element up. */
function above(node: Node): Element | null {
  const next = parentOf(node);
  return next === null || next instanceof Element ? next : above(next);
}

const OPAQUE = /^rgb\(|^#[\da-f]{6}$/i;
const NONE = /^rgba\(.*,\s*0\)$|^transparent$/;

/**
 * The colour behind an element, for what must hide what scrolls under it: the first background there is, the browser's own where nobody
 * painted. Null where it is a picture or partly see-through, so that no colour is it.
 */
export function surfaceBehind(host: Element): string | null {
  for (let node: Element | null = host; node; node = above(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if (backgroundImage !== 'none') return null;
    if (OPAQUE.test(backgroundColor)) return backgroundColor;
    if (!NONE.test(backgroundColor)) return null;
  }
  return 'Canvas';
}
