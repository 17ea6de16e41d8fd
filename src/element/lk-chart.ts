import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SourceError } from '../source/source-error.js';
import { canHide, canZoom } from '../layout/adjustable.js';
import { prepareChart } from '../layout/chart/chart.js';
import type { Chart } from '../layout/chart/chart.js';
import { chartSentence } from '../layout/say/chart-sentence.js';
import { plotHeight } from '../layout/plot-height.js';
import { LEAST_PLOT, frameHeight } from '../layout/reserved-height.js';
import type { Scene } from '../layout/scene.js';
import { turns } from '../controller/turns.js';
import { load } from '../load.js';
import type { LoadOptions } from '../load.js';
import type { Table } from '../table/table.js';
import { chartStrings } from '../locale/chart-strings.js';
import type { TextPiece } from '../locale/facts.js';
import type { Locale } from '../locale/locale.js';
import { actionButton } from '../render/frame.js';
import type { Parts } from '../render/frame.js';
import { paintScene } from '../render/svg-scene.js';
import { whenRead } from '../controller/when-read.js';
import { chartSpecOf, extrasOf } from './chart/chart-spec-of.js';
import type { ChartHands } from './chart/chart-hands.js';
import type { ChartTable } from './chart/chart-table.js';
import { DrawingCode, MANY_ROWS, outOfReach } from './chart/drawing-code.js';
import { chartStyles } from './chart/chart-styles.js';
import type { ChartView } from './chart/chart-view.js';
import { frameStyles } from './frame-styles.js';
import { LkElement } from './lk-element.js';
import { textMeasurer } from './measure-text.js';
import { heightOf } from './number-attribute.js';
import type { TablePart } from './part-table.js';
import { fitRoom, plotRoom } from './chart/plot-room.js';
import { refuse } from './chart/refuse.js';
import type * as Several from './chart/several-series.js';
import { StopReading } from './chart/stop-reading.js';

const namesOf = ({ columns }: Table): string => columns.map(({ name }) => name).join(', ');
let drawings = 0;

/**
 * A chart of open data with its sentence, its table and its source.
 *
 * @element lk-chart
 * @attr {string} lang - `cs` (default) or `en`; inherited from the nearest ancestor that has one.
 * @slot - Shown before the data are in, without JavaScript, and when loading fails: a table, a picture, a paragraph.
 * A child `<script type="application/json">` (array of objects) or `<table>` is the data when there is no `src`.
 * @fires {LkLoadEvent} lk-load - Data are in and painted.
 * @fires {LkErrorEvent} lk-error - Loading or drawing failed; has `code`, `message`, `url`, `retryInMs`.
 * @fires {LkSelectEvent} lk-select - The reader chose a value; has `row`, `key`.
 * @fires {LkFilterEvent} lk-filter - The reader chose what is shown; has `hidden`, `from`, `to`.
 * @fires {LkHoverEvent} lk-hover - The reader points at a value; has `row`, `key`, both null when no longer.
 * @csspart heading - Heading.
 * @csspart description - Text under the heading.
 * @csspart sentence - Generated sentence.
 * @csspart plot - The drawing with its axes.
 * @csspart legend - Names of the series, where labels at the lines can't do.
 * @csspart controls - Buttons that choose a part of the axis.
 * @csspart search - The search over the table.
 * @csspart tooltip - Values under the pointer or the keyboard.
 * @csspart table - The data as a table.
 * @csspart footer - Source, licence, date of the data, downloads.
 * @csspart downloads - The menu of files to take away.
 * @csspart status - Message in place of the plot: empty or error.
 * @cssprop [--lk-ink=#262626] - Text.
 * @cssprop [--lk-ink-secondary=#4f4f4f] - Axis and footer.
 * @cssprop [--lk-rule=#d9d9d9] - Rules of the axis.
 * @cssprop [--lk-accent=#2362a2] - Links and buttons.
 * @cssprop [--lk-focus=#007bff] - Focus ring.
 * @cssprop [--lk-surface=#ffffff] - Background of tooltip and table head.
 * @cssprop [--lk-series-1=#2362a2] - Colour of the first series; `--lk-series-2` to `--lk-series-8` for the others.
 * @cssstate loading - Data are being fetched.
 * @cssstate ready - Data are on screen.
 * @cssstate stale - A refresh failed, or the data are older than their own period.
 * @cssstate empty - There are no rows.
 * @cssstate error - Nothing could be shown.
 * @example
 * ```html
 * <lk-chart kind="bar" src="https://…/FeatureServer/0" x="orp" y="obyvatel" heading="Obyvatelé podle ORP"></lk-chart>
 * ```
 */
export class LkChart extends LkElement {
  static override styles: CSSResultGroup = [frameStyles, chartStyles];

  readonly #id = `lk${++drawings}`;
  #chart: Chart | null = null;
  #scene: Scene | null = null;
  #sentence: readonly TextPiece[] = [];
  readonly #code = new DrawingCode({
    curve: () => this.curve,
    stack: () => this.stack,
    extras: () => extrasOf(this),
    locale: () => this.locale,
    adopt: (styles) => this.adopt(styles),
    changed: () => this.requestUpdate(),
  });
  /** What the scene was made of. */
  #computed: readonly unknown[] | null = null;
  /** Height that the texts leave to the plot, px, once it is known. */
  #room: number | null = null;
  #painted: Scene | null = null;
  /** The reader's default font size against the 16 px that drawings are laid out for. */
  #zoom = 1;
  #table: ChartTable | null = null;
  /** What only charts of several series need. */
  #several: typeof Several | null = null;
  #severalFetched: Promise<void> | null = null;
  /** What the reader chose to see. */
  #view: ChartView | null = null;
  #viewFetched: Promise<ChartView> | null = null;
  #link: Promise<unknown> | null = null;
  readonly #hands: ChartHands = {
    host: this,
    read: () => import('./chart/chart-paper.js').then((code) => code.printChart(this.#hands)),
    scene: () => this.#scene,
    zoom: () => this.#zoom,
    table: () => this.table,
    locale: () => this.locale,
    say: (text) => this.say(text),
    adopt: (styles) => this.adopt(styles),
    point: () => this.#point(),
    chart: () => this.#chart,
    touch: (run) => this.#reading.touch(run),
    canZoom: () => this.#view?.zooms ?? (this.#chart !== null && canZoom(this.#chart.model)),
    toggleTable: () => this.#toggleTable(),
    asTable: () => this.asTable,
    resize: (most, unfolded) => this.#resize(most, unfolded),
    view: () => this.#view,
    adjust: (run) => this.#adjust(run),
  };
  readonly #reading = new StopReading(this.#hands);

  constructor() {
    super();
    // Paper waits for no network; and nobody prints before a first move.
    whenRead(this.#hands);
  }

  @state() private asTable = false;
  @state() private unfolded = false;

  /** What is drawn: `auto` (by column types), `column`, `bar`, `line`, `area`, `pie`, `donut`,
   * `histogram`, `scatter`, `sparkline`, `pyramid`, `heatmap`, `stat`, `combo`. */
  @property() kind = 'auto';
  /** Column of the x axis; default: the first date, else the first text, else the year. */
  @property() x: string | null = null;
  /** Columns of the values, separated by commas; default: the measures. */
  @property() y: string | null = null;
  /** Column that splits the rows into series. */
  @property() series: string | null = null;
  /** `none`, `stacked`, `normalized` or `grouped`. */
  @property() stack = 'none';
  /** Shape of lines: `linear`, `step` or `monotone`. */
  @property() curve = 'linear';
  /** Unit of the values: `obyvatel`, `kWh`, `%`. */
  @property() unit: string | null = null;
  /** Name of the x axis; default: the column's own. */
  @property({ attribute: 'x-label' }) xLabel: string | null = null;
  /** Name of the values; default: the column's own. */
  @property({ attribute: 'y-label' }) yLabel: string | null = null;
  /** Lower end of the value axis. */
  @property({ attribute: 'y-min' }) yMin: string | null = null;
  /** Upper end of the value axis. */
  @property({ attribute: 'y-max' }) yMax: string | null = null;
  /** Keep the hidden series, the part of the axis and the open table in the page's address, under the element's `id`. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;
  /** Elements of the same group show where a reader is, what was chosen, which series are hidden and which part of time is shown on any of them; frames of one origin as well. */
  @property() group: string | null = null;

  /** Places on the x axis and what happened there: `2024: rekonstrukce|2025: FVE`. */
  @property() annotations: string | null = null;
  /** Lines and bands over the values: `Cíl: 250|Rozmezí: 200–250`. */
  @property() reference: string | null = null;
  /** Two columns, the ends of the range in which each value lies with confidence: `low,high`. */
  @property() confidence: string | null = null;
  /** `linear` (default) or `log`, for lines and points of values above zero. */
  @property() scale: string | null = null;
  /** `number`, `percent`, `currency`, `compact`, `date`, or a specifier of d3-format. */
  @property() format: string | null = null;
  /** Of a `stat` or `sparkline` only the figure or the line; heading and sentence stay for those who don't see it. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Column of small multiples: a drawing for each of its values, with the same axes. */
  @property() facet: string | null = null;

  override connectedCallback(): void {
    this.#code.begin(this.kind, this.data);
    if (this.unit) void this.locale?.loadUnits(this.unit);
    super.connectedCallback();
  }

  protected override foresee(table: Table): void {
    // Other rows, or the same once more: what failed is tried again.
    if (this.#code.failure) this.#computed = null;
    this.#code.foresee(table);
  }

  protected override fetchRows(options: LoadOptions): Promise<Table> {
    return load(options);
  }

  protected override readonly turn = (): Promise<void> | undefined => turns.next();

  protected override get prepared(): Promise<unknown> {
    return this.#code.fetched;
  }

  protected override compute(): void {
    const { table, locale } = this;
    if (!table) {
      this.#computed = this.#chart = this.#scene = null;
      return;
    }
    if (!locale) return;
    // Out of reach, the chart goes on without.
    if (this.deepLink || this.group)
      this.#link ??= import('./chart/chart-links.js').then((it) => it.linkChart(this.#hands, this)).catch(() => null);
    const asked = chartSpecOf(this);
    const spec = this.#code.auto?.(asked, table) ?? asked;
    const lack = this.#code.lacks(table, spec.y);
    // A pointer that moves asks for an update as well, and must not cost a new layout.
    const key = [
      table,
      locale,
      this.#zoom,
      this.size.width,
      this.unfolded,
      this.height,
      this.#code.kind,
      this.#code.instead,
      this.#view?.shown,
      this.#code.dense,
      this.#code.auto,
      lack,
      JSON.stringify(spec),
    ];
    if (this.#computed?.every((part, index) => part === key[index])) {
      if (this.#code.failure) throw this.#code.failure;
      return;
    }
    this.#code.failure = null;
    this.#computed = this.#chart = this.#scene = null;
    if (asked.kind === 'auto' && !this.#code.auto) return this.#code.wantAuto();
    // Of a kind whose code is on its way nothing is prepared: it may have a model of its own.
    if (spec.kind !== 'auto') this.#code.want(spec.kind);
    if (lack) {
      this.#computed = key;
      return this.#code.wantFor(lack);
    }
    if (table.length > 0 && (spec.kind === 'auto' || this.#code.kind)) {
      this.#chart = this.#prepare(spec);
      if (!this.#chart) throw new SourceError('no-column', `no column of numbers to draw: ${namesOf(table)}`);
      const { model, text } = this.#chart;
      const words =
        locale.loadUnits(model.unit, text.few) ??
        (this.#code.kind?.say || model.repeated > 0 ? locale.loadKinds() : null);
      if (words) {
        this.#computed = key;
        return this.#wait(words);
      }
      this.#code.want(model.kind);
      if (table.length > MANY_ROWS && !this.#code.dense) this.#code.wantDense();
      else this.#scene = this.#place(this.#room ?? this.#plotHeight());
      if (this.#scene && this.#scene.seriesCount > 1) this.#fetchSeveral();
      this.#sentence = this.#scene ? chartSentence(this.#chart, this.#code.kind?.say, locale) : [];
    }
    this.#computed = key;
  }

  /** Draws anew when the code is there; not before, as what is written once must not be written differently a moment later. */
  #wait(code: Promise<unknown>): void {
    this.#chart = null;
    const draw = (): void => {
      this.#computed = null;
      this.requestUpdate();
    };
    void code.then(draw);
  }

  protected override get drawing(): object | null {
    return this.#computed;
  }

  protected override get drawable(): boolean {
    return this.#chart !== null && this.#scene !== null && (this.#scene.seriesCount < 2 || this.#several !== null);
  }

  protected override get scene(): Scene | null {
    return this.#scene;
  }

  /** The chart as a PNG of two pixels to a px, with heading, sentence and source. */
  toPng(): Promise<Blob> {
    return this.file('png');
  }

  /** The chart as an SVG file, with heading, sentence and source; text stays text. */
  toSvg(): Promise<Blob> {
    return this.file('svg');
  }

  protected override get sentence(): readonly TextPiece[] {
    const [chart, locale] = [this.#chart, this.locale];
    return chart && locale && this.#several
      ? [...this.#sentence, ...this.#several.compared(chart, locale)]
      : this.#sentence;
  }

  protected override async describe(): Promise<string> {
    const { pictureText } = await import('../layout/picture-facts.js');
    return this.#chart && this.locale ? pictureText(this.#chart, this.locale) : '';
  }

  protected override async shownPart(): Promise<TablePart | null> {
    return this.#view?.part() ?? null;
  }

  protected override get defaultHeading(): string {
    return this.#chart?.model.measure ?? '';
  }

  protected override get reservedHeight(): number {
    const texts = { heading: this.heading, sourced: Boolean(this.src ?? this.datasetId ?? this.attribution) };
    return frameHeight(this.size.width / this.#zoom, texts) * this.#zoom + this.#plotHeight();
  }

  #plotHeight(): number {
    const zoom = this.#zoom;
    const limit = this.limit === null ? null : Number(this.limit);
    const known = { kind: this.kind, width: this.size.width / zoom, limit, facets: this.facet !== null };
    return heightOf(this.height) ?? plotHeight(known) * zoom;
  }

  #prepare(spec: ReturnType<typeof chartSpecOf>): Chart | null {
    const { table, locale } = this;
    if (!table || !locale) return null;
    try {
      const own = spec.kind !== 'auto' || spec.extras ? this.#code.kind : null;
      return prepareChart(table, spec, locale, own, this.#view?.narrow);
    } catch (error) {
      refuse(this.kind, error);
      throw new SourceError('no-column', `${(error as Error).message}; there are: ${namesOf(table)}`, { cause: error });
    }
  }

  #place(height: number): Scene | null {
    const { locale, size, unfolded } = this;
    const code = this.#code.kind;
    if (!this.#chart || !code || !locale || size.width === 0) return null;
    const measureText = textMeasurer(this.#part('.root') ?? this);
    const [across, down] = [size.width / this.#zoom, height / this.#zoom];
    try {
      const input = { ...this.#chart, locale, width: across, height: down, measureText, unfolded };
      const { layout, instead } = code;
      const dressed = (scene: Scene | null): Scene | null => (scene && this.#view?.dressed(scene, locale)) ?? scene;
      const scene = layout(input);
      if (scene || !instead) return dressed(scene);
      this.#code.wantInstead(instead, code);
      return this.#code.instead && dressed(this.#code.instead.layout(input));
    } catch (error) {
      refuse(this.kind, error);
      throw error;
    }
  }

  #part<T extends Element>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }

  protected override paint(): void {
    const root = this.#part<HTMLElement>('.root');
    // An element off the page has no computed style.
    const zoom = (parseFloat(root ? getComputedStyle(root).fontSize : '') || 16) / 16;
    if (zoom !== this.#zoom) {
      this.#zoom = zoom;
      this.requestUpdate();
    }
    // CSSOM, as a strict style-src blocks style attributes.
    // A message needs no more room than it has words.
    const held = this.drawable || this.status === 'loading';
    if (root) root.style.minHeight = `${held ? this.reservedHeight : 0}px`;
    root?.toggleAttribute('data-compact', this.compact && /^s[tp]/.test(this.kind));
    const plot = this.#part<HTMLElement>('.plot');
    const marks = this.#part<SVGSVGElement>('.marks');
    if (!plot || !marks || !this.#scene) return;
    const least = this.unfolded
      ? this.#scene.height * zoom
      : (heightOf(this.height) ?? Math.min(LEAST_PLOT, this.#plotHeight()));
    // What the texts left of the reserved box is the plot's, so that the arrival of data moves nothing. A height that the
    // author gave need not be measured, which would make the browser lay the page out once more.
    plotRoom(plot, least, this.height === null);
    const placed = this.#room ?? this.#plotHeight();
    this.#room = this.height === null && !this.unfolded ? plot.clientHeight : null;
    if (this.#room !== null) {
      const { folded } = this.#scene;
      if (Math.abs(this.#room - placed) > 1) this.#scene = this.#place(this.#room) ?? this.#scene;
      if (folded !== this.#scene.folded) this.requestUpdate();
    }
    fitRoom(plot, this.#scene.height * zoom, least, this.#room);
    if (this.#scene !== this.#painted || !marks.hasChildNodes()) {
      (this.#code.dense ?? paintScene)(marks, this.#scene, this.#id, zoom);
      this.#painted = this.#scene;
    }
    this.#reading.paint(plot, marks, this.#scene, this.#id);
  }

  #resize(most: number, unfolded: boolean): boolean {
    const before = this.unfolded;
    this.size.most = most;
    this.unfolded = unfolded;
    this.requestUpdate();
    this.performUpdate();
    return before;
  }

  #point(): void {
    const plot = this.#part<HTMLElement>('.plot');
    const marks = this.#part<SVGSVGElement>('.marks');
    // What is being updated shows it by itself.
    if (plot && marks && this.#scene && this.#scene === this.#painted)
      this.#reading.paint(plot, marks, this.#scene, this.#id);
  }

  protected override renderActions(locale: Locale): Parts {
    const { adjust: words, showChart } = chartStrings(locale);
    const model = this.#chart?.model;
    const adjusts =
      model &&
      !this.asTable &&
      (this.#hands.canZoom() || this.#view?.open || (canHide(model) && !this.#scene?.legend.length));
    const adjust = (): void => this.#adjust((view) => view.toggleOpen());
    return [
      actionButton(this.asTable ? showChart : locale.strings.showTable, () => void this.#toggleTable()),
      adjusts ? actionButton(words, adjust, this.#view?.open ?? false) : nothing,
    ];
  }

  #fetchSeveral(): void {
    this.#severalFetched ??= import('./chart/several-series.js')
      .then((code) => {
        this.#several = code;
        this.adopt(code.severalStyles);
        this.requestUpdate();
      })
      .catch((error: unknown) => {
        this.#severalFetched = null;
        this.#code.failure = outOfReach(error);
        this.requestUpdate();
      });
  }

  /** Fetches what lets the reader choose what is shown, and does something with it. */
  #adjust(run: (view: ChartView) => void): void {
    this.#viewFetched ??= import('./chart/chart-view.js').then(({ ChartView }) => {
      this.#view = new ChartView(this.#hands);
      return this.#view.settled();
    });
    // The network is gone: the next press tries again.
    this.#viewFetched.then(run, () => (this.#viewFetched = null));
  }

  #renderTable(locale: Locale): TemplateResult {
    return html`<div class="plot">
      ${this.#chart ? this.#table?.render(this.#chart, locale, this.headingText, this.#view?.note(locale)) : nothing}
    </div>`;
  }

  async #toggleTable(): Promise<void> {
    this.asTable = !this.asTable;
    try {
      this.#table ??= new (await import('./chart/chart-table.js')).ChartTable(this.#hands);
    } catch {
      // The network is gone: the chart stays, the button can be pressed again.
      this.asTable = false;
    }
    this.requestUpdate();
  }

  #renderPlot(scene: Scene, locale: Locale): TemplateResult {
    return html`
      <div class="plot" part="plot">
        <svg class="marks" aria-hidden="true"></svg>
        ${this.#reading.render(scene, this.headingText, locale)}
      </div>
    `;
  }

  protected override renderBody(locale: Locale): Parts {
    const scene = this.#scene;
    if (!scene) return nothing;
    const { legend: words, showLess } = chartStrings(locale);
    if (this.asTable) return this.#renderTable(locale);
    const toggle = (): void => void (this.unfolded = !this.unfolded);
    const legend =
      scene.legend.length > 0 &&
      this.#several?.legendTemplate(
        scene.legend,
        scene,
        this.#id,
        words,
        this.#chart && (this.#view?.splits ?? canHide(this.#chart.model))
          ? (entry): void => this.#adjust((view) => view.toggle(entry))
          : null,
      );
    return [
      this.#view?.render(locale) ?? nothing,
      this.#renderPlot(scene, locale),
      scene.folded > 0 || this.unfolded
        ? html`<button type="button" class="fold" @click=${toggle}>
            ${this.unfolded ? showLess : locale.strings.more(scene.folded)}
          </button>`
        : nothing,
      legend || nothing,
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lk-chart': LkChart;
  }
}
