import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { buildingTotals } from '../../energy/building-totals.js';
import { periodSpan } from '../../energy/period-span.js';
import { toldSpan } from '../../energy/told-span.js';
import { remarksOf } from '../../layout/energy/energy-beside.js';
import { nowView } from '../../layout/energy/energy-now.js';
import type { NowView } from '../../layout/energy/energy-now.js';
import { energyPicture } from '../../layout/energy/energy-picture.js';
import type { EnergyPicture } from '../../layout/energy/energy-picture.js';
import { kioskPanels } from '../../layout/energy/kiosk-panels.js';
import type { KioskPanel } from '../../layout/energy/kiosk-panels.js';
import { kioskWords } from '../../locale/kiosk-words.js';
import { spanWords } from '../../locale/span-words.js';
import { DrawnPicture } from '../../render/drawn-picture.js';
import { pictureTexts } from '../../render/energy-picture.js';
import { WrittenSentence } from '../../render/written-sentence.js';
import { chartTemplate } from './energy-chart.js';
import { historyStyles } from './energy-chart-styles.js';
import { kioskStyles } from './energy-kiosk-styles.js';
import { MovingWays } from './moving-ways.js';
import type { EnergyHands, EnergyState, EnergyView, MakeView } from './energy-view.js';

/** A panel stays for so long, ms: to be read twice in passing. */
const PANEL_MS = 14_000;
/** Controls go away when nobody moved for so long, ms. */
const AWAKE_MS = 6000;
/** A show that somebody stopped in passing goes on when nobody moved for so long, ms. */
const FORGOTTEN_MS = 5 * 60_000;
/** More sentences below a panel can't be read in passing. */
const MOST_REMARKS = 2;
/** Of the height, what heading, title and footer leave to a chart, and with a sentence to the picture. */
const CHART_SHARE = 0.66;
const PICTURE_SHARE = 0.62;
const MOVES = ['pointermove', 'pointerdown'] as const;

/** A show for a hallway: one panel after another, by itself, and without controls until somebody is there. */
class EnergyKiosk implements EnergyView {
  readonly #hands: EnergyHands;
  readonly #motion: MovingWays;
  #state: EnergyState | null = null;
  #now: NowView | null = null;
  #panels: readonly KioskPanel[] = [];
  #remarks = '';
  #key: readonly unknown[] = [];
  #index = 0;
  #turning: ReturnType<typeof setTimeout> | undefined;
  #sleeping: ReturnType<typeof setTimeout> | undefined;
  #forgotten: ReturnType<typeof setTimeout> | undefined;
  #awake = false;
  #listening = false;
  #picture: EnergyPicture | null = null;
  readonly #drawn = new DrawnPicture();
  readonly #said = new WrittenSentence();
  /** The place of the sentence, which is written as readings come. */
  readonly #line = document.createElement('p');

  constructor(hands: EnergyHands) {
    this.#hands = hands;
    hands.adopt(historyStyles);
    hands.adopt(kioskStyles);
    this.#motion = new MovingWays(hands);
    this.#line.setAttribute('part', 'sentence');
  }

  /** A panel has its own, under its title. */
  readonly sentence = [] as const;

  get #panel(): KioskPanel | undefined {
    return this.#panels[this.#index % Math.max(1, this.#panels.length)];
  }

  take(state: EnergyState): void {
    this.#state = state;
    const { data, others, moments, now, nowMs, locale } = state;
    const words = spanWords(locale);
    // What grows old within a minute are words; panels are made anew when the figures are other ones.
    const key = [data, ...others, locale, now.at === null || now.flows === null, Math.floor(nowMs / 60_000)];
    this.#now = nowView(now, locale, words);
    if (key.length === this.#key.length && key.every((part, index) => part === this.#key[index])) return;
    this.#key = key;
    const shown = this.#panel;
    this.#panels = kioskPanels({ data, others, moments, now, nowMs, locale, words, shows: kioskWords(locale) });
    const today = buildingTotals(data, toldSpan(data, periodSpan('day', nowMs), nowMs));
    this.#remarks = remarksOf(data, today, now, nowMs, locale, words).slice(0, MOST_REMARKS).join(' ');
    // The one on screen stays, wherever it is now.
    const again = this.#panels.findIndex(({ kind, title }) => kind === shown?.kind && title === shown.title);
    this.#index = again >= 0 ? again : this.#index % Math.max(1, this.#panels.length);
  }

  hear(state: EnergyState): boolean {
    // A panel of figures or bars shows nothing of the moment; whether there is one at all is looked at with the next panel.
    const kind = this.#panel?.kind ?? 'now';
    if (kind !== 'now') return kind !== 'evergreen';
    const { now, locale } = state;
    // Then there is no moment any more, or again.
    if (!this.#picture || !now.flows || now.at === null) return false;
    this.#state = state;
    this.#now = nowView(now, locale, spanWords(locale));
    this.#write(state);
    return true;
  }

  render(): TemplateResult {
    const [state, panel] = [this.#state, this.#panel];
    if (!state || !panel) return html``;
    const { words, paused } = state;
    const shows = kioskWords(state.locale);
    this.#picture = panel.kind === 'now' ? this.#pictureOf(state) : null;
    return html`<div class=${this.#awake ? 'kiosk awake' : 'kiosk'} role="group" aria-label=${panel.title}>
      <p class="title">${panel.title}</p>
      ${panel.kind === 'now' && this.#now?.facts ? this.#line : nothing}
      <div class="panel">${this.#renderPanel(panel, state)}</div>
      ${this.#remarks === '' ? nothing : html`<p class="remark">${this.#remarks}</p>`}
      <div class="show" role="group" aria-label=${shows.controls} part="controls">
        <button type="button" @click=${() => this.#step(-1)}>${shows.back}</button>
        <button type="button" aria-pressed=${paused} @click=${() => this.#hands.pause(!paused)}>
          ${paused ? words.resume : words.pause}
        </button>
        <button type="button" @click=${() => this.#step(1)}>${shows.forward}</button>
        <span>${(this.#index % this.#panels.length) + 1} / ${this.#panels.length}</span>
      </div>
    </div>`;
  }

  #pictureOf({ width, height, emPx }: EnergyState): EnergyPicture | null {
    if (!this.#now) return null;
    const { nodes, links } = this.#now;
    return energyPicture({
      nodes,
      links,
      width: Math.min(width - 2 * emPx, height * 1.5),
      height: height * PICTURE_SHARE,
      typePx: Math.min(emPx * 1.15, (height * PICTURE_SHARE) / 20.5),
    });
  }

  #renderPanel(panel: KioskPanel, state: EnergyState): TemplateResult {
    const { height, theme } = state;
    switch (panel.kind) {
      case 'now':
        return html`${this.#drawn.element}`;
      case 'figures':
        return html`<dl class="bigs">
          ${panel.rows.map(
            ({ label, value, notes }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}${notes.length > 0 ? html`<small>${notes.join(' · ')}</small>` : nothing}</dd>
              </div>`,
          )}
        </dl>`;
      case 'equivalences':
        return html`<p class="lead">${panel.lead}</p>
          <ul class="equals">
            ${panel.lines.map(
              ([count, name, factor]) =>
                html`<li><strong>${count?.text}</strong>${name?.text}<small>${factor?.text}</small></li>`,
            )}
          </ul>
          ${panel.note === '' ? nothing : html`<p class="remark">${panel.note}</p>`}`;
      case 'chart':
        return chartTemplate({
          table: panel.table,
          kind: panel.chart,
          heading: panel.title,
          headingLevel: 4,
          theme,
          height: Math.round(height * CHART_SHARE),
          name: panel.name,
          bare: true,
          highlight: panel.highlight,
        });
      case 'evergreen':
        return html`<p class="truth">${panel.text}</p>
          ${panel.note === '' ? nothing : html`<p class="remark">${panel.note}</p>`}`;
    }
  }

  #step(by: number): void {
    const count = Math.max(1, this.#panels.length);
    this.#index = (this.#index + by + count) % count;
    this.#turn();
    this.#hands.say(this.#panel?.title ?? '');
    this.#hands.host.requestUpdate();
  }

  /** Sets the timer for the next panel, if there is one to turn to and nobody stopped the show. */
  #turn(): void {
    clearTimeout(this.#turning);
    this.#turning = undefined;
    if (this.#state?.paused || this.#panels.length < 2) return;
    this.#turning = setTimeout(() => {
      this.#turning = undefined;
      // Nobody sees it turn while the page is hidden.
      if (!document.hidden) this.#index = (this.#index + 1) % Math.max(1, this.#panels.length);
      this.#hands.host.requestUpdate();
    }, PANEL_MS);
  }

  /** Somebody is there. */
  readonly #wake = (): void => {
    clearTimeout(this.#sleeping);
    clearTimeout(this.#forgotten);
    this.#sleeping = setTimeout(() => {
      this.#awake = false;
      this.#hands.host.requestUpdate();
    }, AWAKE_MS);
    this.#forgotten = setTimeout(() => {
      if (this.#state?.paused) this.#hands.pause(false);
    }, FORGOTTEN_MS);
    if (this.#awake) return;
    this.#awake = true;
    this.#hands.host.requestUpdate();
  };

  /** A remote control has arrows; on a page of which the show is a part only, they are the page's. */
  readonly #press = (event: KeyboardEvent): void => {
    const { host } = this.#hands;
    const inside = event.composedPath().includes(host);
    const alone = event.target === document.body && fillsScreen(host);
    if (!inside && !alone) return;
    this.#wake();
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowLeft') this.#step(-1);
    else if (event.key === 'ArrowRight') this.#step(1);
    else if (event.key === ' ' && alone) this.#hands.pause(!this.#state?.paused);
    else return;
    event.preventDefault();
  };

  paint(): void {
    const state = this.#state;
    // What was under way when the element left the page starts no timers again.
    if (!state || !this.#hands.host.isConnected) return;
    this.#listen();
    if (state.paused) clearTimeout(this.#turning);
    if (state.paused) this.#turning = undefined;
    else if (this.#turning === undefined) this.#turn();
    if (!this.#picture) return this.#motion.clear();
    this.#draw(state);
    this.#write(state);
  }

  #draw(state: EnergyState): void {
    this.#picture = this.#pictureOf(state);
    if (!this.#picture) return;
    this.#drawn.draw(this.#picture, pictureTexts(state.words.picture, this.#picture.nodes, this.#now?.ways ?? []));
  }

  /** Writes what is of the moment. */
  #write(state: EnergyState): void {
    const [picture, now] = [this.#picture, this.#now];
    if (!picture || !now) return;
    if (now.facts) this.#said.write(this.#line, state.words.now(now.facts));
    if (!this.#drawn.write(now)) this.#draw(state);
    const { layer } = this.#drawn;
    if (layer) this.#motion.show(layer, this.#drawn.ways(now), picture.typePx, state.paused);
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    for (const type of MOVES) this.#hands.host.addEventListener(type, this.#wake);
    // Where nothing has the focus, keys are the page's body's.
    document.addEventListener('keydown', this.#press);
  }

  leave(): void {
    for (const timer of [this.#turning, this.#sleeping, this.#forgotten]) clearTimeout(timer);
    this.#turning = undefined;
    this.#awake = false;
    this.#motion.clear();
    this.#listening = false;
    for (const type of MOVES) this.#hands.host.removeEventListener(type, this.#wake);
    document.removeEventListener('keydown', this.#press);
  }
}

/** Whether hardly anything else is on the screen. */
function fillsScreen(host: Element): boolean {
  const { width, height } = host.getBoundingClientRect();
  return width >= innerWidth * 0.9 && height >= innerHeight * 0.9;
}

export const energyKiosk: MakeView = (hands) => new EnergyKiosk(hands);
