import type { ColumnSpec } from '../table/column-builder.js';
import type { Column } from '../table/column.js';
import type { GroupKey, Measure } from './query.js';

/** What is known of a column apart from its values. */
export function specOf(column: Column): ColumnSpec {
  const { name, type, label, unit, domain } = column;
  return { name, type, label, unit, domain, dateOnly: column.type === 'date' ? column.dateOnly : undefined };
}

/** The column that a group key makes of its source column: a year is a number, a month, day or hour its first instant in Prague. */
export function groupSpec(key: GroupKey, source: ColumnSpec): ColumnSpec {
  const label = source.label === source.name ? key.name : source.label;
  if (key.unit === null) return { ...source, name: key.name, label };
  if (key.unit === 'year') return { name: key.name, label, type: 'number' };
  return { name: key.name, label, type: 'date', dateOnly: key.unit !== 'hour' };
}

/** The column that a measure makes; it keeps unit and label of its source, unless that would label two columns alike. */
export function measureSpec(measure: Measure, source: ColumnSpec | null, measures: readonly Measure[]): ColumnSpec {
  const { name, operation, column } = measure;
  if (operation === 'count' || source === null) return { name, type: 'number' };
  const alone = measures.filter((other) => other.column === column && other.operation !== 'count').length === 1;
  const label = !alone || source.label === source.name ? name : source.label;
  return { ...source, name, label };
}
