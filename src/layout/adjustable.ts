import type { ChartModel } from './chart-model.js';

/** Kinds of which each series can stand without the others. */
const SPLIT = ['line', 'area', 'column', 'bar', 'scatter'];
/** Kinds whose positions run along an axis from left to right. */
const ALONG = ['line', 'area', 'column', 'scatter'];
/** Fewer positions can be told apart as they are. */
const LEAST_POSITIONS = 12;

/** Whether series can be left out. */
export const canHide = ({ kind, series }: ChartModel): boolean => series.length > 1 && SPLIT.includes(kind);

/** Whether a part of the x axis is worth looking at: there are many positions, and they have an order. */
export const canZoom = ({ kind, xColumn, positions }: ChartModel): boolean =>
  ALONG.includes(kind) && /number|date/.test(xColumn.type) && positions.length >= LEAST_POSITIONS;
