/** An `EventSource` that says what a test has it say; `last` is the one that was opened last. */
export class FakeStream extends EventTarget {
  static last: FakeStream | null = null;
  readyState = 1;
  constructor() {
    super();
    FakeStream.last = this;
  }
  close(): void {
    this.dispatchEvent(new Event('closed'));
  }
  /** Breaks, and leaves it to others to connect anew; gives back what ends their waiting until they do. */
  giveUp(): () => void {
    this.readyState = 2;
    const { setTimeout } = globalThis;
    const waiting: (() => void)[] = [];
    globalThis.setTimeout = ((end: () => void) => waiting.push(end)) as unknown as typeof setTimeout;
    try {
      this.dispatchEvent(new Event('error'));
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    return () => waiting.forEach((end) => end());
  }
  say(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}
