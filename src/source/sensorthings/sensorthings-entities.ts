import { typedRows } from '../../table/typed-rows.js';
import { dateReading } from '../../time/date-reading.js';
import type { Table, TableMeta } from '../../table/table.js';
import { isObject } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { checkDepth } from '../size-limits.js';

/** Things, datastreams or other entities as rows: `id`, their own fields, and what is in their `properties` and unit by dotted names. */
export function tableOfEntities(entities: readonly Json[], meta: Partial<TableMeta>): Table {
  return typedRows(
    entities.map((entity) => {
      checkDepth(entity, meta.url ?? null);
      return Object.fromEntries(Object.entries(entity).flatMap(cellsOf));
    }),
    { meta },
    dateReading,
  );
}

function cellsOf([name, value]: [string, unknown]): [string, unknown][] {
  if (name === '@iot.id') return [['id', value]];
  // Addresses of what belongs to it.
  if (name.includes('@iot.')) return [];
  const opened = name === 'properties' || name === 'unitOfMeasurement' || name === 'Thing';
  if (!opened || !isObject(value)) return [[name, value]];
  return Object.entries(value).flatMap(([own, inner]) => (own.includes('@iot.') ? [] : [[`${name}.${own}`, inner]]));
}
