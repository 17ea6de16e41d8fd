import type { Condition, Literal, OrderKey } from '../query/query.js';
import { everyRow } from '../query/row-list.js';
import type { RowRange } from '../query/row-list.js';
import type { Ending } from '../source/row-service.js';
import type { Column } from '../table/column.js';
import { Table } from '../table/table.js';
import { appendTables } from '../transform/append-tables.js';
import { rowListOf } from '../transform/row-list-of.js';
import { takeRows } from '../transform/take.js';
import type { KnownService } from './known-service.js';
import { valueBlocks } from './value-blocks.js';
import type { ValueBlock } from './value-blocks.js';

/** Thrown where the service cannot be asked for a part that would be ours; caught in `orderedRows`. */
const inexact = new Error('sorted by other means');

export interface OrderedRows {
  readonly table: Table;
  /** The order is the service's own. */
  readonly foreignOrder: boolean;
}

interface Ask {
  readonly known: KnownService;
  readonly signal: Ending;
}

/**
 * Rows of a range in our order, though the service has another one: numbers and dates it sorts as we do, but for missing ones, of texts it is asked
 * for the values first. Where that can't be, the keys of all rows are fetched; where they are too many, the service's order has to do.
 */
export async function orderedRows(
  ask: Ask,
  where: string,
  keys: readonly OrderKey[],
  range: RowRange,
  size: number,
): Promise<OrderedRows> {
  const { asking, service } = ask.known;
  const { offset } = range;
  const count = Math.min(range.count, size - offset);
  if (count <= 0)
    return { table: await service.rows(where, null, { offset, count: 0 }, ask.signal), foreignOrder: false };
  try {
    const parts = await rowsOf(ask, where, keys, { offset, count }, size);
    return { table: appendTables(parts) as Table, foreignOrder: false };
  } catch (error) {
    if (error !== inexact) throw error;
  }
  const { keys: most, here } = ask.known.limits;
  const order = asking.order(keys);
  if (size <= (asking.pick ? most : here) || order === null)
    return { table: await byKeys(ask, where, keys, range), foreignOrder: false };
  return { table: await byTheirOrder(ask, where, keys, { offset, count }, size), foreignOrder: true };
}

/** Rows in the service's own order, those without a value in its first column last all the same. */
async function byTheirOrder(
  ask: Ask,
  where: string,
  keys: readonly OrderKey[],
  range: RowRange,
  size: number,
): Promise<Table> {
  const { asking, service } = ask.known;
  const column = keys[0]?.column ?? '';
  const order = asking.order(keys);
  if (asking.and(where, { kind: 'null', operand: { kind: 'column', name: column } }) === null)
    return service.rows(where, order, range, ask.signal);
  const parts = await nullsLast(ask, where, column, range, size, {
    present: (present, some) => service.rows(present, order, some, ask.signal),
    missing: (missing, some) => service.rows(missing, asking.order(keys.slice(1)), some, ask.signal),
  });
  return appendTables(parts) as Table;
}

/** Tables whose rows, one after another, are those of the range. Rejects with `inexact`. */
async function rowsOf(
  ask: Ask,
  where: string,
  keys: readonly OrderKey[],
  range: RowRange,
  size: number,
): Promise<Table[]> {
  const { known, signal } = ask;
  const { asking, service } = known;
  const [key, ...rest] = keys;
  if (range.count <= 0) return [];
  if (!key) return [await service.rows(where, null, range, signal)];
  const exact = await asking.exactOrder(keys, signal);
  if (exact !== null) return [await service.rows(where, exact, range, signal)];
  if (size <= known.limits.few || known.has(where)) {
    const { table } = await (await known.here(where, signal)).page({ filter: null, orderBy: keys }, range, signal);
    return [table];
  }
  if (key.column === asking.id) return [await service.rows(where, asking.order([key]), range, signal)];
  if (!asking.sorts(key.column)) return byValues(ask, where, keys, range, size);
  return nullsLast(ask, where, key.column, range, size, {
    present: (present, some, count) => byWindow(ask, present, keys, some, count),
    missing: (missing, some, count) => rowsOf(ask, missing, rest, some, count),
  });
}

type Segment = (where: string, range: RowRange, size: number) => Promise<Table | Table[]>;

/** The rows of a range where those without a value in a column come last. */
async function nullsLast(
  ask: Ask,
  where: string,
  column: string,
  { offset, count }: RowRange,
  size: number,
  segments: { readonly present: Segment; readonly missing: Segment },
): Promise<Table[]> {
  const nothing: Condition = { kind: 'null', operand: { kind: 'column', name: column } };
  const present = narrowed(ask, where, { kind: 'not', part: nothing });
  const missing = narrowed(ask, where, nothing);
  const some = await ask.known.count(present, ask.signal);
  const before = Math.max(0, Math.min(count, some - offset));
  const parts = await Promise.all([
    before > 0 ? segments.present(present, { offset, count: before }, some) : [],
    before < count
      ? segments.missing(missing, { offset: Math.max(0, offset - some), count: count - before }, size - some)
      : [],
  ]);
  return parts.flat();
}

/** Rows by a column that the service sorts as we do; those of one value are sorted by the further keys. */
async function byWindow(
  ask: Ask,
  where: string,
  [key, ...rest]: readonly OrderKey[],
  range: RowRange,
  size: number,
): Promise<Table[]> {
  if (!key) return [];
  const { known, signal } = ask;
  const window = await known.service.rows(where, known.asking.order([key]), range, signal);
  if (rest.length === 0 || window.length === 0) return [window];
  const column = window.column(key.column) as Column;
  const at = (row: number): number => column.values[row] as number;
  const [first, last] = [at(0), at(window.length - 1)];
  let head = 1;
  while (head < window.length && at(head) === first) head++;
  let tail = window.length;
  while (tail > head && at(tail - 1) === last) tail--;
  const same = (value: number): string => narrowed(ask, where, compared(key, column, '=', value));
  const begin = await known.count(
    narrowed(ask, where, compared(key, column, key.descending ? '>' : '<', first)),
    signal,
  );
  const group = async (value: number, offset: number, rows: number): Promise<Table[]> => {
    const count = await known.count(same(value), signal);
    // A number that the database keeps otherwise than it gives it out.
    if (offset < 0 || count < offset + rows) throw inexact;
    return rowsOf(ask, same(value), rest, { offset, count: rows }, count);
  };
  // Groups that lie in the window as a whole are sorted here.
  const wholeHead = begin === range.offset && head < window.length;
  const wholeTail = range.offset + window.length >= size;
  const [from, to] = [wholeHead ? 0 : head, wholeTail ? window.length : tail];
  const [before, after] = await Promise.all([
    wholeHead ? [] : group(first, range.offset - begin, head),
    to < window.length ? group(last, 0, window.length - to) : [],
  ]);
  const middle = rowListOf(
    takeRows(
      window,
      new Uint32Array(Math.max(0, to - from)).map((_, row) => from + row),
    ),
  );
  return [...before, await middle.all({ filter: null, orderBy: [key, ...rest] }, false), ...after];
}

function compared(key: OrderKey, { type }: Column, operator: '=' | '<' | '>', value: number): Condition {
  const right: Literal = { kind: type === 'date' ? 'date' : 'number', value };
  return { kind: 'compare', operator, left: { kind: 'column', name: key.column }, right };
}

/** Rows by a column of texts: its values are fetched and sorted here, then the rows of those that the range lies in. */
async function byValues(
  ask: Ask,
  where: string,
  [key, ...rest]: readonly OrderKey[],
  { offset, count }: RowRange,
  size: number,
): Promise<Table[]> {
  if (!key) return [];
  const { known, signal } = ask;
  const { limits } = known;
  // Of a few rows with many values it is less to fetch the keys.
  const most = size <= limits.keys ? Math.min(limits.values, 2 * limits.few) : limits.values;
  const counted = await known.values(where, key.column, most, signal);
  if (!counted) throw inexact;
  const blocks = valueBlocks(counted, key.descending, key.natural ?? false);
  if (blocks.reduce((sum, block) => sum + block.count, 0) !== size) throw inexact;
  const parts: Promise<Table[]>[] = [];
  let batch: ValueBlock[] = [];
  let batchSize = 0;
  let batchFrom = 0;
  const condition = (list: readonly ValueBlock[]): string => {
    const operand = { kind: 'column', name: key.column } as const;
    const values = list.flatMap((block) => block.values);
    return narrowed(ask, where, values.length > 0 ? { kind: 'in', operand, values } : { kind: 'null', operand });
  };
  const part = (from: number, length: number): RowRange => {
    const begin = Math.max(0, offset - from);
    return { offset: begin, count: Math.min(length, offset + count - from) - begin };
  };
  const flush = (): void => {
    if (batch.length > 0)
      parts.push(sortedHere(ask, condition(batch), [key, ...rest], part(batchFrom, batchSize), batchSize));
    [batch, batchSize] = [[], 0];
  };
  let from = 0;
  for (const block of blocks) {
    const end = from + block.count;
    if (end > offset && from < offset + count) {
      if (block.even && (block.count > limits.block || block.values.length === 0)) {
        flush();
        parts.push(rowsOf(ask, condition([block]), rest, part(from, block.count), block.count));
      } else {
        if (block.count > limits.few) throw inexact;
        if (batchSize + block.count > limits.few) flush();
        if (batch.length === 0) batchFrom = from;
        batch.push(block);
        batchSize += block.count;
      }
    }
    from = end;
  }
  flush();
  return (await Promise.all(parts)).flat();
}

/** All rows of a filter, which are few, fetched and sorted. */
async function sortedHere(
  { known, signal }: Ask,
  where: string,
  keys: readonly OrderKey[],
  range: RowRange,
  size: number,
): Promise<Table[]> {
  const table = await known.service.rows(where, null, { offset: 0, count: size + 1 }, signal);
  if (table.length !== size) throw inexact;
  return [(await rowListOf(table).page({ filter: null, orderBy: keys }, range)).table];
}

/** Rows by the keys of all, which are fetched once; of a service that can't be asked for single rows all rows are. */
async function byKeys(
  { known, signal }: Ask,
  where: string,
  keys: readonly OrderKey[],
  range: RowRange,
): Promise<Table> {
  const { asking } = known;
  const { id, pick } = asking;
  if (!pick || id === null) {
    const { table } = await (await known.here(where, signal)).page({ filter: null, orderBy: keys }, range, signal);
    return table;
  }
  const sorted = await known.sorted(`${where} ${JSON.stringify(keys)}`, async () => {
    const all = await asking.all(where, [id, ...keys.map(({ column }) => column)], false, { signal: signal ?? null });
    const list = await rowListOf(all).all({ ...everyRow, orderBy: keys }, false);
    return list.column(id)?.values as Float64Array;
  });
  const ids = [...sorted.subarray(range.offset, range.offset + range.count)];
  const rows = await pick(ids, signal);
  const places = new Map([...(rows.column(id)?.values ?? [])].map((value, row) => [value, row]));
  const found = ids.flatMap((one) => places.get(one) ?? []);
  const { columns, length, meta, problems } = takeRows(rows, new Uint32Array(found));
  const shown = columns.filter(({ name }) => known.service.columns.some((column) => column.name === name));
  return new Table(length, shown, meta, problems);
}

function narrowed({ known }: Ask, where: string, condition: Condition): string {
  const sql = known.asking.and(where, condition);
  if (sql === null) throw inexact;
  return sql;
}
