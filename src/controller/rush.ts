/** Data given so soon after others, and so often, are a stream. */
const RUSH_MS = 100;
const MOST_IN_A_RUSH = 4;
/** Between two drawings of a stream, ms: as often as can be followed, and never more of the page's time than this share. */
const LEAST_MS = 250;
const MOST_MS = 2000;
const SHARE = 1 / 40;

/**
 * Tells data that are given once in a while from a stream of them, which is drawn a few times a second: nobody can follow a drawing for
 * each, and the page has other work.
 */
export class Rush {
  readonly #draw: () => void;
  readonly #now: () => number;
  readonly #frame: (over: (tookMs: number) => void) => void;
  #count = 0;
  #givenAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #together = LEAST_MS;
  #begunAt = 0;
  #took = 0;

  /** `draw` is called for what was given together; `now` is in ms; `frame` tells what the next frame took. */
  constructor(draw: () => void, now: () => number = () => performance.now(), frame = frameTime) {
    this.#draw = draw;
    this.#now = now;
    this.#frame = frame;
  }

  /** A drawing begins. */
  begins(): void {
    this.#begunAt = this.#now();
  }

  /** It has ended, but for the browser's own layout and painting, which take longer. One slow drawing, as the first one is, tells nothing of the next. */
  ends(): void {
    const work = this.#now() - this.#begunAt;
    this.#frame((frame) => {
      const took = work + frame;
      this.#together = Math.min(Math.max(LEAST_MS, Math.min(took, this.#took) / SHARE), MOST_MS);
      this.#took = took;
    });
  }

  /** Takes note that data were given; true when they are to wait for those that follow. */
  waits(): boolean {
    const now = this.#now();
    this.#count = now - this.#givenAt < RUSH_MS ? this.#count + 1 : 0;
    this.#givenAt = now;
    if (this.#count < MOST_IN_A_RUSH) return false;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#draw();
    }, this.#together);
    return true;
  }
}

/** A message that is sent at the begin of a frame comes when it is painted. */
function frameTime(over: (tookMs: number) => void): void {
  requestAnimationFrame(() => {
    const begunAt = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      over(performance.now() - begunAt);
    };
    port2.postMessage(null);
  });
}
