import { afterPaint } from '../../controller/after-paint.js';
import type { ColumnFilter } from '../../query/column-filter.js';
import { filterText } from '../../query/filter-text.js';
import type { ColumnValues, Extent, RowList, RowQuestion } from '../../query/row-list.js';
import type { Column } from '../../table/column.js';

/** Values that are listed of a column. */
const MOST = 100;

/** What a list says of the values of one column, and what is being written into its fields. */
export class ColumnAnswers {
  open = false;
  values: ColumnValues | null = null;
  extent: Extent | undefined = undefined;
  failed = false;
  readonly #written = new Map<string, { readonly text: string; readonly beside: string }>();
  #asked: readonly unknown[] = [];
  #abort: AbortController | null = null;

  /** Asks once for a question; what the last one gave stays until the answer is here. */
  ask(list: RowList, { name, type }: Column, key: string, question: RowQuestion, onAnswer: () => void): void {
    const asked = [list, key];
    if (asked.every((part, index) => part === this.#asked[index])) return;
    this.#asked = asked;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const ranged = type === 'number' || type === 'date';
    // What is counted here must not hold up the rows of the same question.
    const turn = list.local ? new Promise<void>(afterPaint) : Promise.resolve();
    turn
      .then(async () => {
        if (ranged) this.extent = await list.extent(name, question, signal);
        else this.values = await list.values(name, question, MOST, signal);
      })
      .then(
        () => (this.failed = false),
        () => (this.failed = !signal.aborted),
      )
      .then(onAnswer, () => undefined);
  }

  /** The next look asks again. */
  forget(): void {
    this.#abort?.abort();
    this.#asked = [];
  }

  /** Keeps what is written into a field as long as the filter is what it was. */
  write(field: string, text: string, filter: ColumnFilter | null): void {
    this.#written.set(field, { text, beside: textOf(filter) });
  }

  unwrite(field: string): void {
    this.#written.delete(field);
  }

  written(field: string, filter: ColumnFilter | null): string | null {
    const one = this.#written.get(field);
    if (one?.beside === textOf(filter)) return one.text;
    // Nor does it come back with that filter.
    this.#written.delete(field);
    return null;
  }
}

const textOf = (filter: ColumnFilter | null): string => (filter ? filterText(filter) : '');
