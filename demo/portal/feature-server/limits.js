import { geometryTypeOf } from './layers.js';

/** @import { Layer, Params } from '../types.js' */

export const MAX_RECORD_COUNT = 2000;
export const MAX_RECORD_COUNT_NO_GEOMETRY = 32000;
/** Servers of the regions' own allow fewer. */
export const MAP_SERVER_RECORD_COUNT = 1000;
export const OLD_SERVER_RECORD_COUNT = 20;

/**
 * How many rows one answer may hold.
 *
 * @param {Layer} layer
 * @param {Params} params
 */
export function limitOf({ service, dataset }, params) {
  if (service.mode === 'old') return OLD_SERVER_RECORD_COUNT;
  if (service.type === 'MapServer') return MAP_SERVER_RECORD_COUNT;
  const withoutGeometry = params.returnGeometry === 'false' || geometryTypeOf(dataset) === null;
  return params.resultType === 'standard' && withoutGeometry ? MAX_RECORD_COUNT_NO_GEOMETRY : MAX_RECORD_COUNT;
}
