import type { Column } from '../../table/column.js';
import { calendarParts, epochOf } from '../../time/calendar.js';
import { isYearColumn } from '../year-column.js';

/** First and last value of an axis, both inclusive. */
export type Span = readonly [number, number];

/** Whether an axis is one of time: of dates, or of years as numbers. */
export const isTimed = (column: Column): boolean => column.type === 'date' || isYearColumn(column);

/** A span of an axis of time in instants, epoch ms: a year from its first to its last in Prague. */
export function instantsOf(column: Column, [from, to]: Span): Span {
  return column.type === 'date' ? [from, to] : [epochOf(from, 1, 1), epochOf(to + 1, 1, 1) - 1];
}

/** The span of an axis of time that instants, epoch ms, lie in: the same dates, or the years that they are of. */
export function spanAt(column: Column, [from, to]: Span): Span {
  return column.type === 'date' ? [from, to] : [calendarParts(from).year, calendarParts(to).year];
}
