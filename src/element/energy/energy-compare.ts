import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { rankMeasures, ranking } from '../../energy/ranking.js';
import type { RankMeasure, Ranking } from '../../energy/ranking.js';
import { LEAST_PLOT } from '../../layout/reserved-height.js';
import { rankFacts, rankRows, rankTable } from '../../layout/energy/energy-ranking.js';
import { spanText } from '../../layout/energy/energy-span.js';
import type { TextPiece } from '../../locale/facts.js';
import { choiceTemplate } from '../../render/energy-choice.js';
import { remarksTemplate } from '../../render/energy-totals.js';
import type { Table } from '../../table/table.js';
import { chartTemplate, holdCharts } from './energy-chart.js';
import { historyStyles } from './energy-chart-styles.js';
import type { EnergyHands, EnergyState, EnergyView, MakeView } from './energy-view.js';

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

/** Of a building in the chart, and of what is around them, px. */
const ROW_PX = 36;
const AROUND_PX = 100;

/** Buildings beside each other, in what they need and in what they saved. */
class EnergyCompare implements EnergyView {
  readonly #hands: EnergyHands;
  #state: EnergyState | null = null;
  #measure: RankMeasure = 'm2';
  #key: readonly unknown[] = [];
  #ranked: Ranking | null = null;
  #table: Table | null = null;

  constructor(hands: EnergyHands) {
    this.#hands = hands;
    hands.adopt(historyStyles);
    hands.adopt(styles);
  }

  #per({ words }: EnergyState): string {
    return this.#measure === 'm2' ? 'm²' : words.pupil;
  }

  get sentence(): readonly TextPiece[] {
    const [state, ranked] = [this.#state, this.#ranked];
    return state && ranked ? state.words.ranking(rankFacts(ranked, this.#per(state), state.locale)) : [];
  }

  take(state: EnergyState): void {
    this.#state = state;
    const { data, others, period, span, nowMs, locale, words } = state;
    const key = [data, ...others, period, span.from, this.#measure, locale, Math.floor(nowMs / 900_000)];
    if (key.length === this.#key.length && key.every((part, index) => part === this.#key[index])) return;
    this.#key = key;
    this.#ranked = ranking([data, ...others], this.#measure, period, span, nowMs);
    this.#table = rankTable(this.#ranked, this.#per(state), words);
  }

  paint(root: HTMLElement): void {
    holdCharts(root);
  }

  render(): TemplateResult {
    const [state, ranked, table] = [this.#state, this.#ranked, this.#table];
    if (!state || !ranked || !table) return html``;
    const { data, others, words, period, shift, headingLevel, theme, locale, height } = state;
    const pupils = [data, ...others].some(({ building }) => building.pupils !== null);
    const names: Readonly<Record<RankMeasure, string>> = { m2: words.perM2, pupil: words.perPupil };
    const view = {
      period,
      shift,
      span: spanText(state),
      quantities: pupils ? rankMeasures.map((key) => ({ key, label: names[key] })) : [],
      quantity: this.#measure,
    };
    const rows = rankRows(ranked, data.building.id, this.#per(state), locale, words);
    return html`<div class="energy">
      ${choiceTemplate(view, words, {
        onChoose: (next, by) => this.#hands.choose(next, by),
        onQuantity: (key) => {
          this.#measure = rankMeasures.find((one) => one === key) ?? 'm2';
          this.#hands.host.requestUpdate();
        },
      })}
      ${chartTemplate({
        table,
        kind: 'bar',
        heading: `${words.roles['consumption'] ?? ''} ${names[this.#measure]}, ${words.leastFirst}`,
        headingLevel: Math.min(6, headingLevel + 1),
        theme,
        height: Math.min(Math.max(table.length * ROW_PX, LEAST_PLOT) + AROUND_PX, height * 0.55),
        name: 'c-rank',
        highlight: others.length > 0 ? data.building.name : null,
      })}
      <table class="totals ranked" part="totals">
        <caption>
          ${words.savers}
        </caption>
        <thead class="sr">
          <tr>
            <th scope="col">${words.building}</th>
            <th scope="col">${words.change}</th>
            <th scope="col">${names[this.#measure]}</th>
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
      ${remarksTemplate(data.site.simulated ? [words.simulated] : [])}
    </div>`;
  }
}

export const energyCompare: MakeView = (hands) => new EnergyCompare(hands);
