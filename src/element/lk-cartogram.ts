import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Scene } from '../layout/scene.js';
import type { TextPiece } from '../locale/facts.js';
import type { Locale } from '../locale/locale.js';
import { looseUnits } from '../locale/loose-units.js';
import { loadMapWords, mapWords } from '../locale/map-words.js';
import { actionButton } from '../render/frame.js';
import { mapPlot } from '../render/map-plot.js';
import type { Parts } from '../render/frame.js';
import { afterPaint } from '../controller/after-paint.js';
import { firstSight } from '../controller/first-sight.js';
import { isNear } from '../controller/is-near.js';
import { load } from '../load.js';
import type { LoadOptions } from '../load.js';
import { lazy } from '../source/lazy.js';
import type { Table } from '../table/table.js';
import { cartogramStyles } from './map/cartogram-styles.js';
import type * as Spec from './map/cartogram-spec.js';
import { LkLoadEvent } from './events.js';
import { frameStyles } from './frame-styles.js';
import { LkElement } from './lk-element.js';
import { MapBox } from './map/map-box.js';
import { MapBuild } from './map/map-build.js';
import type { Closer, MapView } from './map/map-build.js';
import { MapGround } from './map/map-ground.js';
import type { MapTable } from './map/map-table.js';
import type { MapChoice } from './map/map-choice.js';
import type { MapHands } from './map/map-hands.js';
import { renderLegend } from './map/map-legend-view.js';
import { MapMarks, isDense } from './map/map-marks.js';
import type { MapMultiples } from './map/map-multiples.js';
import type { MapFinish } from './map/map-finish.js';
import { asksMore, plainSpec } from './map/plain-spec.js';

/** A line of the sentence has room for some twenty letters, px of the drawing. */
const FEW_LETTERS_PX = 200;

/**
 * A map of values of territories: classes that say how they were made, what is missing and why, and which rows found no place.
 *
 * @element lk-cartogram
 * @attr {string} lang - `cs` (default) or `en`; inherited from the nearest ancestor that has one.
 * @slot - Shown before the data are in, without JavaScript, and when loading fails: a table, a picture, a paragraph.
 * A child `<script type="application/json">` (array of objects) or `<table>` is the data when there is no `src`.
 * @fires {LkLoadEvent} lk-load - Data and borders are in and painted; has `rows`, `joined` and `territories` (how many of how many have a row), `unmatched` (keys of rows without a territory).
 * @fires {LkErrorEvent} lk-error - Loading or drawing failed; has `code`, `message`, `url`, `retryInMs`.
 * @fires {LkFilterEvent} lk-filter - The reader pressed a class of the legend; has `hidden`, the keys of the territories that are not in it.
 * @fires {LkSelectEvent} lk-select - The reader chose a territory; has `row`, `key` (its code).
 * @fires {LkHoverEvent} lk-hover - The reader points at a territory; has `row`, `key` (its name), both null when no longer.
 * @csspart heading - Heading.
 * @csspart description - Text under the heading.
 * @csspart sentence - Generated sentence.
 * @csspart plot - The map.
 * @csspart legend - The classes as a histogram, and what is missing.
 * @csspart remarks - Which rows found no territory, where the borders are from.
 * @csspart tooltip - The territory under the pointer or the keyboard.
 * @csspart locator - A small map: where the map lies (below the classes), or which part of it is seen (in its corner).
 * @csspart table - The data as a table.
 * @csspart footer - Source, licence, date of the data, downloads.
 * @csspart downloads - The menu of files to take away.
 * @csspart status - Message in place of the map: empty or error.
 * @cssprop [--lk-ink=#262626] - Text.
 * @cssprop [--lk-ink-secondary=#4f4f4f] - Legend and footer.
 * @cssprop [--lk-accent=#2362a2] - Links and buttons.
 * @cssprop [--lk-focus=#007bff] - Focus ring.
 * @cssprop [--lk-surface=#ffffff] - Background of the tooltip, and around labels.
 * @cssstate loading - Data or borders are being fetched.
 * @cssstate ready - Data are on screen.
 * @cssstate stale - A refresh failed, or the data are older than their own period.
 * @cssstate empty - There are no rows.
 * @cssstate error - Nothing could be shown.
 * @example
 * ```html
 * <lk-cartogram src="https://…/obyvatele.csv" geometry="https://…/lk.topo.json" level="obec" key="kod" value="obyvatel" per="km2"></lk-cartogram>
 * ```
 */
export class LkCartogram extends LkElement {
  static override styles: CSSResultGroup = [frameStyles, cartogramStyles];

  #view: MapView | null = null;
  readonly #box = new MapBox(this, () => this.size.width);
  readonly #ground = new MapGround(
    () => this.requestUpdate(),
    () => void this.#marks.wants(Infinity)?.(),
  );
  readonly #build = new MapBuild((styles) => {
    if (styles) this.adopt(styles);
    this.requestUpdate();
  });
  readonly #marks = new MapMarks(
    () => this.requestUpdate(),
    () => this.#repaint(),
  );
  readonly #hands: MapHands = {
    host: this,
    build: this.#build,
    view: () => this.#view,
    rows: (locale) => {
      const view = this.#view;
      return (view && this.facet && this.#multiples?.tableView(view, locale)) || view;
    },
    zoom: () => this.#box.zoom,
    locale: () => this.locale,
    say: (text) => this.say(text),
    adopt: (styles) => this.adopt(styles),
    point: () => this.#point(),
    toggleTable: () => this.#toggleTable(),
    asTable: () => this.asTable,
    pressed: () => this.#marks.pressed,
    canZoom: () => !this.noZoom,
    zoomTo: (closer) => {
      this.#closer = closer;
      this.requestUpdate();
    },
    show: (plot, view) => {
      this.#view = view;
      this.#paintMarks(plot, view);
    },
    goTo: (at) => this.#finished?.steps.goTo(at),
    choose: (choice) => (this.#choice = choice),
  };
  /** What comes once the first drawing stands: the list of territories, remarks. */
  #finished: MapFinish | null = null;
  /** Which part of the map is shown; null for all of it. */
  #closer: Closer | null = null;
  /** What a reader chose of levels and classes. */
  #choice: MapChoice | null = null;
  #table: MapTable | null = null;
  #multiples: MapMultiples | null = null;
  /** Reads attributes that say more than `plainSpec` needs. */
  #spec: typeof Spec | null = null;

  @state() private asTable = false;
  /** The map was on screen: its classes, which take as long as that to be made, come with what is around it. */
  @state() private sighted = false;

  /** Level of the territories: `kraj`, `okres`, `orp`, `pou`, `obec`; default: that of the borders. */
  @property() level: string | null = null;
  /** Column with the code of the territory in any system, or with its name; default: the one that fits the most. */
  @property() key: string | null = null;
  /** Column of the values; default: the first measure. */
  @property() value: string | null = null;
  /** What values are divided by: `obyvatel`, `km2`, a column, or inhabitants of a table at an address (`https://…`, `/…`, `./…`; `#column` names theirs). */
  @property() per: string | null = null;
  /** Unit of the values: `obyvatel`, `kWh`, `%`. */
  @property() unit: string | null = null;
  /** `quantile`, `jenks`, `equal`, `nice`, `stddev` or `manual`; default: by how the values lie. */
  @property() classification: string | null = null;
  /** Classes at the most, 2 to 7 (5). */
  @property() classes: string | null = null;
  /** Breaks of `manual`, separated by commas; each is the first value of the class above it. */
  @property() breaks: string | null = null;
  /** `sequential` (default) or `diverging`. */
  @property() palette: string | null = null;
  /** Value at which two-sided colours change: a number, or `mean` of all territories together. */
  @property() midpoint: string | null = null;
  /** Column of times: a slider goes from the first to the last of them. */
  @property() time: string | null = null;
  /** Two of the times, `2010, 2020`: how much the later one differs from the earlier. */
  @property() compare: string | null = null;
  /** Column of whose values each has a small map of its own, all with the same classes. */
  @property() facet: string | null = null;
  /** URL of the borders: TopoJSON, GeoJSON or an ArcGIS layer. */
  @property() geometry: string | null = null;
  /** What territories are drawn as: `choropleth` (default), `tiles`, `dorling` (circles by inhabitants), `symbols` (circles by value). */
  @property() variant: string | null = null;
  /** Rows are places, by their shapes or columns of longitude and latitude: `count` (how many lie in each territory) or `dots` (these are drawn as well). */
  @property() points: string | null = null;
  /** Without zoom. */
  @property({ type: Boolean, attribute: 'no-zoom' }) noZoom = false;
  /** Shows below the classes where in the country the map lies, by borders of regions in the folder `geo/` beside `lk.js`. */
  @property({ type: Boolean }) locator = false;
  /** Property of the borders with the code of the territory. */
  @property({ attribute: 'geometry-key' }) geometryKey: string | null = null;
  /** Keeps the time, the part of the map, the chosen territory and an open table in the address of the page, under the element's id. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;
  /** Elements of the same group show where a reader is, what was chosen and which time is shown on any of them; frames of one origin as well. */
  @property() group: string | null = null;

  override connectedCallback(): void {
    // Borders are on their way while all else of the element is made.
    if (this.geometry !== null && (this.loading === 'eager' || isNear(this))) this.#ground.begin(this);
    super.connectedCallback();
  }

  protected override get prepared(): Promise<unknown> {
    this.#ground.begin(this);
    return Promise.all([this.#ground.settled, asksMore(this) && this.#wantSpec().catch(() => null)]);
  }

  protected override foresee(): void {
    this.#ground.begin(this);
  }

  protected override compute(): void {
    const { table, locale } = this;
    if (!table || !locale) {
      this.#view = null;
      return;
    }
    const territories = this.#ground.want(this);
    // What is out of sight for a moment, as in a closed tab, stays as it was.
    if (this.size.width === 0 && this.#view) return;
    const words = loadMapWords(locale);
    if (words) void words.then(() => this.requestUpdate());
    const wants = [
      this.#marks.wants(territories?.units.length ?? 0),
      this.facet && !this.#multiples && this.#wantMultiples,
      asksMore(this) && !this.#spec && this.#wantSpec,
    ].filter((want) => !!want);
    for (const want of wants) want().catch((error: unknown) => this.fail(error));
    if (words || !territories || table.length === 0 || wants.length > 0) {
      this.#view = null;
      return;
    }
    const wish = {
      spec: this.#spec?.mapSpecOf(this) ?? plainSpec(this),
      key: this.key || null,
      highlight: this.highlight,
      size: this.#box.size,
      canZoom: !this.noZoom,
      locale,
      time: this.facet || this.time || null,
      at: this.#finished?.steps.at,
      closer: this.#closer,
      variant: this.#spec?.variantOf(this),
      points: this.points,
      compare: this.#spec?.comparison(this),
      labels: this.#finished?.writeLabels,
    };
    this.#view = (this.#choice ?? this.#build).view(table, territories, wish);
  }

  protected override get drawing(): object | null {
    return this.#view;
  }

  protected override get drawable(): boolean {
    return this.#view !== null;
  }

  protected override get scene(): Scene | null {
    const [view, locale] = [this.#view, this.locale];
    if (!view || !locale) return null;
    return this.#finished?.scene(view, locale, this.facet ? this.#multiples?.scene(view, locale) : undefined) ?? null;
  }

  protected override async file(...wanted: Parameters<LkElement['file']>): Promise<Blob> {
    await this.#wantFinish();
    // Names are on the map by then.
    await this.updateComplete;
    return super.file(...wanted);
  }

  /** The map as a PNG of two pixels to a px, with heading, sentence and source. */
  toPng(): Promise<Blob> {
    return this.file('png');
  }

  /** The map as an SVG file, with heading, sentence and source; text stays text. */
  toSvg(): Promise<Blob> {
    return this.file('svg');
  }

  override dispatchEvent(event: Event): boolean {
    if (event instanceof LkLoadEvent) Object.assign(event, this.#view?.report);
    return super.dispatchEvent(event);
  }

  protected override fetchRows(options: LoadOptions): Promise<Table> {
    // Borders are fetched beside the rows.
    this.#ground.retry();
    this.#build.retry();
    this.#ground.begin(this);
    return load({ ...options, geometry: this.points !== null });
  }

  protected override get sentence(): readonly TextPiece[] {
    const [view, locale] = [this.#view, this.locale];
    if (!view || !locale) return [];
    const pieces = this.facet
      ? (this.#multiples?.sentence(view, locale) ?? [])
      : mapWords(locale).sentence(view.text.facts(view.territories.level, view.times[view.at] ?? null));
    return this.#box.size.width < FEW_LETTERS_PX ? looseUnits(pieces) : pieces;
  }

  protected override get defaultHeading(): string {
    return this.#view?.text.measure ?? '';
  }

  protected override get reservedHeight(): number {
    return this.#box.reserved;
  }

  protected override paint(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    if (!this.#box.measure(root)) return this.requestUpdate();
    if (root) this.#box.hold(root, this.drawable || this.status === 'loading');
    const plot = root?.querySelector<HTMLElement>('.map .plot');
    const view = this.#view;
    if (this.#paintMultiples()) return;
    if (!root || !plot || !view) return;
    this.#box.fit(plot, view.size);
    this.#paintMarks(plot, view);
    this.#point();
    firstSight(root, () => {
      this.sighted = true;
      return this.updateComplete;
    });
    // Behind the first sight of the map. Out of reach, the map is there without; the next drawing tries again.
    if (!this.#finished) afterPaint(() => void this.#wantFinish().catch(() => undefined));
  }

  readonly #wantMultiples = lazy(async () => {
    const { MapMultiples } = await import('./map/map-multiples.js');
    this.#multiples = new MapMultiples(this.#hands);
    this.requestUpdate();
  });

  readonly #wantSpec = lazy(async () => {
    this.#spec = await import('./map/cartogram-spec.js');
    this.requestUpdate();
  });

  readonly #wantFinish = lazy(async () => {
    const { finishMap } = await import('./map/map-finish.js');
    this.#finished = await finishMap(this.#hands);
    this.requestUpdate();
  });

  /** Whether there are small maps to be painted. */
  #paintMultiples(): boolean {
    if (!this.facet || !this.#multiples || !this.#view || !this.locale) return false;
    this.#multiples.paint(this.renderRoot, this.#view, this.locale, this.#box.zoom, this.#marks.shown(this.#view));
    if (!this.#finished) void this.#wantFinish().catch(() => undefined);
    this.#finished?.tellSides(this.#view);
    return true;
  }

  #paintMarks(plot: HTMLElement, view: MapView): void {
    this.#marks.paint(plot, view, this.#box.zoom, (unit) => this.#finished?.recedes(unit));
    this.#finished?.tellSides(view);
  }

  #repaint(): void {
    if (this.#paintMultiples()) return;
    const plot = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (plot && this.#view) this.#paintMarks(plot, this.#view);
  }

  #point(): void {
    const plot = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (plot && this.#view) this.#finished?.paint(plot, this.#view);
  }

  #renderLegend(view: MapView, locale: Locale): TemplateResult {
    const small = this.facet ? this.#multiples : null;
    // On several maps each is there several times.
    const level = small ? null : view.territories.level;
    const host = { more: this.#finished?.renderChoice(locale), ...this.#marks.standing };
    return renderLegend(view, small?.values(view, locale) ?? view.values, level, locale, host);
  }

  protected override renderActions({ strings }: Locale): Parts {
    const words = this.asTable && this.locale && this.#finished?.words(this.locale);
    const label = words ? words.showMap : strings.showTable;
    return actionButton(label, () => void this.#toggleTable());
  }

  async #toggleTable(): Promise<void> {
    this.asTable = !this.asTable;
    try {
      await this.#wantFinish();
      this.#table ??= new (await import('./map/map-table.js')).MapTable(this.#hands);
    } catch {
      // The network is gone: the map stays, the button can be pressed again.
      this.asTable = false;
    }
    this.requestUpdate();
  }

  protected override renderBody(locale: Locale): TemplateResult {
    const view = this.#view;
    if (!view) return html``;
    if (this.asTable)
      return html`<div class="plot table">
        ${this.#table?.render(this.#hands.rows(locale) ?? view, locale, this.headingText) ?? nothing}
      </div>`;
    if (this.facet) {
      const maps = this.#multiples?.render(view, locale, this.headingText, this.#renderLegend(view, locale));
      return html`${maps}${this.#finished?.renderRemarks(view, locale) ?? nothing}`;
    }
    const timed = view.times.length > 1;
    return html`${timed ? html`<div class="row">${this.#finished?.steps.render(view, locale) ?? nothing}</div>` : nothing}
    ${this.#finished?.renderPath(locale)}
    ${mapPlot({
      beside: view.size.beside > 0,
      timed,
      dense: isDense(view.names.length),
      over: this.#finished?.renderOver(this.headingText, locale) ?? nothing,
      legend: this.sighted ? this.#renderLegend(view, locale) : nothing,
    })}
    ${this.#finished?.renderRemarks(view, locale) ?? nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lk-cartogram': LkCartogram;
  }
}
