export type RefusalReason = 'log-zero' | 'log-bar' | 'negative-part';

/** Values that a chart can't show honestly; `reason` is what people are told, the message what the author is told. */
export class ChartRefusal extends RangeError {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
