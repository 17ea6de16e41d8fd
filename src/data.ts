export { load } from './load.js';
export type { LoadOptions, QueryOptions } from './load.js';
export { openRows } from './open-rows.js';
export type {
  ColumnValues as ValuesOfColumn,
  Extent,
  RowList,
  RowPage,
  RowQuestion,
  RowRange,
  ValueCount,
} from './query/row-list.js';
export type { Condition, Literal, Operand, OrderKey } from './query/query.js';
export { parse } from './parse.js';
export type { ParseOptions } from './parse.js';
export { distinct, join, pivot, resample, unpivot } from './reshape.js';
export type { Joined, JoinOptions, PivotOptions, ResampleOptions, UnpivotOptions } from './reshape.js';
export { SourceError } from './source/source-error.js';
export { sourceErrorCodes } from './source/source-error-codes.js';
export type { SourceErrorCode } from './source/source-error-codes.js';
export type { SourceName } from './source/detect.js';
export { tableFromColumns } from './table/table-from-columns.js';
export type { ColumnTraits, ColumnValues, NumberArray, TableFromColumnsOptions } from './table/table-from-columns.js';
export { Table } from './table/table.js';
export type { Problem, Row, TableMeta } from './table/table.js';
export type { Cell, CodedValue, Column, ColumnType } from './table/column.js';
export type { Geometry, Position, Ring } from './table/geometry.js';
