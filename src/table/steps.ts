import type { Pace } from './pace.js';

/** Work that can stop between two pieces, and what comes of it. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Whoever wants the work may want it no more: what an `AbortSignal` has of that. */
interface Wish {
  throwIfAborted(): void;
}

/** Does all of it at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does it piece by piece, so that the page can do what waits. Rejects with the signal's reason. */
export async function paced<T>(steps: Steps<T>, pace: Pace, signal: Wish | null): Promise<T> {
  for (;;) {
    if (pace.isDue) await pace.pause();
    signal?.throwIfAborted();
    const { done, value } = steps.next();
    if (done) return value;
  }
}
