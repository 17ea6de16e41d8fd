import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { rankMeasures, ranking } from '../../energy/ranking.js';
import type { RankMeasure, Ranking } from '../../energy/ranking.js';
import { LEAST_PLOT } from '../../layout/reserved-height.js';
import { rankFacts, rankRows, rankTable } from '../../layout/energy/energy-ranking.js';
import type { TextPiece } from '../../locale/facts.js';
import { besideWords } from '../../locale/beside-words.js';
import { spanWords } from '../../locale/span-words.js';
import { choiceTemplate } from '../../render/energy-choice.js';
import { remarksTemplate } from '../../render/energy-beside.js';
import type { Table } from '../../table/table.js';
import { chartTemplate, holdCharts } from './energy-chart.js';
import { historyStyles } from './energy-chart-styles.js';
import type { EnergyHands, EnergyState, EnergyView, MakeView } from './energy-view.js';
import { timeActions, timeView } from './time-choice.js';
import { timeChoiceStyles } from './time-choice-styles.js';

const styles = css`
  .ranked tr.own th,
  .ranked tr.own td {
    font-weight: 600;
  }
  [data-narrow] .ranked td:last-child {
    grid-column: 1 / -1;
    text-align: start;
  }
  .ranked td.numeric {
    font-weight: inherit;
  }
`;

/** Of a building in the chart, at least and at most, and of what is around them, px. */
const ROW_PX = 36;
const MOST_ROW_PX = 64;
const AROUND_PX = 100;
/** Head of the list, remarks and the space between all parts, em. */
const AROUND_EM = 7;
/** Narrower than this, em, the choice has two lines and each row of the list as well. */
const NARROW_EM = 30;

/** Buildings beside each other, in what they need and in what they saved. */
class EnergyCompare implements EnergyView {
  readonly #hands: EnergyHands;
  #state: EnergyState | null = null;
  #key: readonly unknown[] = [];
  #ranked: Ranking | null = null;
  #table: Table | null = null;

  constructor(hands: EnergyHands) {
    this.#hands = hands;
    hands.adopt(historyStyles);
    hands.adopt(styles);
    hands.adopt(timeChoiceStyles);
  }

  #per({ locale, quantity }: EnergyState): string {
    return measureOf(quantity) === 'm2' ? 'm²' : spanWords(locale).pupil;
  }

  get sentence(): readonly TextPiece[] {
    const [state, ranked] = [this.#state, this.#ranked];
    return state && ranked ? spanWords(state.locale).ranking(rankFacts(ranked, this.#per(state), state.locale)) : [];
  }

  take(state: EnergyState): void {
    this.#state = state;
    const { data, others, period, span, nowMs, locale, quantity } = state;
    const key = [data, ...others, period, span.from, quantity, locale, Math.floor(nowMs / 900_000)];
    if (key.length === this.#key.length && key.every((part, index) => part === this.#key[index])) return;
    this.#key = key;
    this.#ranked = ranking([data, ...others], measureOf(quantity), period, span, nowMs);
    this.#table = rankTable(this.#ranked, this.#per(state), spanWords(locale));
  }

  /** As high as what stands around it leaves of the box, so that little of that is empty. */
  #chartPx({ width, height, emPx }: EnergyState, rows: number): number {
    const least = Math.min(Math.max(rows * ROW_PX, LEAST_PLOT) + AROUND_PX, height * 0.55);
    const [choice, row] = width < NARROW_EM * emPx ? [5, 3.5] : [3, 2];
    const room = height - (choice + rows * row + AROUND_EM) * emPx;
    return Math.round(Math.max(least, Math.min(room, rows * MOST_ROW_PX + AROUND_PX)));
  }

  paint(root: HTMLElement): void {
    holdCharts(root);
  }

  render(): TemplateResult {
    const [state, ranked, table] = [this.#state, this.#ranked, this.#table];
    if (!state || !ranked || !table) return html``;
    const { data, others, quantity, headingLevel, theme, locale } = state;
    const words = spanWords(locale);
    const pupils = [data, ...others].some(({ building }) => building.pupils !== null);
    const names: Readonly<Record<RankMeasure, string>> = { m2: words.perM2, pupil: words.perPupil };
    const view = {
      ...timeView(state),
      quantities: pupils ? rankMeasures.map((key) => ({ key, label: names[key] })) : [],
      quantity: measureOf(quantity),
    };
    const rows = rankRows(ranked, data.building.id, this.#per(state), locale, words);
    return html`<div class="energy">
      ${choiceTemplate(view, words, timeActions(state, this.#hands))}
      ${chartTemplate({
        table,
        group: this.#hands.host.group,
        kind: 'bar',
        heading: `${words.roles['consumption'] ?? ''} ${names[measureOf(quantity)]}, ${words.leastFirst}`,
        headingLevel: Math.min(6, headingLevel + 1),
        theme,
        height: this.#chartPx(state, table.length),
        name: 'c-rank',
        highlight: others.length > 0 ? data.building.name : null,
      })}
      <table class="totals ranked" part="totals">
        <caption>
          ${ranked.buildings.some(({ change }) => (change ?? 0) < 0) ? words.savers : words.compared}
        </caption>
        <thead class="sr">
          <tr>
            <th scope="col">${words.building}</th>
            <th scope="col">${words.change}</th>
            <th scope="col">${names[measureOf(quantity)]}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, value, change, own }) =>
              html`<tr class=${own ? 'own' : nothing}>
                <th scope="row">${name}</th>
                <td class="numeric">${change}</td>
                <td class="numeric">${value}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${remarksTemplate(data.site.simulated ? [besideWords(locale).simulated] : [])}
    </div>`;
  }
}

const measureOf = (key: string): RankMeasure => rankMeasures.find((one) => one === key) ?? 'm2';

export const energyCompare: MakeView = (hands) => new EnergyCompare(hands);
