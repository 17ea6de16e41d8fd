import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { WayMotion } from '../../controller/way-motion.js';
import { buildingTotals } from '../../energy/building-totals.js';
import type { BuildingTotals } from '../../energy/building-totals.js';
import { toldSpan } from '../../energy/told-span.js';
import { nowView } from '../../layout/energy-now.js';
import type { NowView } from '../../layout/energy-now.js';
import { comfortRows, electricRows, mediaRows, remarksOf, splitBars } from '../../layout/energy-overview.js';
import { PICTURE_EM, energyPicture } from '../../layout/energy-picture.js';
import type { EnergyPicture } from '../../layout/energy-picture.js';
import { spanText } from '../../layout/energy-span.js';
import type { TextPiece } from '../../locale/facts.js';
import { formatTick } from '../../locale/tick-format.js';
import { pictureTemplate, wayRole } from '../../render/energy-picture.js';
import { comfortTemplate, remarksTemplate, splitTemplate, totalsTemplate } from '../../render/energy-totals.js';
import type { EnergyHands, EnergyState, EnergyView } from './energy-view.js';

/** A building now, and what it came to so far. */
export class EnergyOverview implements EnergyView {
  readonly #hands: EnergyHands;
  readonly #motion = new WayMotion();
  #state: EnergyState | null = null;
  #totals: BuildingTotals | null = null;
  #now: NowView | null = null;
  #picture: EnergyPicture | null = null;

  constructor(hands: EnergyHands) {
    this.#hands = hands;
  }

  get sentence(): readonly TextPiece[] {
    const facts = this.#now?.facts;
    return facts && this.#state ? this.#state.words.now(facts) : [];
  }

  take(state: EnergyState): void {
    const before = this.#state;
    this.#state = state;
    const { data, now, locale, words, span, width, emPx } = state;
    const told = toldSpan(data, span, state.nowMs);
    if (before?.data !== data || String(this.#totals?.span.to) !== String(told.to))
      this.#totals = buildingTotals(data, told);
    this.#now = nowView(now, locale, words);
    this.#picture = energyPicture({ ...this.#now, width: Math.min(width, PICTURE_EM * emPx), typePx: emPx });
  }

  render(): TemplateResult {
    const [state, totals, now, picture] = [this.#state, this.#totals, this.#now, this.#picture];
    if (!state || !totals || !now || !picture) return html``;
    const { locale, words, data, nowMs } = state;
    const span = spanText(state);
    const heads = [words.quantity, words.amount, words.remark] as const;
    const electric = electricRows(totals, locale, words);
    const media = mediaRows(totals, locale, words);
    const remarks = remarksOf(data, totals, state.now, nowMs, locale, words);
    return html`<div class="energy">
      ${this.#renderTime(state)}
      ${picture.nodes.length > 0 ? pictureTemplate(picture, words.picture, now.ways) : nothing}
      ${electric.length > 0 ? totalsTemplate(`${words.totals}, ${span}`, heads, electric) : nothing}
      ${splitBars(totals, locale, words).map((bar) => splitTemplate(bar))}
      ${media.length > 0 ? totalsTemplate(`${words.media}, ${span}`, heads, media) : nothing}
      ${comfortTemplate(words.climate, comfortRows(data, state.moments, nowMs, locale, words))}
      ${remarksTemplate(remarks)}
    </div>`;
  }

  #renderTime({ now, nowMs, locale, words, paused }: EnergyState): TemplateResult {
    const { at } = now;
    const time =
      at === null ? words.noNow : words.readAt(formatTick(locale.lang, at, 'minute', false), locale.age(nowMs - at));
    return html`<p class="when">
      <span part="reading-time">${time}</span>
      <button type="button" aria-pressed=${paused} @click=${() => this.#hands.pause(!paused)}>
        ${paused ? words.resume : words.pause}
      </button>
    </p>`;
  }

  paint(root: HTMLElement): void {
    const layer = root.querySelector<HTMLElement>('.motion');
    const [picture, state] = [this.#picture, this.#state];
    if (!layer || !picture || !state) return;
    const ways = picture.links.map((link) => ({
      key: `${link.from}-${link.to}`,
      name: `r-${wayRole(link)}`,
      points: link.points,
      length: link.length,
      share: link.share ?? 0,
    }));
    this.#motion.paused = state.paused;
    this.#motion.show(layer, ways, picture.typePx);
  }

  leave(): void {
    this.#motion.clear();
  }
}
