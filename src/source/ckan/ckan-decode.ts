import { ColumnBuilder, problemOf } from '../../table/column-builder.js';
import type { Column } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import { Table } from '../../table/table.js';
import type { Problem, TableMeta } from '../../table/table.js';
import { parseIsoDate } from '../../time/parse-date.js';
import { dateReading } from '../../time/date-reading.js';
import { namesOffset, tellRepeatedHours } from '../../time/repeated-hours.js';
import type { CkanField } from './ckan-fields.js';
import { isObject, maybeNumber, objectsIn } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';

/** Gathers pages of a DataStore table into typed columns. A timestamp without an offset is Prague's wall clock. */
export class CkanDecoder {
  readonly #fields: readonly CkanField[];
  readonly #builders: readonly ColumnBuilder[];
  readonly #problems: Problem[] = [];
  /** Columns of instants of which none has a time of day. */
  readonly #days: boolean[];
  /** Rows whose instants name their offset. */
  readonly #offsets: readonly Set<number>[];
  #length = 0;

  constructor(fields: readonly CkanField[]) {
    this.#fields = fields;
    this.#builders = fields.map(({ spec }) => new ColumnBuilder(spec));
    this.#days = fields.map(() => true);
    this.#offsets = fields.map(() => new Set());
  }

  get length(): number {
    return this.#length;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Adds the records of an answer: lists in the order of its own fields, or objects. */
  push(answer: Json): void {
    const records: readonly unknown[] = Array.isArray(answer['records']) ? answer['records'] : [];
    const names = objectsIn(answer['fields']).map((field) => field['id']);
    const places = this.#fields.map(({ spec }) => names.indexOf(spec.name));
    for (const record of records) {
      this.#fields.forEach(({ spec }, index) => {
        const own = isObject(record) && Object.hasOwn(record, spec.name) ? record[spec.name] : undefined;
        this.#pushCell(index, Array.isArray(record) ? record[places[index] as number] : own);
      });
      this.#length++;
    }
  }

  /** `inOrder` says that the rows come as they were entered, and not by their times. */
  table(meta: Partial<TableMeta>, inOrder: boolean, problems: readonly Problem[] = []): Table {
    const columns = this.#builders.map((builder, index): Column => {
      const column = builder.build();
      if (column.type === 'date' && inOrder) {
        tellRepeatedHours(column.values, (row) => !this.#offsets[index]?.has(row), dateReading);
      }
      return column.type === 'date' && column.values.length > 0
        ? { ...column, dateOnly: this.#days[index] === true }
        : column;
    });
    return new Table(this.#length, columns, meta, [...problems, ...this.#problems]);
  }

  #pushCell(index: number, value: unknown): void {
    const builder = this.#builders[index] as ColumnBuilder;
    const { name, type } = builder.spec;
    if (value === null || value === undefined) {
      return builder.pushMissing(value === null ? missing.null : missing.absent);
    }
    if (type === 'text') return builder.pushText(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
    const number =
      type === 'number' ? maybeNumber(value) : type === 'date' ? this.#instant(index, value) : bitOf(value);
    if (number !== null) return builder.pushNumber(number);
    this.#problems.push(problemOf(this.#length, name, value, `not a ${type}`));
    builder.pushMissing(missing.unreadable);
  }

  #instant(index: number, value: unknown): number | null {
    const date = typeof value === 'string' ? parseIsoDate(value) : null;
    if (date && namesOffset(value as string)) this.#offsets[index]?.add(this.#length);
    if (date && !date.dateOnly && !/[T ]00:00(?::00(?:\.0+)?)?$/.test(value as string)) this.#days[index] = false;
    return date?.epochMs ?? null;
  }
}

function bitOf(value: unknown): number | null {
  if (value === true || value === 't' || value === 'true') return 1;
  return value === false || value === 'f' || value === 'false' ? 0 : null;
}
