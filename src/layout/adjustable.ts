import type { ChartModel } from './chart/chart-model.js';

/** Kinds of which each series can stand without the others. */
const SPLIT = /^(?:line|area|column|bar|scatter)$/;
/** Fewer positions can be told apart as they are. */
const LEAST_POSITIONS = 12;

/** Whether series can be left out. */
export const canHide = ({ kind, series }: ChartModel): boolean => series.length > 1 && SPLIT.test(kind);

/** Whether a part of the x axis is worth looking at: there are many positions, and they run along in an order. */
export const canZoom = ({ kind, xColumn, positions }: ChartModel): boolean =>
  kind !== 'bar' && SPLIT.test(kind) && xColumn.type !== 'text' && positions.length >= LEAST_POSITIONS;
