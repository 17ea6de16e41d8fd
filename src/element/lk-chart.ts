import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SourceError } from '../data.js';
import { prepareChart } from '../layout/chart.js';
import type { Chart } from '../layout/chart.js';
import { chartKinds } from '../layout/chart-spec.js';
import type { ChartKind } from '../layout/chart-spec.js';
import type { Layout } from '../layout/layout-input.js';
import { loadLayout } from '../layout/layouts.js';
import { LEAST_PLOT, frameHeight, plotHeight } from '../layout/reserved-height.js';
import type { Scene } from '../layout/scene.js';
import { tableView } from '../layout/table-view.js';
import type { TextPiece } from '../locale/facts.js';
import type { Locale } from '../locale/locale.js';
import { dataTable } from '../render/data-table.js';
import { paintPointed, paintScene } from '../render/svg-scene.js';
import { seriesClass } from '../render/series-class.js';
import { placeTooltip, tooltipTemplate } from '../render/tooltip.js';
import { chartSpecOf, heightOf } from './chart-spec-of.js';
import { chartStyles } from './chart-styles.js';
import { LkHoverEvent, LkSelectEvent } from './events.js';
import { frameStyles } from './frame-styles.js';
import { LkElement } from './lk-element.js';
import { textMeasurer } from './measure-text.js';
import { StopWalk } from './stop-walk.js';

/** Rows of the table that are shown at first, and added by each press. */
const TABLE_ROWS = 200;
let drawings = 0;

/**
 * A chart of open data with its sentence, its table and its source.
 *
 * @element lk-chart
 * @slot - Shown before the data are in, without JavaScript, and when loading fails: a table, a picture, a paragraph.
 * A child `<script type="application/json">` (array of objects) or `<table>` is the data when there is no `src`.
 * @fires {LkLoadEvent} lk-load - Data are in and painted.
 * @fires {LkErrorEvent} lk-error - Loading or drawing failed; has `code`, `message`, `url`, `retryInMs`.
 * @fires {LkSelectEvent} lk-select - The reader chose a value; has `row`, `key`.
 * @fires {LkHoverEvent} lk-hover - The reader points at a value; has `row`, `key`, both null when no longer.
 * @csspart heading - Heading.
 * @csspart description - Text under the heading.
 * @csspart sentence - Generated sentence.
 * @csspart plot - The drawing with its axes.
 * @csspart legend - Names of the series, where labels at the lines can't do.
 * @csspart tooltip - Values under the pointer or the keyboard.
 * @csspart table - The data as a table.
 * @csspart footer - Source, licence, date of the data, downloads.
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
  readonly #walk = new StopWalk(this, {
    stops: () => this.#scene?.stops,
    onSelect: (index) => this.#tell(index),
    onMove: () => this.#hover(),
  });
  #chart: Chart | null = null;
  #scene: Scene | null = null;
  #layout: Layout | null = null;
  #layoutKind: ChartKind | null = null;
  #painted: Scene | null = null;

  @query('.marks') private readonly marks!: SVGSVGElement | null;
  @query('.plot') private readonly plot!: HTMLElement | null;
  @query('.tooltip') private readonly tooltip!: HTMLElement | null;

  @state() private asTable = false;
  @state() private tableRows = TABLE_ROWS;
  @state() private unfolded = false;

  /** What is drawn: `auto` (by column types), `column`, `bar`, `line`. */
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

  override connectedCallback(): void {
    // The drawing code comes while the data do.
    const kind = chartKinds.find((one) => one === this.kind);
    if (kind && this.#layoutKind === null) void this.#fetchLayout(kind);
    super.connectedCallback();
  }

  protected override compute(): void {
    const { table, locale } = this;
    if (!table || !locale) return;
    const spec = chartSpecOf(this);
    this.#chart = this.#prepare(spec);
    if (!this.#chart) return;
    const { kind } = this.#chart.model;
    if (kind !== this.#layoutKind) void this.#fetchLayout(kind);
    this.#scene = this.#place(this.#plotHeight());
  }

  protected override get drawable(): boolean {
    return this.#chart !== null && this.#scene !== null;
  }

  protected override get sentence(): readonly TextPiece[] {
    return this.#chart && this.locale ? this.locale.strings.summary(this.#chart.facts) : [];
  }

  protected override get defaultHeading(): string {
    return this.#chart?.model.measure ?? '';
  }

  protected override get reservedHeight(): number {
    const { width } = this.size;
    return frameHeight(width) + this.#plotHeight();
  }

  #plotHeight(): number {
    const limit = this.limit === null ? null : Number(this.limit);
    return heightOf(this.height) ?? plotHeight({ kind: this.kind, width: this.size.width, limit });
  }

  #prepare(spec: ReturnType<typeof chartSpecOf>): Chart | null {
    const { table, locale } = this;
    if (!table || !locale) return null;
    try {
      return prepareChart(table, spec, locale);
    } catch (error) {
      const names = table.columns.map(({ name }) => name).join(', ');
      throw new SourceError('no-column', `${(error as Error).message} (${names})`, { cause: error });
    }
  }

  async #fetchLayout(kind: ChartKind): Promise<void> {
    this.#layoutKind = kind;
    this.#layout = null;
    try {
      const layout = await loadLayout(kind);
      if (this.#layoutKind !== kind) return;
      this.#layout = layout;
    } catch (error) {
      this.fail(new SourceError('network', `drawing code: ${(error as Error).message}`, { cause: error }));
    }
    this.requestUpdate();
  }

  #place(height: number): Scene | null {
    const { locale, size, unfolded } = this;
    if (!this.#chart || !this.#layout || !locale || size.width === 0) return null;
    const measureText = textMeasurer(this);
    return this.#layout({ ...this.#chart, locale, width: size.width, height, measureText, unfolded });
  }

  protected override paint(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    // CSSOM, as a strict style-src blocks style attributes.
    if (root) root.style.minHeight = `${this.reservedHeight}px`;
    const { plot, marks, tooltip } = this;
    if (!plot || !marks || !this.#scene) return;
    plot.style.setProperty('--least', `${heightOf(this.height) ?? LEAST_PLOT}px`);
    // What the texts left of the reserved box is the plot's, so that the arrival of data moves nothing.
    const room = plot.clientHeight;
    if (Math.abs(room - this.#scene.height) > 1 && !this.unfolded) this.#scene = this.#place(room) ?? this.#scene;
    if (this.#scene !== this.#painted) {
      paintScene(marks, this.#scene, this.#id);
      this.#painted = this.#scene;
    }
    const stop =
      this.#walk.index < 0 || this.#walk.index >= this.#scene.stops.length
        ? null
        : this.#scene.stops.at(this.#walk.index);
    paintPointed(marks, this.#scene, stop);
    if (tooltip && stop) placeTooltip(tooltip, stop, { width: plot.clientWidth, height: plot.clientHeight });
  }

  #tell(index: number): void {
    const stop = this.#scene?.stops.at(index);
    if (stop && this.table) this.dispatchEvent(new LkSelectEvent(this.table.row(stop.row), stop.title));
  }

  #hover(): void {
    const { index } = this.#walk;
    const stop = index < 0 ? null : this.#scene?.stops.at(index);
    const row = stop && this.table ? this.table.row(stop.row) : null;
    this.dispatchEvent(new LkHoverEvent(row, stop?.title ?? null));
    this.requestUpdate();
  }

  protected override renderActions(locale: Locale): TemplateResult {
    const { strings } = locale;
    const toggle = (): void => void (this.asTable = !this.asTable);
    return html`<button type="button" @click=${toggle}>
      ${this.asTable ? strings.showChart : strings.showTable}
    </button>`;
  }

  #renderTable(locale: Locale): TemplateResult {
    if (!this.#chart) return html``;
    const { model, text } = this.#chart;
    const { strings } = locale;
    const view = tableView(model, text, locale, `${strings.tableOf}: ${this.headingText}`, this.tableRows);
    const rest = view.total - view.rows.length;
    const more = rest > 0 ? strings.showMore(Math.min(rest, TABLE_ROWS), view.rows.length, view.total) : null;
    return html`<div class="plot">${dataTable(view, more, () => void (this.tableRows += TABLE_ROWS))}</div>`;
  }

  #renderPlot(scene: Scene, locale: Locale): TemplateResult {
    const { strings } = locale;
    const { index } = this.#walk;
    const stop = index >= 0 && index < scene.stops.length ? scene.stops.at(index) : null;
    return html`
      <div class="plot" part="plot">
        <svg class="marks" aria-hidden="true"></svg>
        ${this.#walk.render(scene, this.headingText, strings.chartRole)}
        <div class="tooltip" part="tooltip" aria-hidden="true" ?hidden=${stop === null}>
          ${stop ? tooltipTemplate(stop) : nothing}
        </div>
      </div>
    `;
  }

  protected override renderBody(locale: Locale): TemplateResult {
    const scene = this.#scene;
    if (!scene) return html``;
    const { strings } = locale;
    if (this.asTable) return this.#renderTable(locale);
    const toggle = (): void => void (this.unfolded = !this.unfolded);
    return html`
      ${this.#renderPlot(scene, locale)}
      ${
        scene.folded > 0 || this.unfolded
          ? html`<button type="button" class="fold" @click=${toggle}>
              ${this.unfolded ? strings.showLess : strings.more(scene.folded)}
            </button>`
          : nothing
      }
      ${
        scene.legend.length > 0
          ? html`<ul class="legend" part="legend" aria-label=${strings.legend}>
              ${scene.legend.map(({ series, label }) => html`<li><span class="swatch ${seriesClass(series)}"></span>${label}</li>`)}
            </ul>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lk-chart': LkChart;
  }
}
