import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { buildingTotals } from '../../energy/building-totals.js';
import type { BuildingTotals } from '../../energy/building-totals.js';
import { toldSpan } from '../../energy/told-span.js';
import { remarksOf } from '../../layout/energy/energy-beside.js';
import { electricRows, standingOf } from '../../layout/energy/energy-overview.js';
import { worthRows } from '../../layout/energy/worth-rows.js';
import { periodFacts } from '../../layout/energy/energy-period.js';
import { energySankey, knowsFlows } from '../../layout/energy/energy-sankey.js';
import type { SankeyDrawing } from '../../layout/energy/energy-sankey.js';
import { spanText } from '../../layout/energy/energy-span.js';
import type { TextPiece } from '../../locale/facts.js';
import { spanWords } from '../../locale/span-words.js';
import { choiceTemplate } from '../../render/energy-choice.js';
import { sankeyTemplate } from '../../render/energy-sankey.js';
import { remarksTemplate } from '../../render/energy-beside.js';
import { totalsTemplate } from '../../render/energy-totals.js';
import type { EnergyHands, EnergyState, EnergyView, MakeView } from './energy-view.js';
import { timeActions, timeView } from './time-choice.js';
import { timeChoiceStyles } from './time-choice-styles.js';

const styles = css`
  .sankey svg {
    display: block;
    overflow: visible;
  }
  .sankey text {
    fill: var(--ink);
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 3px;
    stroke-linejoin: round;
    font-variant-numeric: tabular-nums;
  }
  .sankey .ends {
    text-anchor: end;
  }
  .sankey .strong {
    font-weight: 600;
  }
  .block {
    fill: var(--c);
  }
  .ribbon {
    fill: none;
    stroke: var(--c);
    stroke-opacity: 0.45;
  }
  @media (forced-colors: active) {
    .sankey text {
      fill: CanvasText;
      stroke: Canvas;
    }
    .block {
      fill: CanvasText;
    }
    .ribbon {
      stroke: GrayText;
      stroke-opacity: 0.4;
    }
  }
  @media print {
    .sankey svg {
      print-color-adjust: exact;
      inline-size: 100%;
      block-size: auto;
    }
  }
`;

/** Where the electricity of a span came from and went to. */
class EnergySankey implements EnergyView {
  readonly #hands: EnergyHands;
  #state: EnergyState | null = null;
  #totals: BuildingTotals | null = null;
  #told = '';
  /** The flows were measured, though there may have been none. */
  #known = false;
  #drawing: SankeyDrawing | null = null;

  constructor(hands: EnergyHands) {
    this.#hands = hands;
    hands.adopt(styles);
    hands.adopt(timeChoiceStyles);
  }

  get sentence(): readonly TextPiece[] {
    const [state, totals] = [this.#state, this.#totals];
    return state && totals
      ? spanWords(state.locale).period(periodFacts(totals, null, spanText(state), state.locale))
      : [];
  }

  take(state: EnergyState): void {
    const { data, span, nowMs, locale, width, emPx } = state;
    const told = toldSpan(data, span, nowMs);
    const key = `${told.from} ${told.to}`;
    if (this.#state?.data !== data || this.#told !== key) this.#totals = buildingTotals(data, told);
    this.#told = key;
    this.#state = state;
    const { electricity, roles } = this.#totals as BuildingTotals;
    this.#known = electricity !== null && roles.has('grid-import') && knowsFlows(electricity.flows);
    this.#drawing =
      electricity && this.#known && width > 0
        ? energySankey(electricity.flows, roles.get('ev')?.value ?? null, { width, emPx }, locale, spanWords(locale))
        : null;
  }

  render(): TemplateResult {
    const [state, totals] = [this.#state, this.#totals];
    if (!state || !totals) return html``;
    const { locale, data, now, nowMs, emPx } = state;
    const words = spanWords(locale);
    const span = spanText(state);
    const view = { ...timeView(state), quantities: [], quantity: '' };
    const rows = [...electricRows(totals, locale, words), ...worthRows(totals, locale, words)];
    // Flows are known where all meters are: of that the picture is, whatever each of them has by itself.
    const { coverage, load } = totals.electricity ?? { coverage: 1, load: null };
    const [partly] = this.#drawing ? standingOf({ value: load, coverage, estimated: false }, locale, words) : [];
    return html`<div class="energy">
      ${choiceTemplate(view, words, timeActions(state, this.#hands))}
      ${
        this.#drawing
          ? sankeyTemplate(this.#drawing, words.sankey(span), emPx)
          : html`<p class="message">${this.#known ? words.nothingFlowed : words.missing}</p>`
      }
      ${partly ? html`<p class="remark">${words.picture}: ${partly}</p>` : nothing}
      ${rows.length > 0 ? totalsTemplate(`${words.totals}, ${span}`, [words.quantity, words.amount, words.remark], rows) : nothing}
      ${remarksTemplate(remarksOf(data, totals, now, nowMs, locale, words))}
    </div>`;
  }
}

export const energySankeyView: MakeView = (hands) => new EnergySankey(hands);
