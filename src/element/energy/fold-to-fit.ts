/** What may be left out of sight: what a view is about, with the first two of its totals, what must be said beside it, and controls always stay. */
const FOLDABLE = 'tr:nth-child(n+3), .totals ~ .totals tbody tr, .split, .climate, .chart + .chart';

/**
 * Leaves out of sight, from the end, what does not fit into the height that was held for a view before its data came, so that these move
 * nothing on the page; `button` brings it back. Returns what it depends on, by which it is to be done again.
 */
export function foldToFit(root: HTMLElement, button: HTMLElement, most: number, before: string): string {
  const units = [...root.querySelectorAll<HTMLElement>(FOLDABLE)];
  const key = [most, root.clientWidth, units.length, button.getAttribute('aria-expanded')].join(' ');
  const fits = (): boolean => root.offsetHeight <= most + 1;
  if (key === before && fits()) return key;
  for (const folded of root.querySelectorAll('[data-folded]')) folded.removeAttribute('data-folded');
  const open = button.getAttribute('aria-expanded') === 'true';
  button.hidden = !open;
  if (open || fits()) return key;
  button.hidden = false;
  while (units.length > 0 && !fits()) {
    const unit = units.pop() as HTMLElement;
    const isFirstRow = unit.localName === 'tr' && unit.previousElementSibling === null;
    (isFirstRow ? unit.closest('table') : unit)?.toggleAttribute('data-folded', true);
  }
  return key;
}
