import type { ReactiveController } from 'lit';
import { isMissing } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { LkHoverEvent, LkSelectEvent } from '../pointing-events.js';
import type { RowHands } from './row-hands.js';

/** A reader is at a row of a table (null: at none), or chooses it. */
export type RowListener = (table: Table, row: number | null, chosen: boolean) => void;

/** What has a press of its own. */
const PRESSED = 'a, button, input, select, label, summary';

/** Shows where a reader is in a list and tells the page of it; fetched with the first pointer. */
export class RowTouch implements ReactiveController {
  readonly #hands: RowHands;
  /** Hears of what the reader does, besides the page. */
  listener: RowListener | null = null;
  /** Rows of a table that a reader of another element is at, or chose there. */
  elsewhere: ((table: Table, row: number) => string) | null = null;
  /** The row chosen, by what is in it, as it may come to another place. */
  #chosen: string | null = null;
  #found: { readonly table: Table; readonly rows: ReadonlySet<number> } | null = null;
  #table: Table | null = null;
  #row: number | null = null;

  constructor(hands: RowHands) {
    this.#hands = hands;
    hands.host.addController(this);
  }

  hostDisconnected(): void {
    this.point(null);
  }

  /** What a pointer does somewhere among the rows. */
  hear(type: string, target: EventTarget | null | undefined): void {
    const row = target instanceof Element ? rowOf(target) : null;
    if (type !== 'click') return this.point(row);
    // Whoever marks a text to copy it chooses no row.
    if (row === null || (target as Element).closest(PRESSED) || document.getSelection()?.type === 'Range') return;
    this.choose(row);
  }

  point(row: number | null): void {
    const table = this.#hands.page()?.table ?? null;
    if (row === this.#row && (table === this.#table || row === null)) return;
    [this.#row, this.#table] = [row, table];
    if (!table) return;
    const { host } = this.#hands;
    host.dispatchEvent(
      new LkHoverEvent(row === null ? null : table.row(row), row === null ? null : this.#key(table, row)),
    );
    this.listener?.(table, row, false);
  }

  choose(row: number): void {
    const table = this.#hands.page()?.table;
    if (!table || row >= table.length) return;
    this.#chosen = textOf(table, row);
    this.#found = null;
    const { host } = this.#hands;
    host.dispatchEvent(new LkSelectEvent(table.row(row), this.#key(table, row)));
    this.listener?.(table, row, true);
    host.requestUpdate();
  }

  /** Somebody chose elsewhere. */
  forget(): void {
    this.#chosen = null;
    this.#found = null;
  }

  rowClass(row: number): string {
    const table = this.#hands.page()?.table;
    if (!table) return '';
    if (this.#found?.table !== table) this.#found = { table, rows: this.#rowsOf(table) };
    return this.#found.rows.has(row) ? 'chosen' : (this.elsewhere?.(table, row) ?? '');
  }

  #rowsOf(table: Table): Set<number> {
    const rows = new Set<number>();
    if (this.#chosen === null) return rows;
    for (let row = 0; row < table.length; row++) if (textOf(table, row) === this.#chosen) rows.add(row);
    return rows;
  }

  /** What stands in the first column. */
  #key(table: Table, row: number): string {
    const column = table.column(this.#hands.columns()[0]?.name ?? '');
    if (column?.type === 'text' && !isMissing(column, row)) return column.dictionary.at(column.values[row] ?? 0) ?? '';
    const cell = this.#hands.view()?.rows[row]?.[0] ?? '';
    return typeof cell === 'string' ? cell : (cell.missing ?? cell.text);
  }
}

const textOf = (table: Table, row: number): string => JSON.stringify(table.row(row));

/** The row of the table that an element is in; null for none, as the head is. */
export function rowOf(element: Element): number | null {
  const row = element.closest<HTMLTableRowElement>('tbody tr');
  return row && row.sectionRowIndex;
}
