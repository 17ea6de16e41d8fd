import { afterPaint } from '../../controller/after-paint.js';
import type { RowDates } from '../../layout/rows/row-dates.js';
import type * as Finish from './row-finish.js';
import type { OwnHands } from './row-hands.js';
import type { RowScroller } from './row-scroller.js';

type MakeScroller = (Scroller: typeof RowScroller) => RowScroller;

/** What a list fetches by itself, once it knows that it needs it. */
export class RowLate {
  dates: RowDates | null = null;
  /** The look of cards is here, or can't be had: then rows stay a table, which scrolls in its box. */
  cards = false;
  scroller: RowScroller | null = null;
  finish: typeof Finish | null = null;
  readonly #hands: OwnHands;
  readonly #make: MakeScroller;
  readonly #fetched: Record<string, Promise<unknown> | null> = {};

  constructor(hands: OwnHands, make: MakeScroller) {
    this.#hands = hands;
    this.#make = make;
  }

  /** Resolved when what was wanted before the first rows is here. */
  get prepared(): Promise<unknown> {
    return Promise.all([this.#fetched['dates'], this.#fetched['cards']]);
  }

  wantDates(): void {
    void this.#once('dates', async () => {
      this.dates = (await import('../../layout/rows/row-dates.js')).rowDates();
    });
  }

  wantCards(): void {
    void this.#once('cards', async () => {
      const styles = await import('./card-styles.js').catch(() => null);
      if (styles) this.#hands.adopt(styles.cardStyles);
      this.cards = true;
    });
  }

  wantScroller(): Promise<unknown> {
    return this.#once('scroller', async () => {
      const { RowScroller } = await import('./row-scroller.js');
      this.scroller = this.#make(RowScroller);
      this.scroller.join(this.#hands);
    });
  }

  /** Once the rows are on screen. */
  wantFinish(run: Parameters<typeof Finish.listen>[1]): void {
    void this.#once('finish', async () => {
      await new Promise<void>(afterPaint);
      this.finish = await import('./row-finish.js');
      this.finish.listen(this.#hands, run);
    });
  }

  /** Fetches it once, and shows what it gives; out of reach, the next wish tries again. */
  #once(name: string, get: () => Promise<void>): Promise<unknown> {
    return (this.#fetched[name] ??= get().then(
      () => this.#hands.host.requestUpdate(),
      () => (this.#fetched[name] = null),
    ));
  }
}
