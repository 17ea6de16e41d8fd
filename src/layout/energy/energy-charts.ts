import type { HistoryData, OriginData } from '../../energy/history-data.js';
import { partStanding } from '../../energy/history-data.js';
import type { SpanWords } from '../../locale/span-words.js';
import { commonUnit } from '../../scale/common-unit.js';
import type { CommonUnit } from '../../scale/common-unit.js';
import type { Column, DateColumn, NumberColumn, TextColumn } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import { Table } from '../../table/table.js';

const timeColumn = (values: Float64Array, label: string): DateColumn => ({
  name: 'time',
  label,
  type: 'date',
  values,
  missing: null,
  dateOnly: false,
});

function numbers(name: string, label: string, base: Float64Array, { unit, factor }: CommonUnit): NumberColumn {
  const values = base.map((value) => (factor === 1 ? value : Math.round((value / factor) * 1e6) / 1e6));
  const gaps = new Uint8Array([...values].map((value) => (Number.isNaN(value) ? missing.null : missing.present)));
  return { name, label, unit, type: 'number', values, missing: gaps.includes(missing.null) ? gaps : null };
}

const largestOf = (...all: readonly Float64Array[]): number =>
  all.reduce((most, values) => values.reduce((a, b) => (b > a ? b : a), most), 0);

/** The unit of a history: power in the parts of a day, else amounts or levels. */
export function historyUnit(base: string, perHour: boolean, largest: number): CommonUnit {
  if (base === 'm3') return { unit: 'm³', factor: 1, digits: 2 };
  return commonUnit(perHour ? 'W' : base, largest);
}

export interface HistoryNames {
  readonly current: string;
  readonly before: string;
  readonly daily: boolean;
  /** Epoch ms up to which there are readings. */
  readonly toldMs: number;
}

/** How many parts have begun by an instant: what is yet to come is not missing. */
const begun = (starts: Float64Array, toldMs: number): number => starts.filter((start) => start < toldMs).length;

/** A quantity and the time before beside it, with which parts of it are not whole; of a day all of the time before. */
export function historyTable(
  data: HistoryData,
  base: string,
  { daily, toldMs, ...names }: HistoryNames,
  words: SpanWords,
): Table {
  const length = daily ? data.starts.length : begun(data.starts, toldMs);
  const [starts, values] = [data.starts.subarray(0, length), data.values.subarray(0, length)];
  const [before, standing] = [data.before.subarray(0, length), data.standing.subarray(0, length)];
  const { perHour } = data;
  const unit = historyUnit(base, perHour, largestOf(values, before));
  const status: TextColumn = {
    name: 'status',
    label: words.quality,
    type: 'text',
    values: new Uint32Array(standing),
    // In words that charts know marks of values that are not final by.
    dictionary: ['', 'předběžné', 'odhad'],
    missing: null,
  };
  const columns: Column[] = [
    timeColumn(starts, words.time),
    numbers('current', names.current, values, unit),
    numbers('before', names.before, before, unit),
  ];
  const marked = standing.some((one) => one !== partStanding.whole);
  return new Table(starts.length, marked ? [...columns, status] : columns);
}

/** What the load was covered by, part by part. */
export function originTable(data: OriginData, toldMs: number, words: SpanWords): Table {
  const length = begun(data.starts, toldMs);
  const part = (values: Float64Array): Float64Array => values.subarray(0, length);
  const [starts, pv, battery, grid] = [data.starts, data.pv, data.battery, data.grid].map(part) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const { perHour } = data;
  const totals = pv.map((value, index) => value + (battery[index] as number) + (grid[index] as number));
  const unit = commonUnit(perHour ? 'W' : 'Wh', largestOf(totals));
  return new Table(starts.length, [
    timeColumn(starts, words.time),
    numbers('pv', words.fromParts.pv, pv, unit),
    numbers('battery', words.fromParts.battery, battery, unit),
    numbers('grid', words.fromParts.grid, grid, unit),
  ]);
}
