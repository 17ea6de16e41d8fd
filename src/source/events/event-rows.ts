import type { ColumnHint } from '../../table/typed-rows.js';
import { typedRows } from '../../table/typed-rows.js';
import { dateReading } from '../../time/date-reading.js';
import { Table } from '../../table/table.js';
import type { Problem } from '../../table/table.js';
import { valueAt } from '../json/json-path.js';
import { rowsOfJson } from '../json/json-rows.js';
import { isObject } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { parseJson } from '../read-json.js';
import { SourceError } from '../source-error.js';

/** Rows kept of a stream that goes on and on. */
export const MAX_ROWS = 20_000;
const MAX_COLUMNS = 500;
const MAX_CHARACTERS = 8_000_000;
const MAX_PROBLEMS = 50;

/**
 * The rows of a stream so far. `snapshot` replaces all: any shape of JSON that the source `json` reads, with the columns' types if it names
 * them, and a `key` (a column or several) if it has one. `rows` adds rows, or one; a row whose key is there already replaces that one.
 */
export class EventRows {
  readonly #url: string;
  readonly #path: string | null;
  readonly #rows = new Map<string | number, Json>();
  readonly #names = new Set<string>();
  #key: readonly string[] | null = null;
  /** That came one by one since they were asked for; null: all of them did. */
  #fresh: Json[] | null = null;
  /** Columns that the snapshot describes; null: whatever the rows have. */
  #columns: readonly ColumnHint[] | null = null;
  #problems: Problem[] = [];
  #received = 0;
  #dropped = 0;
  #updated: Date | null = null;

  constructor(url: string, path: string | null) {
    this.#url = url;
    this.#path = path;
  }

  /** Takes in one event. One that cannot be read becomes a problem and changes nothing, and the answer is false. */
  take(type: 'snapshot' | 'rows', data: string, id: string): boolean {
    try {
      if (data.length > MAX_CHARACTERS) throw new SourceError('too-large', `event over ${MAX_CHARACTERS} characters`);
      const json = parseJson(data, null);
      if (type === 'snapshot') this.#replace(json);
      else this.#append(json);
      // Where ids are instants, the last one is what the data are of.
      const instant = dateReading.parseIsoDate(id);
      if (instant && !instant.dateOnly) this.#updated = new Date(instant.epochMs);
      return true;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const problem = { row: -1, column: '', value: data.slice(0, 200), reason: error.message };
      this.#problems = [...this.#problems, problem].slice(-MAX_PROBLEMS);
      return false;
    }
  }

  /** The column that tells rows apart; null where each row is one more, undefined where it takes several columns. */
  get key(): string | null | undefined {
    if (!this.#key) return null;
    return this.#key.length === 1 ? this.#key[0] : undefined;
  }

  /** The rows that came since this was asked last; null where all are others. */
  takeFresh(): readonly Json[] | null {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  table(): Table {
    const columns = this.#columns ?? [...this.#names].map((name) => ({ name }));
    const meta = { url: this.#url, updated: this.#updated, matched: this.#rows.size + this.#dropped };
    const table = typedRows([...this.#rows.values()], { columns, meta }, dateReading);
    const reason = `kept the newest ${MAX_ROWS} of ${this.#rows.size + this.#dropped} rows`;
    const dropped = this.#dropped > 0 ? [{ row: -1, column: '', value: '', reason }] : [];
    return new Table(table.length, table.columns, table.meta, [...dropped, ...this.#problems, ...table.problems]);
  }

  #replace(json: unknown): void {
    const { rows, columns } = rowsOfJson(this.#path === null ? json : valueAt(json, this.#path, this.#url), null);
    const { key, columns: described, updated } = isObject(json) ? json : ({} as Json);
    if (columns.length > MAX_COLUMNS) throw tooMany();
    const keys = (Array.isArray(key) ? key : [key]).filter((name) => typeof name === 'string');
    this.#key = keys.length > 0 ? keys : null;
    this.#columns = Array.isArray(described) ? columns : null;
    this.#rows.clear();
    this.#fresh = null;
    this.#names.clear();
    this.#dropped = 0;
    const instant = typeof updated === 'string' ? dateReading.parseIsoDate(updated) : null;
    this.#updated = instant && new Date(instant.epochMs);
    this.#add(rows, columns);
  }

  #append(json: unknown): void {
    const isTable = Array.isArray(json) || (isObject(json) && Array.isArray(json['rows']));
    if (!isTable && !isObject(json)) throw new SourceError('parse', 'expected rows, or a row');
    const { rows, columns } = rowsOfJson(isTable ? json : [json], null);
    this.#add(rows, columns);
  }

  #add(rows: readonly Json[], columns: readonly ColumnHint[]): void {
    const names = new Set([...this.#names, ...columns.map(({ name }) => name)]);
    if (names.size > MAX_COLUMNS) throw tooMany();
    for (const name of names) this.#names.add(name);
    for (const row of rows) this.#rows.set(this.#keyOf(row), row);
    for (const row of rows) this.#fresh?.push(row);
    for (const oldest of this.#rows.keys()) {
      if (this.#rows.size <= MAX_ROWS) break;
      this.#rows.delete(oldest);
      this.#dropped++;
    }
  }

  #keyOf(row: Json): string | number {
    const values = this.#key?.map((name) => (Object.hasOwn(row, name) ? row[name] : null));
    return values ? JSON.stringify(values) : this.#received++;
  }
}

function tooMany(): SourceError {
  return new SourceError('too-large', `over ${MAX_COLUMNS} columns`);
}
