import { everyRow } from '../query/row-list.js';
import type { ColumnValues, Extent, RowList, RowPage, RowQuestion, RowRange } from '../query/row-list.js';
import type { Asking, Reading, RowService } from '../source/row-service.js';
import type { Table, TableMeta } from '../table/table.js';
import { rowListOf } from '../transform/row-list-of.js';

/** Questions to a service. */
export class AskedService {
  readonly #service: RowService;
  readonly #asking: Asking;
  #here: RowList | null = null;

  constructor(service: RowService, _meta: TableMeta, _total: number | null, asking: Asking) {
    this.#service = service;
    this.#asking = asking;
  }

  /** Whether all rows are here. */
  get local(): boolean {
    return this.#here !== null;
  }

  async page(question: RowQuestion, range: RowRange, signal: AbortSignal | null): Promise<RowPage> {
    return (await this.#whole(signal)).page(question, range, signal);
  }

  async values(column: string, question: RowQuestion, most: number, signal: AbortSignal | null): Promise<ColumnValues> {
    return (await this.#whole(signal)).values(column, question, most, signal);
  }

  async extent(column: string, question: RowQuestion, signal: AbortSignal | null): Promise<Extent> {
    return (await this.#whole(signal)).extent(column, question, signal);
  }

  async all(question: RowQuestion, geometry: boolean, reading: Reading): Promise<Table> {
    const { orderBy } = this.#service;
    const asked = { ...question, orderBy: [...question.orderBy, ...orderBy] };
    const { where, rest } = this.#asking.compile(question.filter);
    const table = await this.#asking.all(where, null, geometry, reading);
    return rowListOf(table).all({ ...asked, filter: rest }, geometry);
  }

  async #whole(signal: AbortSignal | null): Promise<RowList> {
    if (this.#here) return this.#here;
    const { every, orderBy } = this.#service;
    const table = await this.#asking.all(every, null, false, { signal });
    this.#here = rowListOf(await rowListOf(table).all({ ...everyRow, orderBy }, false));
    return this.#here;
  }
}
