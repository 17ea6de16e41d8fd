/** Has each of many elements draw in a task of its own: whoever presses a key meanwhile must not wait for all of them. */
export class Turns {
  readonly #later: (task: () => void) => void;
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  /** `later` runs something in another task. */
  constructor(later = inAnotherTask) {
    this.#later = later;
  }

  /** What to wait for before a drawing; undefined for the first one of a task. */
  next(): Promise<void> | undefined {
    if (this.#taken) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#take();
    return undefined;
  }

  #take(): void {
    this.#taken = true;
    this.#later(() => {
      const first = this.#waiting.shift();
      if (first) this.#take();
      else this.#taken = false;
      first?.();
    });
  }
}

/** Those of all charts of a page. */
export const turns = new Turns();

/** Sooner than a timer, of which the fifth in a row waits. */
function inAnotherTask(task: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(null);
}
