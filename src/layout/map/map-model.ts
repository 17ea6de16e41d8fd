import { classBreaks, meanOf, needsMore, sortedValues } from '../../scale/class-breaks.js';
import type { ClassMethod, Classes, MoreBreaks } from '../../scale/class-breaks.js';
import { defaultMethod } from '../../scale/class-method.js';
import { classShades } from '../../scale/class-shades.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { changeOf } from './map-change.js';
import { isCodeColumn } from '../column-role.js';
import { isYearColumn } from '../year-column.js';
import { mapValues, readableTimes } from './map-values.js';
import type { Divisor, MapValues } from './map-values.js';
import type { MapPeriods } from './map-periods.js';
import { valueDigits } from './value-digits.js';
import type { ValueDigits } from './value-digits.js';

/** What an author asks of a map. */
export interface MapSpec {
  readonly value: string | null;
  readonly per: string | null;
  readonly unit: string | null;
  readonly method?: ClassMethod | null | undefined;
  readonly classes: number;
  readonly breaks: readonly number[];
  /** `mean` is that of all territories together. */
  readonly midpoint?: number | 'mean' | null | undefined;
  readonly diverging?: boolean | undefined;
  /** What the value of a row is divided by, where that is known already. */
  readonly of?: Divisor['of'] | null | undefined;
  /** Indexes of two times whose difference is shown; null for the values themselves. */
  readonly change?: readonly [earlier: number, later: number] | null | undefined;
}

/** What of territories values are divided by. */
export interface MapUnit {
  readonly name: string;
  readonly population: number | null;
  readonly areaKm2: () => number | null;
}

/** What a map shows: a value of each territory at each time, and the classes of all of them. */
export interface MapModel {
  readonly column: NumberColumn;
  readonly measure: string;
  /** The values are differences of two times. */
  readonly change: boolean;
  readonly unit: string | undefined;
  /** What the values are divided by, and per how many of it; null for none. */
  readonly per: { readonly what: string; readonly times: number } | null;
  /** One for each time, at least one. */
  readonly periods: readonly MapValues[];
  readonly method: ClassMethod;
  readonly classes: Classes;
  /** Shade of each class. */
  readonly shades: readonly number[];
  readonly diverging: boolean;
  readonly digits: ValueDigits;
}

/** The column of values: the one asked for, else the first measure. Throws where there is none. */
export function valueColumn(table: Table, name: string | null, key: Column | null): NumberColumn {
  if (name !== null) {
    const column = table.column(name);
    if (!column) throw new RangeError(`missing column: ${name}`);
    if (column.type === 'number') return column;
    // One without any value has no type.
    if (table.length > 0 && column.missing?.every(Boolean))
      return { ...column, type: 'number', values: new Float64Array(table.length).fill(NaN) };
    throw new RangeError(`no column of numbers: ${name}`);
  }
  const found = table.columns.find(
    (column) => column.type === 'number' && column !== key && !isCodeColumn(column) && !isYearColumn(column),
  );
  if (found?.type !== 'number') throw new RangeError('no column of numbers to map');
  return found;
}

/** Code that only some maps need. */
export interface MapMore {
  /** Null where it could not be had: then values are parted by equal numbers, with colours of one side. */
  readonly moreBreaks: MoreBreaks | null;
  commonMean(column: NumberColumn, rows: readonly Int32Array[], divisor: Divisor | null): number;
}

/** Null where no territory has a value at any time. `more` gives that code; undefined where it is on its way (null). */
export function mapModel(
  table: Table,
  column: NumberColumn,
  { rows }: MapPeriods,
  units: readonly MapUnit[],
  spec: MapSpec,
  more: () => MapMore | null,
): MapModel | null | undefined {
  const of = spec.of ?? (spec.per === null ? null : divisorOf(table, spec.per, units));
  const times = of ? readableTimes(rows.flatMap((one) => [...mapValues(column, one, { of, times: 1 }).values])) : 1;
  const divisor = of && { of, times };
  const own = rows.map((one) => mapValues(column, one, divisor));
  const [earlier, later] = (spec.change ?? []).map((index) => own[index]);
  const periods = earlier && later ? [changeOf(earlier, later)] : own;
  const all = periods.length === 1 ? (periods[0]?.values ?? new Float64Array()) : joined(periods);
  const sorted = sortedValues(all);
  const method = spec.method ?? (spec.breaks.length > 0 ? 'manual' : defaultMethod(sorted, spec.classes));
  // A change is one from nothing.
  const middle = later ? (spec.midpoint ?? 0) : middleOf(spec, method, sorted);
  // Two-sided colours come with it as well.
  const code = middle !== undefined || needsMore({ method }) ? more() : undefined;
  if (code === null) return undefined;
  const known = middle === 'mean' ? code?.commonMean(column, rows, divisor) : middle;
  const midpoint = code?.moreBreaks === null ? undefined : known;
  const classes = classBreaks(all, {
    method,
    classes: spec.classes,
    breaks: spec.breaks,
    midpoint,
    more: code?.moreBreaks,
  });
  if (!classes) return null;
  return {
    column,
    measure: column.label,
    change: later !== undefined,
    unit: spec.unit ?? column.unit,
    per: spec.per === null ? null : { what: spec.per, times },
    periods,
    method: code?.moreBreaks === null && needsMore({ method }) ? 'quantile' : method,
    classes,
    shades: classShades(classes),
    diverging: classes.middle !== null,
    digits: valueDigits(all),
  };
}

function joined(periods: readonly MapValues[]): Float64Array {
  const units = periods[0]?.values.length ?? 0;
  const all = new Float64Array(units * periods.length);
  periods.forEach(({ values }, index) => all.set(values, index * units));
  return all;
}

export function divisorOf(table: Table, per: string, units: readonly MapUnit[]): Divisor['of'] {
  if (per === 'obyvatel') return (unit) => units[unit]?.population ?? NaN;
  if (per === 'km2') return (unit) => units[unit]?.areaKm2() ?? NaN;
  const column = table.column(per);
  if (column?.type !== 'number') throw new RangeError(`per="${per}": neither obyvatel nor km2 nor a column of numbers`);
  return (_, row) => column.values[row] as number;
}

/** Where two-sided colours change: where the author says; by deviations at their mean; at zero where values lie on both sides of it. */
function middleOf(
  { midpoint, diverging }: MapSpec,
  method: ClassMethod,
  sorted: Float64Array,
): number | 'mean' | undefined {
  const [low = 0, high = 0] = [sorted[0], sorted[sorted.length - 1]];
  return midpoint ?? (low < 0 && high > 0 ? 0 : diverging || method === 'stddev' ? meanOf(sorted) : undefined);
}
