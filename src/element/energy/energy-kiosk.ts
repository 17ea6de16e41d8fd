import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { WayMotion } from '../../controller/way-motion.js';
import { nowView } from '../../layout/energy-now.js';
import type { NowView } from '../../layout/energy-now.js';
import { energyPicture } from '../../layout/energy-picture.js';
import type { EnergyPicture } from '../../layout/energy-picture.js';
import { kioskPanels } from '../../layout/kiosk-panels.js';
import type { KioskPanel } from '../../layout/kiosk-panels.js';
import type { TextPiece } from '../../locale/facts.js';
import { pictureTemplate, wayRole } from '../../render/energy-picture.js';
import { chartTemplate } from './energy-chart.js';
import { historyStyles } from './energy-chart-styles.js';
import { kioskStyles } from './energy-kiosk-styles.js';
import type { EnergyHands, EnergyState, EnergyView, MakeView } from './energy-view.js';

/** A panel stays for so long, ms: to be read twice in passing. */
const PANEL_MS = 14_000;
/** Controls go away when nobody moved for so long, ms. */
const AWAKE_MS = 6000;
/** Of the height, what heading, sentence and footer leave to a panel. */
const PANEL_SHARE = 0.62;

/** A show for a hallway: one panel after another, by itself, and without controls until somebody is there. */
class EnergyKiosk implements EnergyView {
  readonly #hands: EnergyHands;
  readonly #motion = new WayMotion();
  #state: EnergyState | null = null;
  #now: NowView | null = null;
  #panels: readonly KioskPanel[] = [];
  #key: readonly unknown[] = [];
  #index = 0;
  #turning: ReturnType<typeof setTimeout> | undefined;
  #sleeping: ReturnType<typeof setTimeout> | undefined;
  #awake = false;
  #listening = false;
  #picture: EnergyPicture | null = null;

  constructor(hands: EnergyHands) {
    this.#hands = hands;
    hands.adopt(historyStyles);
    hands.adopt(kioskStyles);
  }

  get sentence(): readonly TextPiece[] {
    const facts = this.#now?.facts;
    return this.#panel?.kind === 'now' && facts && this.#state ? this.#state.words.now(facts) : [];
  }

  get #panel(): KioskPanel | undefined {
    return this.#panels[this.#index % Math.max(1, this.#panels.length)];
  }

  take(state: EnergyState): void {
    this.#state = state;
    const { data, others, moments, now, nowMs, locale, words } = state;
    // What grows old within a minute are words; panels are made anew when the figures are other ones.
    const key = [data, ...others, locale, now.at === null || now.flows === null, Math.floor(nowMs / 60_000)];
    this.#now = nowView(now, locale, words);
    if (key.length === this.#key.length && key.every((part, index) => part === this.#key[index])) return;
    this.#key = key;
    const shown = this.#panel;
    this.#panels = kioskPanels({ data, others, moments, now, nowMs, locale, words });
    // The one on screen stays, wherever it is now.
    const again = this.#panels.findIndex(({ kind, title }) => kind === shown?.kind && title === shown.title);
    this.#index = again >= 0 ? again : this.#index % Math.max(1, this.#panels.length);
  }

  render(): TemplateResult {
    const [state, panel] = [this.#state, this.#panel];
    if (!state || !panel) return html``;
    const { words, paused } = state;
    const shows = words.kiosk;
    this.#picture = panel.kind === 'now' ? this.#pictureOf(state) : null;
    return html`<div class="kiosk" role="group" aria-label=${panel.title}>
      <p class="title">${panel.title}</p>
      <div class="panel">${this.#renderPanel(panel, state)}</div>
      ${state.data.site.simulated ? html`<p class="remark">${words.simulated}</p>` : nothing}
      <div class=${this.#awake ? 'show awake' : 'show'} role="group" aria-label=${shows.controls} part="controls">
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
    return energyPicture({
      ...this.#now,
      width: Math.min(width - 2 * emPx, height * 1.5),
      height: height * PANEL_SHARE,
      typePx: Math.min(emPx * 1.15, (height * PANEL_SHARE) / 20.5),
    });
  }

  #renderPanel(panel: KioskPanel, state: EnergyState): TemplateResult {
    const { words, height, theme } = state;
    switch (panel.kind) {
      case 'now':
        return this.#picture && this.#now ? pictureTemplate(this.#picture, words.picture, this.#now.ways) : html``;
      case 'figures':
        return html`<dl class="bigs">
          ${panel.rows.map(
            ({ label, value, notes }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}${notes[0] ? html`<small>${notes[0]}</small>` : nothing}</dd>
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
          </ul>`;
      case 'chart':
        return chartTemplate({
          table: panel.table,
          kind: panel.chart,
          heading: panel.title,
          headingLevel: 4,
          theme,
          height: Math.round(height * (PANEL_SHARE - 0.06)),
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

  readonly #wake = (): void => {
    clearTimeout(this.#sleeping);
    this.#sleeping = setTimeout(() => {
      this.#awake = false;
      this.#hands.host.requestUpdate();
    }, AWAKE_MS);
    if (this.#awake) return;
    this.#awake = true;
    this.#hands.host.requestUpdate();
  };

  paint(root: HTMLElement): void {
    const state = this.#state;
    if (!state) return;
    this.#listen();
    if (state.paused) clearTimeout(this.#turning);
    if (state.paused) this.#turning = undefined;
    else if (this.#turning === undefined) this.#turn();
    const layer = root.querySelector<HTMLElement>('.motion');
    const picture = this.#picture;
    if (!layer || !picture) return this.#motion.clear();
    this.#motion.paused = state.paused;
    this.#motion.show(
      layer,
      picture.links.map((link) => ({
        key: `${link.from}-${link.to}`,
        name: `r-${wayRole(link)}`,
        points: link.points,
        length: link.length,
        share: link.share ?? 0,
      })),
      picture.typePx,
    );
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    for (const type of ['pointermove', 'pointerdown', 'keydown']) this.#hands.host.addEventListener(type, this.#wake);
  }

  leave(): void {
    clearTimeout(this.#turning);
    clearTimeout(this.#sleeping);
    this.#turning = undefined;
    this.#awake = false;
    this.#motion.clear();
    this.#listening = false;
    for (const type of ['pointermove', 'pointerdown', 'keydown'])
      this.#hands.host.removeEventListener(type, this.#wake);
  }
}

export const energyKiosk: MakeView = (hands) => new EnergyKiosk(hands);
