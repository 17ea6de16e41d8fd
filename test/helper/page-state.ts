/** Makes the page seem seen or hidden, and tells it; null takes the pretence back. */
export function visible(state: boolean | null): void {
  pretend(document, 'hidden', state === null ? null : !state);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Makes the device seem online or offline, and tells the page; null takes the pretence back. */
export function online(state: boolean | null): void {
  pretend(navigator, 'onLine', state);
  if (state !== null) dispatchEvent(new Event(state ? 'online' : 'offline'));
}

function pretend(object: object, name: string, value: unknown): void {
  if (value === null) Reflect.deleteProperty(object, name);
  else Object.defineProperty(object, name, { value, configurable: true });
}
