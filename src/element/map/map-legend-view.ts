import type { TemplateResult } from 'lit';
import { mapLegend } from '../../layout/map/map-legend.js';
import { classSlots } from '../../layout/map/map-scene.js';
import type { MapValues } from '../../layout/map/map-values.js';
import type { LevelName } from '../../locale/map-words.js';
import { mapWords } from '../../locale/map-words.js';
import type { Locale } from '../../locale/locale.js';
import { mapLegendTemplate } from '../../render/map-legend.js';
import type { LegendView } from '../../render/map-legend.js';
import type { MapView } from './map-build.js';

/** What an element adds to the legend of its map, and hears of it. */
type LegendHost = Pick<LegendView, 'more' | 'pressed' | 'onPoint' | 'onPress'>;

/** The legend of a map, whose values may be those of several small ones together. */
export function renderLegend(
  { model, text, samples }: MapView,
  values: MapValues,
  level: LevelName,
  locale: Locale,
  host: LegendHost,
): TemplateResult {
  const words = mapWords(locale);
  return mapLegendTemplate({
    name: words.legend,
    measure: text.measure,
    legend: mapLegend(values, model.classes),
    slots: classSlots(model),
    ranges: text.ranges,
    counted: (count) => words.units(count, level),
    figure: (count) => locale.number(count),
    missing: ({ kind }) => words.missing[kind] ?? '',
    samples,
    ...host,
  });
}
