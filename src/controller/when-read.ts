/** What waits for a reader; what fails is left undone. */
export interface Awaiting {
  read(): Promise<unknown>;
}

let waits: WeakRef<Awaiting>[] = [];
let isRead = false;

const tell = (wait: WeakRef<Awaiting>): unknown =>
  wait
    .deref()
    ?.read()
    .catch(() => null);

function onSign(): void {
  isRead = true;
  waits.forEach(tell);
  waits = [];
}
for (const type of ['pointerover', 'keydown']) addEventListener(type, onSign, true);

/**
 * Tells of the first sign of a reader, a pointer or a key, or in a `hurry` now: time for what a page that is only loaded must not fetch. Keeps
 * nothing alive that waits: on a screen without readers charts come and go for weeks.
 */
export function whenRead(waiting: Awaiting, hurry?: unknown): void {
  const wait = new WeakRef(waiting);
  if (hurry || isRead) tell(wait);
  else (waits = waits.filter((other) => other.deref())).push(wait);
}
