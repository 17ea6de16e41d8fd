import type { CodedValue, Column } from './column.js';
import { Table, noMeta } from './table.js';
import type { Problem, TableMeta } from './table.js';

/** A table as plain values that a structured clone takes, and gives back, as they are. */
export interface StoredTable {
  readonly length: number;
  readonly columns: readonly Column[];
  readonly meta: TableMeta;
  readonly problems: readonly Problem[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The table as plain values. Cells that are a view of a larger buffer are copied, as a clone would take all of the buffer along. */
export function storedTable({ length, columns, meta, problems }: Table): StoredTable {
  return { length, columns: columns.map(ownBuffers), meta, problems };
}

function ownBuffers(column: Column): Column {
  const own = { ...column, missing: column.missing && ownBuffer(column.missing) };
  // One line each, as TypeScript can't follow a type of cells through a spread.
  if (own.type === 'text') return { ...own, values: ownBuffer(own.values), dictionary: own.dictionary.slice() };
  if (own.type === 'boolean') return { ...own, values: ownBuffer(own.values) };
  return { ...own, values: ownBuffer(own.values) };
}

function ownBuffer<T extends Float64Array | Uint32Array | Uint8Array>(values: T): T {
  return (values.byteLength === values.buffer.byteLength ? values : values.slice()) as T;
}

const TEXT_OVERHEAD = 16;

/** About how many bytes the table takes when stored; where that is more than `enough` perhaps less, as nobody need read its texts. */
export function storedSize({ columns, problems }: Table, enough = Infinity): number {
  let size = problems.length * 100;
  for (const column of columns) {
    size += column.values.byteLength + (column.missing?.byteLength ?? 0);
    if (column.type === 'text') size += TEXT_OVERHEAD * column.dictionary.length;
    for (const { label } of column.domain ?? []) size += TEXT_OVERHEAD + 2 * label.length;
  }
  for (const column of columns) {
    if (size > enough) break;
    if (column.type === 'text') for (const text of column.dictionary) size += 2 * text.length;
  }
  return size;
}

/**
 * The table of what came out of a storage that anyone on the page's origin may have written to: each value is checked, so that a wrong
 * one costs the copy and not the page. Null when it is no table.
 */
export function maybeTable(value: unknown): Table | null {
  if (!isFields(value) || !Array.isArray(value['columns']) || !Array.isArray(value['problems'])) return null;
  const { length } = value;
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) return null;
  const columns = value['columns'].map((column: unknown) => maybeColumn(column, length));
  const problems = value['problems'].map(maybeProblem);
  const meta = maybeMeta(value['meta']);
  if (meta === null || columns.includes(null) || problems.includes(null)) return null;
  return new Table(length, columns as Column[], meta, problems as Problem[]);
}

function maybeColumn(value: unknown, length: number): Column | null {
  if (!isFields(value)) return null;
  const { name, label, unit, domain, missing, values, type } = value;
  if (!isText(name) || !isText(label) || !(unit === undefined || isText(unit))) return null;
  if (!(missing === null || (missing instanceof Uint8Array && missing.length === length))) return null;
  if (!(domain === undefined || (Array.isArray(domain) && domain.every(isCodedValue)))) return null;
  if (!ArrayBuffer.isView(values) || (values as Uint8Array).length !== length) return null;
  const base = { name, label, unit, domain: domain as readonly CodedValue[] | undefined, missing };
  if (values instanceof Float64Array) {
    if (type === 'number') return { ...base, type, values };
    return type === 'date' ? { ...base, type, values, dateOnly: value['dateOnly'] === true } : null;
  }
  if (values instanceof Uint8Array) return type === 'boolean' ? { ...base, type, values } : null;
  if (type !== 'text' || !(values instanceof Uint32Array)) return null;
  const { dictionary, codes } = value;
  if (!Array.isArray(dictionary) || !dictionary.every(isText)) return null;
  const known = Math.max(1, dictionary.length);
  if (!values.every((code) => code < known)) return null;
  const coded = Array.isArray(codes) && codes.length === dictionary.length && codes.every(isCode);
  return coded || codes === undefined ? { ...base, type, values, dictionary, codes } : null;
}

function maybeProblem(value: unknown): Problem | null {
  if (!isFields(value)) return null;
  const { row, column, value: text, reason } = value;
  if (typeof row !== 'number' || !isText(column) || !isText(text) || !isText(reason)) return null;
  return { row, column, value: text, reason };
}

function maybeMeta(value: unknown): TableMeta | null {
  if (!isFields(value)) return null;
  const entries = Object.keys(noMeta).map((name) => [name, value[name] ?? null] as const);
  const sound = entries.every(([name, part]) => {
    if (part === null) return true;
    if (name === 'updated') return part instanceof Date && !Number.isNaN(part.getTime());
    return typeof part === (name === 'matched' || name.endsWith('Ms') ? 'number' : 'string');
  });
  return sound ? (Object.fromEntries(entries) as unknown as TableMeta) : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCode(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isCodedValue(value: unknown): value is CodedValue {
  return isFields(value) && isCode(value['code']) && isText(value['label']);
}
