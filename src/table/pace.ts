/** Well under the 50 ms after which a reader feels a page stand still, on a machine a few times slower too. */
const SLICE_MS = 8;

// What browsers and Node have in common, for layers that know neither.
declare const performance: { readonly now: () => number };
declare const MessageChannel: new () => {
  readonly port1: { onmessage: (() => void) | null; readonly close: () => void };
  readonly port2: { readonly postMessage: (message: null) => void };
};

declare const setTimeout: (run: () => void) => unknown;

type Idling = { readonly requestIdleCallback?: typeof setTimeout };
type Scheduler = { readonly yield?: () => Promise<void> };

/** Breaks long work into slices: asked now and then whether one is over, it lets the page do what waits. */
export class Pace {
  #since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#since > SLICE_MS;
  }

  async pause(): Promise<void> {
    const { scheduler } = globalThis as { scheduler?: Scheduler };
    await (scheduler?.yield?.() ?? nextTask());
    this.#since = performance.now();
  }
}

/** Safari and Node do not tell when a page is idle: soon, then. */
const nextIdle = (run: () => void): unknown => ((globalThis as Idling).requestIdleCallback ?? setTimeout)(run);

/** A task of its own: unlike a timer it is not held back for 4 ms, nor for a second in a tab behind another. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (): void => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The same for what nobody waits for: after each slice the page does all that it has to do. */
export class IdlePace extends Pace {
  override async pause(): Promise<void> {
    await new Promise<void>(nextIdle);
    await super.pause();
  }
}
