import { chartStrings } from '../../locale/chart-strings.js';
import type { TextPiece } from '../../locale/facts.js';
import { withFullStops } from '../../locale/full-stops.js';
import type { Locale } from '../../locale/locale.js';
import { summarise } from '../../locale/summary.js';
import type { Chart } from '../chart/chart.js';
import type { Say } from './say.js';

/** What a chart says: the sentence of its kind, else the one about highest, lowest and change; and what of the data it does not show. */
export function chartSentence(chart: Chart, say: Say | undefined, locale: Locale): readonly TextPiece[] {
  const { kinds } = locale;
  const { model, facts } = chart;
  const said = say && kinds ? say(chart, locale, kinds) : summarise(facts, chartStrings(locale).summary);
  return withFullStops(kinds && model.repeated > 0 ? [...said, { text: ` ${kinds.repeated(model.repeated)}` }] : said);
}
