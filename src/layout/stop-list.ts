import type { ChartModel } from './chart/chart-model.js';
import type { ChartText } from './chart/chart-text.js';
import type { Box, Dot, Stop, StopList } from './scene.js';

/** Where the stops of a drawing are; texts come from the chart's own way of writing. */
export interface StopPlaces {
  readonly length: number;
  /** Position of the model that stop `index` shows. */
  area(index: number): Box;
  /** Where the tooltip points, px. */
  anchor(index: number): { readonly x: number; readonly y: number };
  dots(index: number): readonly Dot[];
  readonly indexAt: (x: number, y: number) => number;
}

export function stopList(model: ChartModel, text: ChartText, places: StopPlaces): StopList {
  return {
    length: places.length,
    indexAt: places.indexAt,
    titleAt: (index) => text.place(index),
    at(index): Stop {
      const withRow = model.series.find((series) => (series.rows.at(index) as number) >= 0);
      return {
        area: places.area(index),
        ...places.anchor(index),
        title: text.position(index),
        lines: text.lines(index),
        dots: places.dots(index),
        row: withRow ? (withRow.rows.at(index) as number) : (model.positions.at(index) as number),
        text: text.spoken(index),
      };
    },
  };
}

/** Finds the band under a coordinate along one axis; −1 outside. */
export function bandAt(coordinate: number, start: number, step: number, count: number): number {
  const index = Math.floor((coordinate - start) / step);
  return index >= 0 && index < count ? index : -1;
}
