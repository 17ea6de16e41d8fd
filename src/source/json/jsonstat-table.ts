import { ColumnBuilder, problemOf } from '../../table/column-builder.js';
import type { Column } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import type { MissingKind } from '../../table/missing.js';
import { Table } from '../../table/table.js';
import type { Problem, TableMeta } from '../../table/table.js';
import type { Cube, Dimension } from './jsonstat-cube.js';
import { parsePeriods } from './jsonstat-period.js';
import { maybeNumber } from './json-value.js';

/** A time dimension that does not say that it is one. */
const TIME =
  /^(?:time|time_period|year|month|quarter|rok|roky|čas|cas|období|obdobi|měsíc|mesic|čtvrtletí|ctvrtleti)$/i;

// Marks of a cell without a value: SDMX code list CL_OBS_STATUS, Eurostat's flags, and what the Czech Statistical Office prints.
const SUPPRESSED = /^(?:c|q|i\. ?d\.|conf.*)$/i;
const NOT_APPLICABLE = /^(?:x|z)$/i;
const NO_VALUE = /^(?:|:|\.{1,4}|-|–|na|n\/a)$/i;

/**
 * A cube as a long table: a column for each dimension (codes with their labels; years as numbers and other periods as dates), `value`, the
 * `status` of the cells where any has one, and `unit` where there is more than one.
 */
export function tableOfCube(cube: Cube, statusLabels: ReadonlyMap<string, string>, meta: Partial<TableMeta>): Table {
  const { dimensions, length } = cube;
  const taken = new Set(dimensions.map(({ id }) => id));
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
  const hasTime = dimensions.some(({ role }) => role === 'time');
  const columns: Column[] = [];
  // The last dimension runs fastest.
  let stride = 1;
  for (const dimension of [...dimensions].reverse()) {
    const isTime = hasTime ? dimension.role === 'time' : TIME.test(dimension.id) || TIME.test(dimension.label);
    columns.unshift(dimensionColumn(dimension, isTime, stride, length));
    if (new Set(dimension.units).size > 1) columns.push(unitColumn(dimension, free('unit'), stride, length));
    stride *= dimension.codes.length;
  }
  const problems: Problem[] = [];
  columns.push(valueColumn(cube, free('value'), problems));
  const status = statusColumn(cube, free('status'), statusLabels);
  if (status) columns.push(status);
  return new Table(length, columns, { matched: length, ...meta }, problems);
}

/** Every category of the dimension `stride` times, over and over. */
function places({ codes }: Dimension, stride: number, length: number): Uint32Array {
  const values = new Uint32Array(length);
  for (let cell = 0; cell < length; cell++) values[cell] = Math.floor(cell / stride) % codes.length;
  return values;
}

function dimensionColumn(dimension: Dimension, isTime: boolean, stride: number, length: number): Column {
  const { id, label, codes, labels } = dimension;
  const cells = places(dimension, stride, length);
  const base = { name: id, label, missing: null };
  const periods = isTime ? (parsePeriods(codes) ?? parsePeriods(labels)) : null;
  if (periods) {
    const values = new Float64Array(cells).map((place) => periods.values[place] as number);
    return periods.type === 'number'
      ? { ...base, type: 'number', values }
      : { ...base, type: 'date', values, dateOnly: true };
  }
  const text = { ...base, type: 'text', values: cells, dictionary: labels } as const;
  if (codes.every((code, place) => code === labels[place])) return text;
  return { ...text, codes, domain: codes.map((code, place) => ({ code, label: labels[place] as string })) };
}

function unitColumn(dimension: Dimension, name: string, stride: number, length: number): Column {
  const { units } = dimension;
  const builder = new ColumnBuilder({ name, type: 'text' }, length);
  for (const place of places(dimension, stride, length)) {
    const unit = units[place] as string | null;
    if (unit === null) builder.pushMissing(missing.null);
    else builder.pushText(unit);
  }
  return builder.build();
}

function valueColumn(cube: Cube, name: string, problems: Problem[]): Column {
  const { length, valueAt, statusAt } = cube;
  const builder = new ColumnBuilder({ name, type: isTextual(cube) ? 'text' : 'number', ...described(cube) }, length);
  for (let cell = 0; cell < length; cell++) {
    const value = valueAt(cell);
    const number = maybeNumber(value);
    if (value === null || value === undefined) builder.pushMissing(kindOfGap(statusAt(cell)));
    else if (typeof value === 'string' && number === null && isMark(value)) builder.pushMissing(kindOfGap(value));
    else if (builder.spec.type === 'text' && typeof value === 'string') builder.pushText(value);
    else if (number !== null) builder.pushNumber(number);
    else {
      problems.push(problemOf(cell, name, value, `not a ${builder.spec.type}`));
      builder.pushMissing(missing.unreadable);
    }
  }
  return builder.build();
}

/** Whether the cells hold words and not one number. */
function isTextual({ length, valueAt }: Cube): boolean {
  let words = false;
  for (let cell = 0; cell < length; cell++) {
    const value = valueAt(cell);
    if (maybeNumber(value) !== null) return false;
    words ||= typeof value === 'string' && !isMark(value);
  }
  return words;
}

function isMark(text: string): boolean {
  return [NO_VALUE, SUPPRESSED, NOT_APPLICABLE].some((marks) => marks.test(text.trim()));
}

function kindOfGap(mark: string | null): MissingKind {
  const text = mark?.trim() ?? '';
  return SUPPRESSED.test(text) ? missing.suppressed : NOT_APPLICABLE.test(text) ? missing.notApplicable : missing.null;
}

/** The unit all cells share, and the name of what is measured where it is one thing. */
function described({ dimensions }: Cube): { readonly unit?: string; readonly label?: string } {
  const metrics = dimensions.filter(({ role }) => role === 'metric');
  const units = new Set(metrics.flatMap((metric) => metric.units));
  // Eurostat writes the unit as a dimension of one category.
  const only = dimensions.find(({ id, labels }) => id === 'unit' && labels.length === 1);
  const unit = units.size > 0 ? (units.size === 1 ? [...units][0] : null) : only?.labels[0];
  const label = metrics.length === 1 && metrics[0]?.labels.length === 1 ? metrics[0].labels[0] : undefined;
  return { ...(unit && { unit }), ...(label !== undefined && { label }) };
}

function statusColumn({ length, statusAt }: Cube, name: string, labels: ReadonlyMap<string, string>): Column | null {
  const domain = labels.size > 0 ? [...labels].map(([code, label]) => ({ code, label })) : undefined;
  const builder = new ColumnBuilder({ name, type: 'text', domain }, length);
  let any = false;
  for (let cell = 0; cell < length; cell++) {
    const status = statusAt(cell);
    any ||= status !== null;
    if (status === null) builder.pushMissing(missing.null);
    else builder.pushText(status);
  }
  return any ? builder.build() : null;
}
