import type { Privacy } from './site-document.js';

/** How far behind, s, what may be seen of a meter can be: a step is told as a whole, once it is over and its delay has passed. */
export const heldBack = ({ delay, step }: Privacy): number => delay + step;
