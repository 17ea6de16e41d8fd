import { html, nothing, render } from 'lit';
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
import { timeOfDay } from '../../locale/short-date.js';
import { pictureTemplate, pictureTexts } from '../../render/energy-picture.js';
import type { PictureTexts } from '../../render/energy-picture.js';
import { splitTemplate, totalsTemplate } from '../../render/energy-totals.js';
import type { MovingWays } from './moving-ways.js';
import type { EnergyBeside } from './energy-beside.js';
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
  #root: HTMLElement | null = null;
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
      this.#totals = buildingTotals(data, told);
    this.#read(state);
    this.#texts = this.#inWords(state);
    this.#wantBeside(state);
  }

  #inWords({ now, locale, words }: EnergyState): PictureTexts {
    const time = now.at === null ? '' : `, ${words.readAt(timeOfDay(locale.lang, now.at), null)}`;
    return pictureTexts(words.picture + time, this.#picture?.nodes ?? [], this.#now?.ways ?? []);
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

  #read({ now, locale, words, width, emPx }: EnergyState): void {
    this.#now = nowView(now, locale, words);
    this.#picture = energyPicture({ ...this.#now, width: Math.min(width, PICTURE_EM * emPx), typePx: emPx });
  }

  hear(state: EnergyState): boolean {
    const remarked = ({ now }: EnergyState): string => JSON.stringify([now.ahead, now.silent.map(({ name }) => name)]);
    if (!this.#state || !this.#root || remarked(this.#state) !== remarked(state)) return false;
    this.#state = state;
    this.#read(state);
    this.#paintMoment(this.#root);
    return true;
  }

  render(): TemplateResult {
    const [state, totals] = [this.#state, this.#totals];
    if (!state || !totals) return html``;
    const { locale, words } = state;
    const span = spanText(state);
    const heads = [words.quantity, words.amount, words.remark] as const;
    const electric = electricRows(totals, locale, words);
    const media = this.#beside?.media(totals, state) ?? [];
    return html`<div class="energy">
      <div class="moment"></div>
      ${electric.length > 0 ? totalsTemplate(`${words.totals}, ${span}`, heads, electric) : nothing}
      ${splitBars(totals, locale, words).map((bar) => splitTemplate(bar))}
      ${media.length > 0 ? totalsTemplate(`${words.media}, ${span}`, heads, media) : nothing}
      <div class="moment"></div>
      ${this.#beside?.remarks(state, totals)}
    </div>`;
  }

  /** What is of the moment is written into places of its own: a reading comes each second, and all else is as it was. */
  #paintMoment(root: HTMLElement): void {
    const [state, picture, texts] = [this.#state, this.#picture, this.#texts];
    const [above, below] = root.querySelectorAll<HTMLElement>('.moment');
    if (!state || !picture || !texts || !above || !below) return;
    const drawn = picture.nodes.length > 0 ? pictureTemplate(picture, texts) : nothing;
    render(html`${this.#renderTime(state)}${drawn}`, above);
    render(this.#beside?.comfort(state) ?? nothing, below);
    const layer = above.querySelector<HTMLElement>('.motion');
    if (!layer) return;
    if (this.#motion) return this.#motion.show(layer, picture, state.paused);
    if (!picture.links.some(({ share }) => share)) return;
    void import('./moving-ways.js').then(
      ({ MovingWays }) => {
        if (this.#motion || !this.#hands.host.isConnected) return;
        this.#motion = new MovingWays(this.#hands);
        this.#paintMoment(root);
      },
      // It stands still, which says as much.
      () => null,
    );
  }

  #renderTime({ data, now, nowMs, locale, words, paused }: EnergyState): TemplateResult {
    const { at } = now;
    const time = at === null ? words.noNow : words.readAt(timeOfDay(locale.lang, at), locale.age(nowMs - at));
    return html`<p class="when">
      <span part="reading-time">${time}</span>
      ${
        data.channels.length > 0
          ? html`<button type="button" aria-pressed=${paused} @click=${() => this.#hands.pause(!paused)}>
              ${paused ? words.resume : words.pause}
            </button>`
          : nothing
      }
    </p>`;
  }

  paint(root: HTMLElement): void {
    this.#root = root;
    this.#paintMoment(root);
  }

  leave(): void {
    this.#motion?.clear();
  }
}
