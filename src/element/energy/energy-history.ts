import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { roleSeries } from '../../energy/building-data.js';
import { buildingTotals } from '../../energy/building-totals.js';
import { changeOf, historyData, originData } from '../../energy/history-data.js';
import type { HistoryData } from '../../energy/history-data.js';
import { toldSpan } from '../../energy/told-span.js';
import { historyTable, originTable } from '../../layout/energy/energy-charts.js';
import { periodFacts, quantityFacts } from '../../layout/energy/energy-period.js';
import { remarksOf } from '../../layout/energy/energy-beside.js';
import { quantitiesOf } from '../../layout/energy/quantities.js';
import type { Quantity } from '../../layout/energy/quantities.js';
import { spanText } from '../../layout/energy/energy-span.js';
import type { TextPiece } from '../../locale/facts.js';
import { spanWords } from '../../locale/span-words.js';
import { choiceTemplate } from '../../render/energy-choice.js';
import { remarksTemplate } from '../../render/energy-beside.js';
import type { Table } from '../../table/table.js';
import { chartTemplate, holdCharts } from './energy-chart.js';
import { historyStyles } from './energy-chart-styles.js';
import type { EnergyHands, EnergyState, EnergyView, MakeView } from './energy-view.js';
import { timeActions, timeView } from './time-choice.js';
import { timeChoiceStyles } from './time-choice-styles.js';

/** A chart is no lower than this, px by common letters, on a narrow page with its names in lines of their own, and no higher. */
const LEAST_CHART_PX = 280;
const LEAST_NARROW_PX = 385;
const MOST_CHART_PX = 480;
/** Of a line of small letters, px by common letters. */
const LINE_PX = 20;
const COMMON_EM_PX = 16;
/** Letters larger than common ones by more than this leave a page no room for plots in proportion. */
const MOST_GROWN = 1.5;
/** Narrower than this, em, a chart has its names in lines of their own. */
const NARROW_EM = 35;

/** How a building went over a time, beside the time before. */
class EnergyHistory implements EnergyView {
  readonly #hands: EnergyHands;
  #state: EnergyState | null = null;
  #key: readonly unknown[] = [];
  #quantities: readonly Quantity[] = [];
  #sentence: readonly TextPiece[] = [];
  #remarks: readonly string[] = [];
  #tables: { readonly main: Table | null; readonly origin: Table | null } = { main: null, origin: null };
  #level = false;

  constructor(hands: EnergyHands) {
    this.#hands = hands;
    hands.adopt(historyStyles);
    hands.adopt(timeChoiceStyles);
  }

  get sentence(): readonly TextPiece[] {
    return this.#sentence;
  }

  take(state: EnergyState): void {
    const before = this.#state;
    this.#state = state;
    const { data, period, span, locale, nowMs } = state;
    const words = spanWords(locale);
    const told = toldSpan(data, span, nowMs);
    const roles = roleSeries(data);
    if (before?.data !== data || before.locale !== locale) this.#quantities = quantitiesOf(data, roles, state.words);
    const chosen = this.#quantities.find((one) => one.key === state.quantity) ?? this.#quantities[0];
    const until = chosen ? toldSpan(data, span, nowMs, chosen.role).to : told.to;
    const key = [data, period, span.from, told.to, until, locale, state.quantity];
    // Only other figures are worth another drawing.
    if (key.every((part, index) => part === this.#key[index])) return;
    this.#key = key;
    const origin = originData(roles, period, span);
    const totals = buildingTotals(data, told);
    this.#remarks = remarksOf(data, totals, state.now, nowMs, locale, words);
    if (!chosen) {
      this.#tables = { main: null, origin: null };
      this.#sentence = words.period(periodFacts(totals, null, spanText(state), locale));
      return;
    }
    const history = historyData(chosen.series, period, span, until);
    this.#level = !['Wh', 'l', 'm3'].includes(chosen.series.unit);
    const names = {
      current: spanText(state),
      before: words.previous[period],
      daily: period === 'day',
      toldMs: until,
    };
    const electric = chosen.key === 'consumption' || chosen.key === 'grid-import';
    this.#tables = {
      main: historyTable(history, chosen.series.unit, names, words),
      origin: electric && origin ? originTable(origin, told.to, words) : null,
    };
    this.#sentence = this.#said(chosen, history, totals);
  }

  #said(chosen: Quantity, history: HistoryData, totals: ReturnType<typeof buildingTotals>): readonly TextPiece[] {
    const state = this.#state as EnergyState;
    const { locale } = state;
    const words = spanWords(locale);
    const change = changeOf(history);
    if (chosen.key === 'consumption') return words.period(periodFacts(totals, change, spanText(state), locale));
    return words.quantityOver(
      quantityFacts(chosen.label, chosen.series.unit, history, change, spanText(state), locale),
    );
  }

  /** What the choice of time and remarks leave of the height that is there, for each chart. */
  #chartPx({ width, height, emPx }: EnergyState): number {
    const grown = Math.max(1, Math.min(MOST_GROWN, emPx / COMMON_EM_PX));
    const lines = (text: string): number => Math.ceil((text.length * 6.5 * grown) / Math.max(width, 240));
    const remarks = this.#remarks.reduce((sum, text) => sum + lines(text) * LINE_PX * grown, 0);
    const [choice, least] = width < NARROW_EM * emPx ? [80, LEAST_NARROW_PX] : [48, LEAST_CHART_PX];
    const room = height - choice * grown - remarks - 56;
    const each = this.#tables.origin && room >= 2 * least * grown ? room / 2 : room;
    return Math.round(Math.max(least * grown, Math.min(MOST_CHART_PX * grown, each)));
  }

  paint(root: HTMLElement): void {
    holdCharts(root);
  }

  render(): TemplateResult {
    const state = this.#state;
    if (!state) return html``;
    const { period, headingLevel, theme, locale } = state;
    const words = spanWords(locale);
    const { main, origin } = this.#tables;
    const chosen = this.#quantities.find((one) => one.key === state.quantity) ?? this.#quantities[0];
    const view = {
      ...timeView(state),
      quantities: this.#quantities,
      quantity: chosen?.key ?? '',
    };
    const level = {
      group: this.#hands.host.group,
      headingLevel: Math.min(6, headingLevel + 1),
      theme,
      height: this.#chartPx(state),
    };
    return html`<div class="energy">
      ${choiceTemplate(view, words, timeActions(state, this.#hands))}
      ${
        main && chosen
          ? chartTemplate({
              ...level,
              table: main,
              kind: period === 'day' || this.#level ? 'line' : 'combo',
              heading: chosen.label,
              name: `c-${chosen.key.split(' ')[0] ?? ''}`,
            })
          : html`<p class="message">${words.missing}</p>`
      }
      ${
        origin
          ? chartTemplate({
              ...level,
              table: origin,
              kind: period === 'day' ? 'area' : 'column',
              stack: 'stacked',
              heading: words.whereFrom,
              name: 'c-origin',
            })
          : nothing
      }
      ${remarksTemplate(this.#remarks)}
    </div>`;
  }
}

export const energyHistory: MakeView = (hands) => new EnergyHistory(hands);
