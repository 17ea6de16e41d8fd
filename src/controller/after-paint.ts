/** What comes behind a first sight waits no longer than that, ms. */
const PATIENCE_MS = 250;

/** Once the browser has nothing else to do. Safari does not tell when that is: soon, then, as what is no number is no time. */
const whenIdle = (run: () => void): unknown =>
  (window.requestIdleCallback ?? (setTimeout as unknown as typeof requestIdleCallback))(run, { timeout: PATIENCE_MS });

/** Runs something once what was drawn is on screen. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => whenIdle(run));
}
