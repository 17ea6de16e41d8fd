import { afterPaint } from './after-paint.js';

/**
 * Leaves what stands around a picture out of the frame in which this is seen for the first time, and has it `rest` once that is on screen: small
 * letters, of which nothing was on the page before, take as long to be laid out as a map to be painted. The style of what waits is told by `data-sight`.
 */
export function firstSight(root: HTMLElement, rest: () => Promise<unknown>): void {
  if (root.dataset['sight']) return;
  root.dataset['sight'] = 'first';
  // A browser that has time before the next frame would have that wait for what is made here.
  requestAnimationFrame(() => afterPaint(() => void rest().then(() => (root.dataset['sight'] = 'whole'))));
}
