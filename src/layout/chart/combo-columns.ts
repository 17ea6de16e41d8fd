import type { ChartModel } from './chart-model.js';

/** Whether the line of a combo has an axis of its own, as its unit is another one. */
export const hasOwnAxis = ({ series }: ChartModel): boolean => series.at(-1)?.unit !== series[0]?.unit;

/** What of a model has values that can be compared: of a combo with two axes the columns. */
export const comparable = (model: ChartModel): ChartModel =>
  model.kind === 'combo' && hasOwnAxis(model) ? columnsOf(model) : model;

/** The model of the columns of a combo alone. */
export function columnsOf(model: ChartModel): ChartModel {
  const series = model.series.slice(0, -1);
  const [first] = series;
  return {
    ...model,
    series,
    measure: series.length === 1 ? (first?.label ?? '') : '',
    unit: first?.unit ?? model.unit,
  };
}
