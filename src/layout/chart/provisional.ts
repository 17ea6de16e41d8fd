import { chartWords } from '../../locale/chart-words.js';
import type { KindWords, Sentence } from '../../locale/kind-words.js';
import type { Locale } from '../../locale/locale.js';
import { standing } from '../../table/provisional.js';
import { isOrdered } from '../say/chart-facts.js';
import type { Chart } from './chart.js';
import type { ChartModel } from './chart-model.js';
import type { ChartText } from './chart-text.js';
import { standingAt, standingOfRows, withStanding } from './standing-of.js';
import { valuesOf } from '../say/say.js';
import type { Stop, StopList } from '../scene.js';

/** Says of each value that it is not final. */
export function provisionalText(model: ChartModel, text: ChartText, locale: Locale): ChartText {
  const lines: ChartText['lines'] = (index) =>
    text.lines(index).map((line) => {
      const series = line.member === undefined || line.missing ? undefined : model.series[line.member];
      return series ? { ...line, value: withStanding(line.value, standingAt(model, series, index), locale) } : line;
    });
  const spoken = (index: number): string =>
    `${text.place(index)}: ${lines(index)
      .map(({ label, value }) => (label ? `${label} ${value}` : value))
      .join(', ')}`;
  return { ...text, lines, spoken };
}

/** The same for stops that write their values by themselves: each is of one row, or of those that `rowsOf` tells. */
export function provisionalStops(
  stops: StopList,
  model: ChartModel,
  locale: Locale,
  rowsOf: (index: number, stop: Stop) => readonly number[] = (_, { row }) => [row],
): StopList {
  return {
    ...stops,
    at(index): Stop {
      const stop = stops.at(index);
      const kind = standingOfRows(model, rowsOf(index, stop));
      const last = stop.lines.length - 1;
      const told = stop.lines.some(({ member }) => member !== undefined);
      if (kind === standing.final || told || stop.lines[last]?.missing) return stop;
      const lines = stop.lines.map((line, at) =>
        at === last ? { ...line, value: withStanding(line.value, kind, locale) } : line,
      );
      return { ...stop, lines, text: `${stop.text} (${chartWords(locale).standing(kind)})` };
    },
  };
}

/** More places are counted and not named. */
const MOST_NAMED = 3;

/** How many of the values are not final, and which. */
export function sayProvisional({ model, text }: Chart, words: KindWords): Sentence {
  const found = [...valuesOf(model.series)].filter(({ series, index }) => standingAt(model, series, index) > 0);
  const kinds = new Set(found.map(({ series, index }) => standingAt(model, series, index)));
  const [kind] = kinds;
  if (!kind) return [];
  const places = [...new Set(found.map(({ index }) => index))].sort((a, b) => a - b);
  const [first = 0, last = 0] = [places[0], places[places.length - 1]];
  const together = isOrdered(model) && !model.facets && last - first === places.length - 1;
  const names = places.length <= MOST_NAMED ? places : together ? [first, last] : [];
  return words.provisional({
    kind: kinds.size > 1 ? 'both' : kind === standing.provisional ? 'provisional' : 'estimated',
    count: found.length,
    places: model.positions.length > 1 ? names.map((index) => text.position(index)) : [],
    between: places.length > MOST_NAMED,
  });
}
