/** Does what must not cost the first sight of the data, when there is time; what fails is left undone. */
export const whenIdle = (run: () => Promise<unknown>): Promise<unknown> =>
  new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve)).then(run).catch(() => null);
