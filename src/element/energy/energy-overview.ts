import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { buildingTotals } from '../../energy/building-totals.js';
import type { BuildingTotals } from '../../energy/building-totals.js';
import { tellsMore } from '../../energy/tells-more.js';
import { toldSpan } from '../../energy/told-span.js';
import { nowView } from '../../layout/energy/energy-now.js';
import type { NowView } from '../../layout/energy/energy-now.js';
import { electricRows, splitBars } from '../../layout/energy/energy-overview.js';
import { PICTURE_EM, energyPicture } from '../../layout/energy/energy-picture.js';
import type { EnergyPicture } from '../../layout/energy/energy-picture.js';
import { spanText } from '../../layout/energy/energy-span.js';
import type { TextPiece } from '../../locale/facts.js';
import { pictureTemplate, pictureTexts } from '../../render/energy-picture.js';
import type { PictureTexts } from '../../render/energy-picture.js';
import { splitTemplate, totalsTemplate } from '../../render/energy-totals.js';
import type { MovingWays } from './moving-ways.js';
import type { EnergyBeside } from './energy-beside.js';
import type { LiveMoment } from './live-moment.js';
import type { EnergyHands, EnergyState, EnergyView } from './energy-view.js';

/** A building now, and what it came to so far. */
export class EnergyOverview implements EnergyView {
  readonly #hands: EnergyHands;
  /** Fetched once there is something to move. */
  #motion: MovingWays | null = null;
  #state: EnergyState | null = null;
  #totals: BuildingTotals | null = null;
  #now: NowView | null = null;
  #picture: EnergyPicture | null = null;
  /** The picture in words, of the last whole look: nobody can listen to what is written anew each second. */
  #texts: PictureTexts | null = null;
  live: LiveMoment | null = null;
  #beside: EnergyBeside | null = null;

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
    const { data, span } = state;
    const told = toldSpan(data, span, state.nowMs);
    if (before?.data !== data || String(this.#totals?.span.to) !== String(told.to))
      this.#totals = buildingTotals(data, told, (role) => toldSpan(data, span, state.nowMs, role));
    const { words, width, emPx } = state;
    const { nodes, links, ways, facts } = (this.#now = nowView(state.now, state.locale, words));
    this.#picture = energyPicture({ nodes, links, width: Math.min(width, PICTURE_EM * emPx), typePx: emPx });
    const time = facts ? `, ${words.readAt(facts.time, null)}` : '';
    this.#texts = pictureTexts(words.picture + time, nodes, ways);
    this.#wantBeside(state);
  }

  /** Most of what needs it is known when the readings are, and came with them. */
  #wantBeside({ data, now, beside }: EnergyState): void {
    if (this.#beside || this.#show(beside) || (!tellsMore(data, now) && !this.#totals?.unexplained)) return;
    void import('./energy-beside.js').then(
      ({ energyBeside }) => {
        this.#show(energyBeside);
        this.#hands.host.requestUpdate();
      },
      // The network is gone: it is wanted again with what comes next.
      () => null,
    );
  }

  /** False where there is nothing. */
  #show(beside: EnergyBeside | null): boolean {
    if (beside) this.#hands.adopt(beside.styles);
    this.#beside = beside;
    return beside !== null;
  }

  hear(state: EnergyState): boolean {
    const live = this.live;
    if (!live) {
      void import('./live-moment.js').then(
        ({ LiveMoment }) => {
          this.live ??= new LiveMoment();
          this.#hands.host.requestUpdate();
        },
        // It is drawn with all else.
        () => null,
      );
      return false;
    }
    this.#now = nowView(state.now, state.locale, state.words);
    if (!live.hear(this.#state, state, this.#now, this.#timeOf(state), this.#beside?.comfort(state))) return false;
    this.#state = state;
    this.#move(state);
    return true;
  }

  render(): TemplateResult {
    const [state, totals] = [this.#state, this.#totals];
    if (!state || !totals) return html``;
    const { locale, words } = state;
    const span = spanText(state);
    const heads = [words.quantity, words.amount, words.remark] as const;
    const electric = [...electricRows(totals, locale, words), ...(this.#beside?.worth(totals, state) ?? [])];
    const media = this.#beside?.media(totals, state) ?? [];
    const live = this.live;
    const [picture, texts] = [this.#picture, this.#texts];
    return html`<div class="energy">
      ${this.#renderTime(state)}
      ${picture?.nodes.length && texts ? (live?.picture.element ?? pictureTemplate(picture, texts)) : nothing}
      ${electric.length > 0 ? totalsTemplate(`${words.totals}, ${span}`, heads, electric) : nothing}
      ${splitBars(totals, locale, words).map((bar) => splitTemplate(bar))}
      ${media.length > 0 ? totalsTemplate(`${this.#beside?.mediaName(state)}, ${span}`, heads, media) : nothing}
      ${live?.climate ?? this.#beside?.comfort(state)} ${this.#beside?.remarks(state, totals)}
    </div>`;
  }

  #renderTime(state: EnergyState): TemplateResult {
    const { data, words, paused } = state;
    return html`<p class="when">
      <span part="reading-time">${this.live?.time ?? this.#timeOf(state)}</span>
      ${
        data.channels.length > 0
          ? html`<button type="button" aria-pressed=${paused} @click=${() => this.#hands.pause(!paused)}>
              ${paused ? words.resume : words.pause}
            </button>`
          : nothing
      }
    </p>`;
  }

  #timeOf({ now: { at }, nowMs, locale, words }: EnergyState): string {
    const facts = this.#now?.facts;
    return facts ? words.readAt(facts.time, locale.age(nowMs - Number(at))) : words.noNow;
  }

  paint(): void {
    const [state, picture, texts] = [this.#state, this.#picture, this.#texts];
    if (!state || !picture || !texts) return;
    this.live?.draw(picture, texts, this.#timeOf(state), this.#beside?.comfort(state));
    this.#move(state);
  }

  /** Has dots move along what flows. */
  #move({ paused }: EnergyState): void {
    const [picture, view] = [this.#picture, this.#now];
    const layer = this.#hands.host.renderRoot.querySelector<HTMLElement>('.motion');
    if (!layer || !picture || !view) return;
    const links = this.live?.picture.ways(view) ?? picture.links;
    if (this.#motion) return this.#motion.show(layer, links, picture.typePx, paused);
    if (!links.some(({ share }) => share)) return;
    void import('./moving-ways.js').then(
      ({ MovingWays }) => {
        if (this.#motion || !this.#hands.host.isConnected) return;
        this.#motion = new MovingWays(this.#hands);
        if (this.#state) this.#move(this.#state);
      },
      // It stands still, which says as much.
      () => null,
    );
  }

  leave(): void {
    this.#motion?.clear();
  }
}
