/** An `EventSource` that says what a test has it say; `last` is the one that was opened last. */
export class FakeStream extends EventTarget {
  static last: FakeStream | null = null;
  readonly readyState = 1;
  constructor() {
    super();
    FakeStream.last = this;
  }
  close(): void {
    this.dispatchEvent(new Event('closed'));
  }
  say(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}
