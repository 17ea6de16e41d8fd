import { MissingColumnError } from '../query/query-error.js';
import type { Condition, OrderKey } from '../query/query.js';
import type { ColumnValues, Extent, RowList, RowPage, RowQuestion, RowRange, ValueCount } from '../query/row-list.js';
import type { Asking, Compiled, Ending, Reading, RowService } from '../source/row-service.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { countValues, limited, mergedTexts } from '../transform/count-values.js';
import { rowListOf } from '../transform/row-list-of.js';
import { findContained } from './find-contained.js';
import { KnownService, usualLimits } from './known-service.js';
import type { RowLimits } from './known-service.js';
import { orderedRows } from './ordered-rows.js';

/** Questions to a service: its own answer where that is ours, rows that are fetched and asked here where it is not. */
export class AskedService {
  readonly #known: KnownService;
  readonly #service: RowService;
  #local = false;

  /** `total` is the number of all rows, where it is known. */
  constructor(service: RowService, total: number | null, asking: Asking, limits: RowLimits = usualLimits) {
    this.#service = service;
    this.#known = new KnownService(service, asking, limits);
    if (total !== null) this.#known.noteCount(service.every, total);
  }

  /** Whether all rows are here. */
  get local(): boolean {
    return this.#local;
  }

  async page(question: RowQuestion, range: RowRange, signal: Ending): Promise<RowPage> {
    for (const { column } of question.orderBy) this.#column(column);
    const orderBy = this.#orderOf(question.orderBy);
    const total = await this.#known.count(this.#service.every, signal);
    const found = await this.#find(question.filter, signal);
    if (found.list) {
      const page = await found.list.page({ filter: found.rest, orderBy }, range, signal);
      return { ...page, total };
    }
    const { where, matched } = found;
    const { offset } = range;
    if (orderBy.length === 0) {
      const rows = await this.#service.rows(where, null, range, signal);
      return { table: rows.withMeta({ matched }), offset, matched, total, foreignOrder: false };
    }
    const { table, foreignOrder } = await orderedRows({ known: this.#known, signal }, where, orderBy, range, matched);
    return { table: table.withMeta({ matched }), offset, matched, total, foreignOrder };
  }

  async values(name: string, question: RowQuestion, most: number, signal: Ending): Promise<ColumnValues> {
    const isText = this.#column(name).type === 'text';
    const found = await this.#find(question.filter, signal);
    if (found.list) return found.list.values(name, { filter: found.rest, orderBy: [] }, most, signal);
    const { where, matched } = found;
    const { asking } = this.#known;
    const present = asking.and(where, { kind: 'not', part: { kind: 'null', operand: { kind: 'column', name } } });
    if (isText) {
      const counted = await this.#known.values(where, name, this.#known.limits.values, signal);
      if (counted?.column.type === 'text') {
        const { column, counts } = counted;
        const sums = new Float64Array(column.dictionary.length);
        let missing = 0;
        for (let row = 0; row < counts.length; row++) {
          const entry = column.values[row] as number;
          if (column.missing?.[row]) missing += counts[row] as number;
          else sums[entry] = (sums[entry] as number) + (counts[row] as number);
        }
        return limited(mergedTexts(column.dictionary, column.codes, sums, most), missing, most);
      }
    } else if (present !== null) {
      const [some, counted] = await Promise.all([
        this.#known.count(present, signal),
        asking.values(present, name, most + 1, signal),
      ]);
      if (counted) {
        const { values } = countValues(counted.column, null, most + 1);
        const list = values.map((one, row): ValueCount => ({ ...one, count: counted.counts[row] as number }));
        return limited(list, matched - some, most);
      }
    }
    const list = await this.#known.here(where, signal);
    return list.values(name, { filter: null, orderBy: [] }, most, signal);
  }

  async extent(name: string, { filter }: RowQuestion, signal: Ending): Promise<Extent> {
    const type = this.#column(name).type;
    if (type === 'text' || type === 'boolean') return null;
    const end = async (descending: boolean): Promise<number | null> => {
      const orderBy = [{ column: name, descending }];
      const { table } = await this.page({ filter, orderBy }, { offset: 0, count: 1 }, signal);
      const value = table.column(name)?.values[0];
      return value === undefined || Number.isNaN(value) ? null : value;
    };
    const [least, greatest] = await Promise.all([end(false), end(true)]);
    return least === null || greatest === null ? null : [least, greatest];
  }

  async all(question: RowQuestion, geometry: boolean, reading: Reading): Promise<Table> {
    const asked = { ...question, orderBy: this.#orderOf(question.orderBy) };
    if (this.#local && !geometry) {
      const { list, rest } = await this.#find(question.filter, reading.signal);
      if (list) return list.all({ ...asked, filter: rest }, false, reading);
    }
    const { where, rest } = await this.#compile(question.filter, reading.signal);
    const table = await this.#known.asking.all(where, null, geometry, reading);
    return rowListOf(table).all({ ...asked, filter: rest }, geometry);
  }

  /** The rows of a filter: here, where they are few or the service can't find them, else a filter in its words. */
  async #find(
    filter: Condition | null,
    signal: Ending,
  ): Promise<
    | { readonly list: RowList; readonly rest: Condition | null }
    | { readonly list: null; readonly rest: null; readonly where: string; readonly matched: number }
  > {
    const known = this.#known;
    const { every } = this.#service;
    if (known.has(every) || (await known.count(every, signal)) <= known.limits.few) {
      const list = await known.here(every, signal);
      this.#local = true;
      return { list, rest: filter };
    }
    const { where, rest } = await this.#compile(filter, signal);
    if (rest !== null) {
      const list = await known.here(where, signal);
      return { list, rest };
    }
    const matched = await known.count(where, signal);
    if (matched <= known.limits.few || known.has(where)) return { list: await known.here(where, signal), rest: null };
    return { list: null, rest: null, where, matched };
  }

  async #compile(filter: Condition | null, signal: Ending): Promise<Compiled> {
    const { asking } = this.#known;
    const compiled = asking.compile(filter);
    if (filter === null || compiled.rest === null) return compiled;
    const { every } = this.#service;
    const { searched } = this.#known.limits;
    const found = await findContained(filter, (column) => this.#known.values(every, column, searched, signal));
    return asking.compile(found);
  }

  #orderOf(asked: readonly OrderKey[]): OrderKey[] {
    const keys = [...asked, ...this.#service.orderBy];
    // Behind a key that tells every row from every other no further one counts.
    const id = keys.findIndex(({ column }) => column === this.#known.asking.id);
    return id < 0 ? keys : keys.slice(0, id + 1);
  }

  #column(name: string): Column {
    const { columns } = this.#service;
    const found = columns.find((column) => column.name === name);
    if (found) return found;
    throw new MissingColumnError(
      name,
      columns.map((column) => column.name),
    );
  }
}
