import type { SourceError } from '../../source/source-error.js';
import type { RowQuestion } from '../../query/row-list.js';
import type { RowHands, RowState } from './row-hands.js';
import type { RowLeaves } from './row-leaves.js';

/** A service is asked for what is typed when nothing was for so long, ms. */
const TYPING_MS = 300;

/** What is told of pages that were turned to. */
interface Teller {
  /** The rows are in order of, filtered or searched by something else than `before`. */
  announce(before: RowQuestion): Promise<void>;
  /** What was asked for is here. */
  came(): void;
  /** A page did not come. */
  miss(error: SourceError): void;
}

/** Turns the pages of a list as a reader or an attribute asks. */
export class RowTurn {
  readonly #hands: RowHands;
  readonly #leaves: RowLeaves;
  readonly #teller: Teller;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What was typed and not asked yet. */
  #typed: Pick<RowState, 'search'> | null = null;

  constructor(hands: RowHands, leaves: RowLeaves, teller: Teller) {
    this.#hands = hands;
    this.#leaves = leaves;
    this.#teller = teller;
  }

  /** Gets the rows that are asked for now. */
  async turn(signal: AbortSignal): Promise<void> {
    const { list, question: before } = this.#leaves;
    if (!list || signal.aborted) return;
    try {
      const leaf = await this.#leaves.fetch(list, signal);
      if (signal.aborted) return;
      this.#leaves.take(leaf);
      this.#teller.came();
      if (before !== this.#leaves.question) void this.#teller.announce(before).catch(() => undefined);
      else if (!this.#hands.windowed()) this.#hands.say(this.#hands.sentence());
    } catch (error) {
      if (signal.aborted) return;
      // What was asked can't be: that is said in place of the rows; of others that did not come, beside those on screen.
      if (/^bad|^no-/.test((error as SourceError).code)) this.#leaves.refused = { error };
      else this.#teller.miss(error as SourceError);
    }
  }

  /** Takes on what the reader chose, and what was typed a moment ago, which is part of the same question. */
  choose(state: Partial<RowState>): void {
    clearTimeout(this.#typing);
    Object.assign(this.#hands.host, { page: 1 }, this.#typed, state);
    this.#typed = null;
  }

  /** Takes on what the reader types: at once where all rows are here. */
  type(text: string): void {
    clearTimeout(this.#typing);
    this.#typed = { search: text || null };
    const choose = (): void => this.#hands.choose(this.#typed ?? {});
    if (this.#leaves.list?.local) choose();
    else this.#typing = setTimeout(choose, TYPING_MS);
  }

  /** Nobody is there any more. */
  leave(): void {
    clearTimeout(this.#typing);
  }
}
