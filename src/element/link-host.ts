import type { LitElement } from 'lit';

/** Makes each of what links an element to something outside, once: when its attributes ask for it, at first or after an update. */
export function linkHost(host: LitElement, makers: readonly (() => object | false | null | '')[]): void {
  let waiting = makers;
  const hostUpdated = (): void => {
    waiting = waiting.filter((make) => !make());
  };
  host.addController({ hostUpdated });
  hostUpdated();
}
