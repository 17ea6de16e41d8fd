import { html, nothing, render } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClockController, TICK_MS } from '../controller/clock-controller.js';
import type { Kept } from '../controller/last-good-store.js';
import type { AnswerStore, FailureFacts } from '../controller/recovery.js';
import { buildingNow } from '../energy/building-now.js';
import { siteNow } from '../energy/site-clock.js';
import type { LoadOptions } from '../load.js';
import { energyWords, loadEnergyWords } from '../locale/energy-words.js';
import type { EnergyWords } from '../locale/energy-words.js';
import type { TextPiece } from '../locale/facts.js';
import type { Locale } from '../locale/locale.js';
import { actionButton, sentenceTemplate } from '../render/frame.js';
import type { Parts } from '../render/frame.js';
import type { Table } from '../table/table.js';
import type { Drawn } from './download/file-source-of.js';
import { AskedReadings } from './energy/asked-readings.js';
import { DashboardBox } from './energy/dashboard-box.js';
import { energyStyles } from './energy/energy-styles.js';
import type { EnergyHands, EnergyState } from './energy/energy-view.js';
import { IntervalsInPlace } from './energy/intervals-in-place.js';
import { NewestReadings } from './energy/newest-readings.js';
import { asAuthored } from './energy/reader-choice.js';
import type { ReaderChoice } from './energy/reader-choice.js';
import { ReadingPace } from './energy/reading-pace.js';
import { frameStyles } from './frame-styles.js';
import { LkElement } from './lk-element.js';
import type { SiteReading } from './energy/site-reading.js';
import { siteWish } from './energy/site-wish.js';
import type { SiteWish } from './energy/site-wish.js';
import { ViewCode } from './energy/view-code.js';

/** What a picture is made of is kept once in so long, ms. */
const RECORD_MS = 300_000;
/** After a failure, ms: on a wall nobody is there to ask again. */
const PATIENCE_MS = 60_000;
/** Ages, and what has grown too old, are told by the minute, ms; of the moment sooner. */
const WHOLE_MS = 60_000;
/** ms; a clock that was set back is as far away as one that went on. */
const since = (ms: number): number => Math.abs(Date.now() - ms);

/**
 * The energy of a building: what it makes, takes and gives now, today, and over longer times.
 *
 * @element lk-energy-dashboard
 * @attr {string} lang - `cs` (default) or `en`; inherited from the nearest ancestor that has one.
 * @slot - Shown before the data are in, without JavaScript, and when loading fails: a picture, a paragraph.
 * @fires {LkLoadEvent} lk-load - Readings are in and painted.
 * @fires {LkErrorEvent} lk-error - Loading or drawing failed; has `code`, `message`, `url`, `retryInMs`.
 * @csspart heading - Heading.
 * @csspart description - Text under the heading.
 * @csspart sentence - Generated sentence.
 * @csspart controls - The choice of time.
 * @csspart reading-time - When the readings of the moment are from.
 * @csspart plot - The picture of flows.
 * @csspart totals - Totals of a span.
 * @csspart remarks - What must be said beside the figures.
 * @csspart table - The intervals as a table.
 * @csspart footer - Source, licence, date of the data, downloads.
 * @csspart downloads - The menu of files to take away.
 * @csspart status - Message in place of the picture: empty or error.
 * @cssprop [--lk-ink=#262626] - Text.
 * @cssprop [--lk-ink-secondary=#4f4f4f] - Notes and footer.
 * @cssprop [--lk-rule=#d9d9d9] - Rules, and ways that carry nothing.
 * @cssprop [--lk-accent=#2362a2] - Links and buttons.
 * @cssprop [--lk-focus=#007bff] - Focus ring.
 * @cssprop [--lk-surface=#ffffff] - Background of what lies over the drawing.
 * @cssprop [--lk-energy-pv=#9f8d0e] - Sun; `--lk-energy-grid`, `-battery`, `-load`, `-export`, `-gas`, `-water`, `-heat` for the others.
 * @cssstate loading - Readings are being fetched.
 * @cssstate ready - Readings are on screen.
 * @cssstate stale - A refresh failed, or the readings are older than their own period.
 * @cssstate empty - There are no readings.
 * @cssstate error - Nothing could be shown.
 * @example
 * ```html
 * <lk-energy-dashboard src="https://…/energie.json" building="skola"></lk-energy-dashboard>
 * ```
 */
export class LkEnergyDashboard extends LkElement {
  static override styles: CSSResultGroup = [frameStyles, energyStyles];

  /** What lies behind the tables that are given to the controller. */
  readonly #readings = new WeakMap<Table, SiteReading>();
  #state: EnergyState | null = null;
  #choice: ReaderChoice = asAuthored;
  readonly #asked = new AskedReadings();
  /** Of the load that was begun last. */
  #options: LoadOptions = {};
  /** When what can be kept came last, epoch ms. */
  #recordedAt = -Infinity;
  readonly #clock = new ClockController(this, () => this.#grow());
  /** When all of it was looked at last, and what is of the moment, epoch ms. */
  #wholeAt = -Infinity;
  #momentAt = -Infinity;
  readonly #hands: EnergyHands = {
    host: this,
    adopt: (styles) => this.adopt(styles),
    say: (text) => this.say(text),
    pause: (paused) => this.#pause(paused),
    state: () => this.#state,
    choice: () => this.#choice,
    choose: (change) => {
      this.#choice = { ...this.#choice, ...change };
      this.requestUpdate();
    },
    asTable: () => this.#intervals.shown,
    toggleTable: () => this.#intervals.toggle(),
  };
  readonly #code = new ViewCode(this.#hands);
  readonly #box = new DashboardBox(this, () => this.size.width);
  readonly #pace = new ReadingPace(this);
  readonly #newest = new NewestReadings(() => this.#showMoments());
  #links: Promise<unknown> | null = null;
  readonly #intervals = new IntervalsInPlace(this);
  #framing = false;

  @state() private paused = false;
  /** The reader wants all of it. */
  @state() private unfolded = false;

  /** Which building of the site document; default: the first. */
  @property() building: string | null = null;
  /** The time that totals and charts are of: `now`, `day` (default), `week`, `month`, `year`. */
  @property() period = 'day';
  /** What is shown: `overview` (default), `flow`, `history`, `compare`, `kiosk`. */
  @property() view = 'overview';
  /** Age that readings must have to be shown: `15m`; never less than the site document asks for. */
  @property() delay: string | null = null;
  /** Keeps the time, the quantity, the building and the view that a reader chose, and an open table, in the page's URL. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;
  /** Elements of the same group share the time that a reader chose, and a building chosen elsewhere is shown here; frames of one origin as well. */
  @property() group: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // Put back on a page, a view goes on with what it left.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#code.view?.leave?.();
  }

  /** For `Recovery`: a document that is wrong for a while, or not there, is asked for again. */
  protected get insists(): boolean {
    return this.view === 'kiosk' || this.table !== null;
  }

  /** For `Recovery`: after a failure a show asks again soon, anything else as often as ever. */
  protected get patienceMs(): number | null {
    if (this.paused) return null;
    return this.view === 'kiosk' || this.refresh === null ? PATIENCE_MS : Infinity;
  }

  /** What is to be shown; throws what is a `bad-attribute`. */
  #wish(): SiteWish {
    return siteWish(this, this.#choice);
  }

  protected override async fetchRows(options: LoadOptions): Promise<Table> {
    await this.#link();
    const wish = this.#wish();
    const { readSite, recordSite } = await import('./energy/site-reading.js');
    const words = await this.#wordsToRead();
    this.#options = options;
    const keeps = wish.at === null && Date.now() - this.#recordedAt > RECORD_MS;
    const reading = await (keeps ? recordSite : readSite)(options, wish, words, this.#newest.listener(options, this));
    if (keeps) this.#recordedAt = Date.now();
    return this.#received(reading);
  }

  /** Resolved when what the address of the page says is known. */
  #link(): Promise<unknown> | null {
    if (this.deepLink || this.group)
      this.#links ??= import('./energy/energy-links.js').then((it) => it.linkDashboard(this.#hands)).catch(() => null);
    return this.#links;
  }

  async #wordsToRead(): Promise<EnergyWords> {
    const locale = this.locale ?? { lang: 'cs' };
    await loadEnergyWords(locale);
    return energyWords(locale);
  }

  #received(reading: SiteReading): Table {
    this.#asked.came(reading);
    this.#newest.came(reading.moments);
    this.#pace.poll(reading.refresh);
    this.#readings.set(reading.table, reading);
    return reading.table;
  }

  /** For `Recovery`: the answers that the last good picture was made of. */
  protected async answers(): Promise<AnswerStore> {
    const { keptSiteOf } = await import('./energy/kept-site.js');
    const wish = (): SiteWish => this.#wish();
    return keptSiteOf(wish, this.#readings, async (fetch, { readSite }) =>
      this.#received(await readSite({ ...this.#options, fetch }, wish(), await this.#wordsToRead(), null)),
    );
  }

  /** For `Recovery`: a show goes on with what is always true, but for a mistake in the page that nobody has seen yet. */
  protected async standIn({ code, retryAfterMs }: FailureFacts): Promise<Kept | null> {
    if (this.view !== 'kiosk' || (code === 'bad-attribute' && !this.table)) return null;
    const { silentReading } = await import('./energy/kept-site.js');
    const reading = silentReading(this.#wish(), this.heading ?? '', retryAfterMs);
    return { table: this.#received(reading), at: reading.readAt };
  }

  protected override get prepared(): Promise<unknown> {
    return Promise.resolve();
  }

  protected override foresee(): void {
    // Other rows, or the same once more: a view that did not come is tried again.
    this.#code.retry();
  }

  protected override compute(changed: PropertyValues<this>): void {
    const { table, locale } = this;
    if (changed.has('period')) this.#choice = { ...this.#choice, period: null, at: null };
    if (this.group) void this.#link();
    const wish = this.#wish();
    const reading = table && this.#readings.get(table);
    this.#state = null;
    this.#box.measure(this.#root);
    if (!reading || !locale) return;
    const nowMs = siteNow(reading.data.site, Date.now());
    this.#wholeAt = this.#momentAt = Date.now();
    this.#ask(wish, reading);
    const words = loadEnergyWords(locale);
    if (words) return void words.then(() => this.requestUpdate());
    const view = this.#code.want(reading.wish.view);
    if (!view) return;
    const { moments } = this.#newest;
    this.#state = {
      data: reading.data,
      others: reading.others,
      beside: reading.beside,
      moments,
      now: buildingNow(reading.data, moments, nowMs),
      nowMs,
      period: reading.wish.period,
      span: reading.span,
      quantity: this.#choice.quantity,
      locale,
      words: energyWords(locale),
      width: this.size.width,
      height: this.#box.height,
      emPx: this.#box.emPx,
      paused: this.paused,
      headingLevel: this.headingLevel,
      theme: this.theme,
    };
    view.take(this.#state);
    const { at } = this.#state.now;
    if (this.view !== 'kiosk' && !this.paused && this.#newest.isNews(at))
      this.say(this.sentence.map(({ text }) => text).join(''));
  }

  /** Asks for other readings where these are not what is wanted any more; what is on screen stays until they are in. */
  #ask(wish: SiteWish, reading: SiteReading): void {
    if (this.#asked.ask(wish, reading, this.#pace.lateMs(reading.data.site.clock?.speed ?? 1)))
      queueMicrotask(() => void this.reload());
  }

  /** Time went by: a reading that came in the meantime has shown what is of the moment, and all else is looked at once a minute. */
  #grow(): void {
    const reading = this.table && this.#readings.get(this.table);
    if (!reading || !this.#state || since(this.#wholeAt) >= WHOLE_MS) return this.requestUpdate();
    this.#ask(this.#wish(), reading);
    if (since(this.#momentAt) >= TICK_MS) this.#showMoments();
  }

  get #root(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.root');
  }

  /** Newer readings came by themselves; a reader who paused sees them when going on. */
  #showMoments(): void {
    const [state, view] = [this.#state, this.#code.view];
    if (this.paused || !this.isConnected) return;
    // An update that is to come has these, too.
    if (!state || !view || this.#intervals.shown || this.isUpdatePending) return this.requestUpdate();
    if (!view.hear) return;
    const nowMs = siteNow(state.data.site, Date.now());
    const { moments } = this.#newest;
    const next = { ...state, moments, nowMs, now: buildingNow(state.data, moments, nowMs) };
    if (!view.hear(next)) return this.requestUpdate();
    this.#state = next;
    this.#momentAt = Date.now();
    this.#tell();
  }

  /** Writes the sentence, which a reading changes while all around it is as it was. */
  #tell(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('#sentence');
    if (!place) return;
    const live = this.#code.view?.live;
    if (live) live.say(place, this.sentence);
    // The frame has drawn what its template puts around the pieces.
    else render(sentenceTemplate(this.sentence).values, place);
  }

  #pause(paused: boolean): void {
    this.paused = this.#pace.paused = paused;
    if (!paused && this.status === 'stale') void this.reload();
    const words = this.locale && energyWords(this.locale);
    if (words) this.say(paused ? words.paused : words.resumed);
  }

  protected override get drawing(): object | null {
    return this.#state;
  }

  protected override get drawable(): boolean {
    return this.#state !== null;
  }

  protected override get sentence(): readonly TextPiece[] {
    // The frame has an empty one.
    return this.#state && !this.#framing ? (this.#code.view?.sentence ?? []) : [];
  }

  protected override render(): TemplateResult {
    this.#framing = true;
    const frame = super.render();
    this.#framing = false;
    return frame;
  }

  protected override get defaultHeading(): string {
    return this.#state?.data.building.name ?? '';
  }

  protected override get reservedHeight(): number {
    return this.#box.reserved;
  }

  protected override paint(): void {
    const root = this.#root;
    if (!root) return;
    this.#box.hold(root, this.drawable || this.status === 'loading');
    if (this.#state) this.#code.view?.paint?.(root);
    this.#tell();
    this.#box.fold(root);
    this.#clock.running = this.drawable;
  }

  /** For files. */
  protected async drawn(): Promise<Drawn> {
    return (await import('./energy/energy-drawn.js')).energyDrawn(this.renderRoot, this.view === 'kiosk');
  }

  /** What is on screen as a PNG file: the picture of flows, or the first chart, with its heading, sentence and source. */
  toPng(): Promise<Blob> {
    return this.file('png');
  }

  /** The same as an SVG file. */
  toSvg(): Promise<Blob> {
    return this.file('svg');
  }

  protected override renderActions(locale: Locale): Parts {
    const words = energyWords(locale);
    if (this.view === 'kiosk') return nothing;
    const label = this.#intervals.shown ? words.showPicture : words.showTable;
    return actionButton(label, () => void this.#intervals.toggle());
  }

  /** Not the same as that of a chart inside, which gives what the chart shows. */
  protected override downloadLabel(locale: Locale): string {
    return energyWords(locale).download;
  }

  protected override renderBody(): TemplateResult {
    const intervals = this.#intervals.template(this.table, this.headingText, this.theme);
    if (intervals) return intervals;
    const view = this.#code.view?.render() ?? html``;
    if (this.view === 'kiosk' || !this.#state) return view;
    const { words } = this.#state;
    return html`${view}
      <button
        type="button"
        class="fold"
        aria-expanded=${this.unfolded}
        @click=${() => (this.unfolded = !this.unfolded)}
      >
        ${this.unfolded ? words.less : words.more}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lk-energy-dashboard': LkEnergyDashboard;
  }
}
