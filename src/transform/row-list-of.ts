import type {
  ColumnValues,
  Extent,
  ReadingAll,
  RowList,
  RowPage,
  RowQuestion,
  RowRange,
  Stop,
} from '../query/row-list.js';
import { isEveryRow } from '../query/row-list.js';
import type { Column } from '../table/column.js';
import { Table } from '../table/table.js';
import type { Problem, TableMeta } from '../table/table.js';
import type { AskedRows } from './asked-rows.js';
import { sliceRows } from './slice-rows.js';

/** What an error is given out as. */
export type AsError = (error: unknown) => unknown;

const same: AsError = (error) => error;

/** Reads the same rows again with their shapes, null where there are none. */
export type WithShapes = (signal: Stop | null) => Promise<Table | null>;

/**
 * The rows of a table as a list. A page costs nothing but its own rows; what finds and sorts them is fetched with the first question. Errors
 * are given out as `asError` says; a table without shapes is read `withShapes` where all its rows are wanted with them.
 */
export function rowListOf(table: Table, asError: AsError = same, withShapes: WithShapes | null = null): RowList {
  return new TableRows(table, asError, withShapes);
}

class TableRows implements RowList {
  readonly columns: readonly Column[];
  readonly meta: TableMeta;
  readonly local = true;
  readonly #table: Table;
  readonly #asError: AsError;
  readonly #withShapes: WithShapes | null;
  #asked: Promise<AskedRows> | null = null;
  /** The same, once it is here. */
  #answering: AskedRows | null = null;
  #problems: Map<number, Problem[]> | null = null;

  constructor(table: Table, asError: AsError, withShapes: WithShapes | null) {
    this.#withShapes = withShapes;
    this.#table = table;
    this.#asError = asError;
    this.columns = sliceRows(table, 0, 0).columns;
    this.meta = table.meta;
  }

  page(question: RowQuestion, range: RowRange, signal: Stop | null = null): Promise<RowPage> {
    return this.#guarded(signal, async () => {
      const rows = isEveryRow(question) ? null : await (await this.#ask()).rowsOf(question, signal);
      return this.#page(rows, range, rows && (await this.#ask()));
    });
  }

  pageNow(question: RowQuestion, range: RowRange): RowPage | null {
    if (isEveryRow(question)) return this.#page(null, range, null);
    const rows = this.#answering?.answer(question) ?? null;
    return rows && this.#page(rows, range, this.#answering);
  }

  /** `rows` of the table, which `asked` takes; null for all. */
  #page(rows: Uint32Array | null, { offset, count }: RowRange, asked: AskedRows | null): RowPage {
    const total = this.#table.length;
    const matched = rows?.length ?? total;
    const some =
      rows && asked
        ? asked.taken(rows.subarray(offset, offset + count))
        : sliceRows(this.#table, offset, offset + count);
    const problems = this.#problemsOf((index) => (rows ? rows[offset + index] : offset + index), some.length);
    const table = new Table(some.length, some.columns, { ...some.meta, matched }, problems, some.geometry);
    return { table, offset, matched, total, foreignOrder: false };
  }

  values(column: string, question: RowQuestion, most: number, signal: Stop | null = null): Promise<ColumnValues> {
    return this.#guarded(signal, async () => (await this.#ask()).values(column, question, most, signal));
  }

  extent(column: string, question: RowQuestion, signal: Stop | null = null): Promise<Extent> {
    return this.#guarded(signal, async () => (await this.#ask()).extent(column, question));
  }

  async foresee(columns: readonly string[]): Promise<void> {
    await this.#ask().then(
      (asked) => asked.foresee(columns),
      // The search itself says so.
      () => null,
    );
  }

  all(question: RowQuestion, geometry: boolean, reading: ReadingAll = {}): Promise<Table> {
    const { signal = null, onProgress } = reading;
    return this.#guarded(signal, async () => {
      const shaped = geometry && !this.#table.geometry ? await this.#withShapes?.(signal) : null;
      if (shaped) return rowListOf(shaped).all(question, true, reading);
      const table = isEveryRow(question) ? this.#table : await (await this.#ask()).all(question, signal);
      onProgress?.(table.length, table.length);
      return table.withMeta({ matched: table.length });
    });
  }

  async #guarded<T>(signal: Stop | null, answer: () => Promise<T>): Promise<T> {
    try {
      signal?.throwIfAborted();
      const value = await answer();
      signal?.throwIfAborted();
      return value;
    } catch (error) {
      throw signal?.aborted ? (signal.reason as Error) : this.#asError(error);
    }
  }

  #ask(): Promise<AskedRows> {
    this.#asked ??= import('./asked-rows.js').then(
      ({ AskedRows }) => (this.#answering = new AskedRows(this.#table)),
      (error: unknown) => {
        this.#asked = null;
        throw error;
      },
    );
    return this.#asked;
  }

  /** Problems of the rows of a page, and those of the whole source. */
  #problemsOf(rowAt: (index: number) => number | undefined, count: number): Problem[] {
    const { problems } = this.#table;
    if (problems.length === 0) return [];
    this.#problems ??= byRow(problems);
    const found = [...(this.#problems.get(-1) ?? [])];
    for (let index = 0; index < count; index++) {
      for (const problem of this.#problems.get(rowAt(index) ?? -1) ?? []) found.push({ ...problem, row: index });
    }
    return found;
  }
}

function byRow(problems: readonly Problem[]): Map<number, Problem[]> {
  const rows = new Map<number, Problem[]>();
  for (const problem of problems) {
    const row = Math.max(-1, problem.row);
    const list = rows.get(row);
    if (list) list.push(problem);
    else rows.set(row, [problem]);
  }
  return rows;
}
