import { isEveryRow } from '../query/row-list.js';
import type { ColumnValues, Extent, ReadingAll, RowList, RowPage, RowQuestion, RowRange } from '../query/row-list.js';
import { lazy } from '../source/lazy.js';
import type { RowService } from '../source/row-service.js';
import { asSourceError } from '../source/source-error.js';
import type { Column } from '../table/column.js';
import { noMeta } from '../table/table.js';
import type { Table, TableMeta } from '../table/table.js';
import type { AskedService } from './asked-service.js';
import type { RowLimits } from './known-service.js';

const asked = lazy(() => import('./asked-service.js'));

/** The rows of a service as a list. Pages of all rows as they come are asked for here; what any question needs is fetched with the first. */
export class ServiceRows implements RowList {
  readonly columns: readonly Column[];
  readonly meta: TableMeta;
  readonly #service: RowService;
  readonly #limits: RowLimits | undefined;
  #total: number | null = null;
  #asked: AskedService | null = null;

  constructor(service: RowService, limits?: RowLimits) {
    this.#limits = limits;
    this.#service = service;
    this.columns = service.columns;
    this.meta = { ...noMeta, ...service.meta };
  }

  get local(): boolean {
    return this.#asked?.local ?? false;
  }

  page(question: RowQuestion, range: RowRange, signal: AbortSignal | null = null): Promise<RowPage> {
    return guarded(signal, async () => {
      const { every, orderBy } = this.#service;
      if (this.local || orderBy.length > 0 || !isEveryRow(question))
        return (await this.#ask()).page(question, range, signal);
      const [total, rows] = await Promise.all([
        this.#total ?? this.#service.count(every, signal),
        this.#service.rows(every, null, range, signal),
      ]);
      this.#total = total;
      const table = rows.withMeta({ matched: total });
      return { table, offset: range.offset, matched: total, total, foreignOrder: false };
    });
  }

  values(
    column: string,
    question: RowQuestion,
    most: number,
    signal: AbortSignal | null = null,
  ): Promise<ColumnValues> {
    return guarded(signal, async () => (await this.#ask()).values(column, question, most, signal));
  }

  extent(column: string, question: RowQuestion, signal: AbortSignal | null = null): Promise<Extent> {
    return guarded(signal, async () => (await this.#ask()).extent(column, question, signal));
  }

  all(
    question: RowQuestion,
    geometry: boolean,
    reading: ReadingAll & { signal?: AbortSignal | null } = {},
  ): Promise<Table> {
    return guarded(reading.signal ?? null, async () => (await this.#ask()).all(question, geometry, reading));
  }

  async #ask(): Promise<AskedService> {
    const [{ AskedService }, asking] = await Promise.all([asked(), this.#service.asking()]);
    return (this.#asked ??= new AskedService(this.#service, this.#total, asking, this.#limits));
  }
}

async function guarded<T>(signal: AbortSignal | null, answer: () => Promise<T>): Promise<T> {
  try {
    signal?.throwIfAborted();
    return await answer();
  } catch (error) {
    throw signal?.aborted ? (signal.reason as Error) : asSourceError(error);
  }
}
