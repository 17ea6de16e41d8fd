import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import { rowLateWords } from '../../locale/row-late-words.js';
import type { Column } from '../../table/column.js';
import { asSourceError } from '../../source/source-error.js';
import type { SourceError } from '../../source/source-error.js';
import type { Table } from '../../table/table.js';
import { rowListOf } from '../../transform/row-list-of.js';
import { LkErrorEvent } from '../events.js';
import type { FileRows } from '../download/file-source.js';
import type { TablePart } from '../part-table.js';
import type { OwnHands, RowHands, RowLoad, RowState } from './row-hands.js';
import type { RowLeaves } from './row-leaves.js';
import type { RowLinks } from './row-links.js';
import type { RowTouch } from './row-touch.js';
import { RowTurn } from './row-turn.js';
import { RowWork } from './row-work.js';

/** What a list fetches when a reader or an attribute asks for it: what most ask for is here, the rest comes when it is needed. */
export class RowCode extends RowWork {
  readonly #hands: RowHands;
  #links: Promise<RowLinks | null> | null = null;
  #reached: Promise<RowTouch> | null = null;
  #touch: RowTouch | null = null;
  #lost: { words: string } | null = null;
  #misses = 0;
  readonly #leaves: RowLeaves;
  readonly #turn: RowTurn;

  constructor(hands: RowHands, leaves: RowLeaves) {
    super(hands);
    this.#hands = hands;
    this.#leaves = leaves;
    this.#turn = new RowTurn(hands, leaves, this);
  }

  /** Gets the rows that are asked for now. */
  turn(signal: AbortSignal): Promise<void> {
    return this.#turn.turn(signal);
  }

  /** Takes on what the reader chose, from the first page on unless it is a page. */
  choose(state: Partial<RowState>): void {
    this.#turn.choose(state);
    // What did not come may be asked for once more.
    if (this.troubled) this.#leaves.again();
    this.tell(state);
  }

  /** Takes on what the reader types. */
  type(text: string): void {
    this.#turn.type(text);
  }

  /** The element is taken away. */
  leave(): void {
    this.#turn.leave();
  }

  /** Joins the list with what its attributes name. */
  links(): Promise<RowLinks | null> {
    this.#links ??= import('./row-links.js').then(
      ({ RowLinks }) => new RowLinks(this.#hands),
      // The list goes on without.
      () => null,
    );
    return this.#links;
  }

  /** A reader has come to the rows by the keyboard. */
  async walk(): Promise<void> {
    (await this.links())?.walk();
  }

  /** Takes on what the address says of a list with these columns. */
  async begin(columns: readonly Column[]): Promise<void> {
    (await this.links())?.begin(columns);
  }

  /** Fetches what shows where the reader is, and does something with it. */
  reach(run: (touch: RowTouch) => void): void {
    this.#reached ??= import('./row-touch.js').then(({ RowTouch }) => (this.#touch = new RowTouch(this.#hands)));
    this.#reached.then(run, () => (this.#reached = null));
  }

  /** What a pointer does somewhere in the element. */
  hear(event: Event, target: EventTarget | undefined): void {
    const { type } = event;
    const to = type === 'pointerout' ? (event as PointerEvent).relatedTarget : target;
    this.reach((touch) => touch.hear(type, to));
  }

  readonly rowClass = (row: number): string => this.#touch?.rowClass(row) ?? '';

  async files(): Promise<FileRows> {
    return (await import('./row-files.js')).rowFiles(this.#hands);
  }

  async part(): Promise<TablePart | null> {
    return (await import('./row-files.js')).foundPart(this.#hands);
  }

  /** Something that was asked for did not come, and what came before is on screen. */
  get troubled(): boolean {
    return this.#lost !== null;
  }

  came(): void {
    this.#lost = null;
  }

  /** A page did not come. */
  miss(error: SourceError): void {
    this.explain(error, ++this.#misses);
    this.#hands.host.dispatchEvent(new LkErrorEvent(error, null));
  }

  /** Shows those of rows on their way that are there before the others, or came later of a source that goes on. */
  arrived(rows: Table, load: RowLoad): void {
    const turn = ++load.newest;
    const { live = false } = rows.meta;
    const shown = async (table: Table): Promise<void> => {
      // What the source began with is not to come after what it went on with.
      if (live) await this.#hands.host.ready.catch(() => null);
      if (turn === load.newest && (live || !load.answered)) load.onRows?.(table);
    };
    load
      .arrive(rowListOf(rows, asSourceError))
      .then(shown)
      .catch((error: unknown) => console.warn(`<${this.#hands.host.localName}>: ${String(error)}`));
  }

  arriving(locale: Locale): string {
    return rowLateWords(locale).arriving;
  }

  /** Says what went wrong beside the rows that stay; `missed`: how many pages did not come so far, 0 where it is none of a page. */
  explain(failure: LkErrorEvent | SourceError, missed = 0): void {
    const { host } = this.#hands;
    const lost = (this.#lost = { words: this.#hands.locale()?.strings.failed ?? '' });
    host.requestUpdate();
    // Of a refresh the element tells by itself.
    const tell = (text: string): void => {
      if (missed > 0) this.#tellMiss(text, missed);
    };
    import('./row-trouble.js')
      .then(({ explained }) => explained(this.#hands, failure, missed > 0))
      .then(({ sentence, words }) => {
        lost.words = words;
        tell(sentence);
        host.requestUpdate();
      })
      .catch(() => {
        // Nor can that be fetched.
        tell(lost.words);
        console.warn(`<${host.localName}>: ${failure.message}`);
      });
  }

  /** Readers of the screen say again only what is another text. */
  #tellMiss(text: string, missed: number): void {
    this.#hands.say(text + '\u00a0'.repeat(missed % 2));
  }

  /** Shows that it tries, and tells those who don't see it of another failure, which may be the same in all words. */
  readonly #retry = (): void => {
    const { host } = this.#hands;
    const lost = (this.#lost = { words: this.#hands.locale()?.strings.loading ?? '' });
    host.requestUpdate();
    host.reload().catch(() => {
      // Of no source that is known to be stale: what is said of it is all there is.
      if (this.#lost === lost) lost.words = this.#hands.locale()?.strings.failed ?? '';
      this.#tellMiss(this.#lost?.words ?? '', ++this.#misses);
    });
  };

  /** What is said under the rows, first that others did not come. */
  override below(locale: Locale): readonly (TemplateResult | typeof nothing)[] {
    const lost = html`<p class="lost">
      ${this.#lost?.words}
      <button type="button" @click=${this.#retry}>${locale.strings.retry}</button>
    </p>`;
    return [this.#lost ? lost : nothing, ...super.below(locale)];
  }
}

/** The code of a list and of its pages. */
export function rowCode(own: OwnHands, leaves: RowLeaves): RowCode {
  const hands: RowHands = {
    ...own,
    list: () => leaves.list,
    page: () => leaves.page,
    question: () => leaves.question,
    touch: (run) => code.reach(run),
    hidden: () => leaves.hidden,
    leaveOut: (hidden) => {
      leaves.hidden = hidden;
      Object.assign(own.host, { page: 1 });
      own.host.requestUpdate();
    },
    choose: (state) => code.choose(state),
  };
  const code = new RowCode(hands, leaves);
  return code;
}
