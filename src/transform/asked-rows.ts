import { checkQuery } from '../query/check-query.js';
import { MissingColumnError } from '../query/query-error.js';
import { emptyQuery } from '../query/query.js';
import type { Condition } from '../query/query.js';
import { columnsOf } from '../query/resolve-query.js';
import type { ColumnValues, Extent, RowQuestion, Stop } from '../query/row-list.js';
import type { Column } from '../table/column.js';
import { IdlePace, Pace } from '../table/pace.js';
import { Table } from '../table/table.js';
import { countValues } from './count-values.js';
import { prepareSearch } from './entries-with.js';
import { filterRows } from './filter.js';
import { kindOf } from './kind-of.js';
import { forLarge, prepareLarge } from './prepare-large.js';
import { readTexts } from './read-texts.js';
import { sortRows } from './sort.js';
import { takeRows } from './take.js';

/** The columns whose texts a condition compares one by one; what is looked for within texts is not read so. */
function comparedIn(condition: Condition | null): string[] {
  if (condition?.kind === 'and' || condition?.kind === 'or') return condition.parts.flatMap(comparedIn);
  if (condition?.kind === 'not') return comparedIn(condition.part);
  return condition?.kind === 'contains' ? [] : columnsOf(condition);
}

/** The rows of a table as questions find and order them. The last question is kept: its next page, and its values, cost nothing more. */
export class AskedRows {
  readonly #table: Table;
  /** The table without its problems, which move with their rows at a cost of their own. */
  readonly #plain: Table;
  #filter: { readonly key: string; readonly rows: Uint32Array | null } = { key: 'null', rows: null };
  #order: { readonly key: string; readonly rows: Uint32Array | null } = { key: '', rows: null };

  constructor(table: Table) {
    this.#table = table;
    this.#plain = new Table(table.length, table.columns, table.meta, [], table.geometry);
  }

  /** Indexes of the rows of a question in its order; null for all as they are. Rejects with the signal's reason. */
  async rowsOf(question: RowQuestion, signal: Stop | null = null): Promise<Uint32Array | null> {
    const { filter, orderBy } = question;
    await this.#numbered([...columnsOf(filter), ...orderBy.map(({ column }) => column)]);
    await readTexts(this.#table, comparedIn(filter));
    if (orderBy.length === 0) return this.#found(filter);
    const key = JSON.stringify([filter, orderBy]);
    if (key !== this.#order.key) {
      for (const { column } of orderBy) this.#column(column);
      const found = this.#found(filter);
      if ((found?.length ?? this.#table.length) > 1) {
        await prepareLarge(this.#table);
        await forLarge()?.rankTexts(this.#table, orderBy, signal);
      }
      this.#order = { key, rows: sortRows(this.#table, orderBy, found) };
    }
    return this.#order.rows;
  }

  /** The same of the question that was answered last; null for any other. */
  answer({ filter, orderBy }: RowQuestion): Uint32Array | null {
    const [{ key, rows }, asked] = orderBy.length > 0 ? [this.#order, [filter, orderBy]] : [this.#filter, filter];
    return key === JSON.stringify(asked) ? rows : null;
  }

  taken(rows: Uint32Array): Table {
    return takeRows(this.#plain, rows);
  }

  async all(question: RowQuestion, signal: Stop | null): Promise<Table> {
    const rows = await this.rowsOf(question, signal);
    await this.#numbered(this.#table.columns.map(({ name }) => name));
    return rows ? takeRows(this.#table, rows) : this.#table;
  }

  async values(name: string, { filter }: RowQuestion, most: number, signal: Stop | null = null): Promise<ColumnValues> {
    const column = this.#column(name);
    await this.#numbered([...columnsOf(filter), name]);
    await prepareLarge(this.#table, comparedIn(filter));
    await forLarge()?.rankTexts(this.#table, [{ column: name, natural: true }], signal);
    return countValues(column, this.#found(filter), most);
  }

  /** Gets ready for any question, and for a search in these columns. */
  async foresee(names: readonly string[]): Promise<void> {
    await this.#numbered(names);
    for (const name of names) {
      const column = this.#table.column(name);
      if (column?.type === 'text') await prepareSearch(column.dictionary);
    }
    await prepareLarge(this.#table);
    forLarge()?.czechWeights();
    const pace = new IdlePace();
    for (const { name } of this.#table.columns) await this.#numbered([name], pace);
  }

  extent(name: string, { filter }: RowQuestion): Extent {
    const column = this.#column(name);
    const { values } = column;
    if (!(values instanceof Float64Array)) return null;
    const rows = this.#found(filter);
    let least = Infinity;
    let greatest = -Infinity;
    for (let index = 0; index < (rows?.length ?? values.length); index++) {
      const value = values[rows ? (rows[index] as number) : index] as number;
      // What is missing compares with nothing.
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    return least > greatest ? null : [least, greatest];
  }

  /** Numbers the texts of some columns, where they have no numbers yet. */
  async #numbered(names: readonly string[], pace = new Pace()): Promise<void> {
    for (const name of names) await this.#table.column(name)?.ready?.(pace);
  }

  /** Indexes of the rows that a filter leaves; null for all. */
  #found(filter: Condition | null): Uint32Array | null {
    const key = JSON.stringify(filter);
    if (key !== this.#filter.key) {
      this.#filter = { key, rows: filter && this.#filtered(filter) };
    }
    return this.#filter.rows;
  }

  #filtered(filter: Condition): Uint32Array {
    for (const name of columnsOf(filter)) this.#column(name);
    checkQuery(
      { ...emptyQuery, where: filter },
      (name) => kindOf(this.#column(name)),
      (name) => this.#column(name).domain !== undefined,
    );
    return filterRows(this.#table, filter);
  }

  #column(name: string): Column {
    const column = this.#table.column(name);
    if (column) return column;
    throw new MissingColumnError(
      name,
      this.#table.columns.map((one) => one.name),
    );
  }
}
