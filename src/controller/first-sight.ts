/**
 * Leaves what stands around a picture out of the frame in which this is seen for the first time, and lets it come with the next one: to lay out small
 * letters, of which nothing was on the page before, takes as long as to paint a map. The style of what waits is told by `data-sight`.
 */
export function firstSight(root: HTMLElement): void {
  if (root.dataset['sight']) return;
  root.dataset['sight'] = 'first';
  requestAnimationFrame(() => requestAnimationFrame(() => (root.dataset['sight'] = 'whole')));
}
