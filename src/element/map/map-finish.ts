import { html, nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import { whenRead } from '../../controller/when-read.js';
import type { Territories } from '../../geo/territories.js';
import { locatorSize } from '../../layout/map/locator.js';
import { mapLabels } from '../../layout/map/map-labels.js';
import { neighbourFacts } from '../../layout/map/map-neighbours.js';
import type { NeighbourFacts } from '../../layout/map/map-neighbours.js';
import { mapLegend } from '../../layout/map/map-legend.js';
import { pictureScene } from '../../layout/map/map-picture.js';
import { mapRemarks, sizedBy } from '../../layout/map/map-remarks.js';
import type { SizedBy } from '../../layout/map/map-remarks.js';
import { LEAST_FOUND, toolsSize } from '../../layout/map/map-size.js';
import type { MapSize } from '../../layout/map/map-size.js';
import { sizeLegend } from '../../layout/map/size-legend.js';
import type { Scene } from '../../layout/scene.js';
import type { Locale } from '../../locale/locale.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import { mapWords } from '../../locale/map-words.js';
import { morePlaces } from '../../layout/unit-places.js';
import { findButton, zoomTemplate } from '../../render/map-tools.js';
import { hatchSides } from '../../render/side-hatching.js';
import { sizeLegendTemplate } from '../../render/size-legend.js';
import { withinOf } from '../../layout/map/within.js';
import { zoomedGeometry } from '../../layout/map/zoomed-geometry.js';
import { Kept } from './kept.js';
import type { MapView, WriteLabels } from './map-build.js';
import { textMeasurer } from '../measure-text.js';
import type { MapChoice } from './map-choice.js';
import type { MapFind } from './map-find.js';
import type { MapHands } from './map-hands.js';
import type { MapLinks } from './map-links.js';
import type { MapLocator } from './map-locator.js';
import { isDense } from './map-marks.js';
import { MapReading } from './map-reading.js';
import { MapSteps } from './map-steps.js';
import { mapToolStyles } from './map-tool-styles.js';
import { MapZooming } from './map-zooming.js';
import { SpareRoom } from './spare-room.js';
import { viewNeighbours } from './view-neighbours.js';

const nothingDone = (): void => undefined;
/** Lets the page answer whoever presses a key meanwhile. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
/** What comes after the first drawing of more territories than this could hold the page for as long as a reader would notice. */
const MANY = 100;
/** So many territories are found places for in a few ms. */
const PIECE = 1000;

/** What a map gets once its first drawing stands: the list of territories, zoom, the slider of times, remarks. */
export class MapFinish implements ReactiveController {
  readonly reading: MapReading;
  readonly steps: MapSteps;
  readonly words = mapLateWords;
  readonly zooming: MapZooming;
  readonly #hands: MapHands;
  #links: MapLinks | null = null;
  #linksFetched: Promise<void> | null = null;
  /** px of the drawing that was painted last. */
  #size: MapSize | null = null;
  readonly #order = new Kept<readonly number[]>();
  readonly #sharpest = new Kept<NeighbourFacts | null>();
  readonly #labels = new Kept<ReturnType<WriteLabels>>();
  #pressed = -1;
  /** Takes the hatching of sides away. */
  #plain = nothingDone;
  choice: MapChoice | null = null;
  #choiceFetched: Promise<MapChoice | null> | null = null;
  #find: MapFind | null = null;
  #findFetched: Promise<void> | null = null;
  #locator: MapLocator | null = null;
  #locatorFetched: Promise<void> | null = null;

  constructor(hands: MapHands) {
    this.#hands = hands;
    hands.adopt(mapToolStyles);
    this.zooming = new MapZooming({
      size: () => hands.view()?.drawing ?? { width: 1, height: 1 },
      zoom: () => hands.zoom(),
      onZoom: (zoom) =>
        hands.zoomTo(zoom.scale === 1 ? null : (geometry, size) => zoomedGeometry(geometry, zoom, size)),
      onDouble: () => this.reading.unit >= 0 && this.#canEnter() && (this.#enter(this.reading.unit), true),
    });
    this.reading = new MapReading(hands, this.zooming, (unit) => this.#canEnter() && this.#enter(unit));
    this.steps = new MapSteps(hands, this.reading);
  }

  /**
   * Makes what the first list, names and remarks of many territories are made of, in tasks of their own: together they would hold the page
   * for a quarter of a second where there are thousands. Whoever needs one of them sooner makes it at once.
   */
  async prepare(): Promise<void> {
    const view = this.#hands.view();
    const locale = this.#hands.locale();
    if (view && locale && view.names.length > MANY) {
      const { drawing, territories, text, size } = view;
      while (!morePlaces(drawing.geometry, PIECE)) await breath();
      const pieces = [
        () => this.#orderOf(territories),
        () => this.writeLabels(drawing.geometry, territories, size),
        () => this.#remarks(view, locale),
        () => text.order,
      ];
      for (const make of pieces) {
        await breath();
        make();
      }
      await breath();
    }
  }

  /** Hears of drawings and of paper from now on. */
  begin(): void {
    this.#hands.host.addController(this);
    new SpareRoom(this.#hands.host);
    // Paper waits for no network; and nobody prints before a first move.
    whenRead(this);
  }

  read(): Promise<unknown> {
    return import('./map-paper.js').then((code) => code.printMap(this.#hands));
  }

  /** Names, the same at all times. */
  readonly writeLabels: WriteLabels = (geometry, territories, { width, height }) => {
    const { units } = territories;
    const order = this.#orderOf(territories);
    const { host } = this.#hands;
    const measure = textMeasurer(host.renderRoot.querySelector('.root') ?? host);
    const names = units.map(({ name }) => name);
    const taken = toolsSize(this.#hands.canZoom(), names.length >= LEAST_FOUND);
    // Beside a tile there is another one; halves of letters may stand between them.
    const [few, over] = host.variant === 'tiles' ? [0, 1.1] : [12, 1.15];
    // Where the small map lies once a part is seen.
    const inset = this.zooming.closer ? locatorSize({ width, height }) : { width: 0, height: 0 };
    const corner = [inset.width, inset.height] as const;
    const key = [geometry, territories, width, height, ...taken, ...corner, few, over];
    return this.#labels.get(key, () =>
      mapLabels(geometry, names, order, measure, { width, height, taken, corner, few, over }),
    );
  };

  #orderOf(territories: Territories): readonly number[] {
    return this.#order.get([territories], () => labelOrder(territories));
  }

  hostUpdated(): void {
    const pressed = this.#hands.pressed();
    if (pressed !== this.#pressed) void this.#tellClass((this.#pressed = pressed));
    const { deepLink, group } = this.#hands.host;
    if (!deepLink && !group) return;
    this.#linksFetched ??= import('./map-links.js')
      .then(({ MapLinks }) => void (this.#links = new MapLinks(this.#hands, this)))
      // The network is gone: the map is there without.
      .catch(() => undefined);
  }

  async #tellClass(pressed: number): Promise<void> {
    const code = await import('./map-filter.js').catch(() => null);
    const view = this.#hands.view();
    if (code && view) this.#hands.host.dispatchEvent(code.classFilter(view, pressed));
  }

  /** What a file of the map is made of: the map, or the small ones, with all that is said beside it. */
  scene(view: MapView, locale: Locale, small: Scene | undefined): Scene {
    const kinds = mapLegend((this.#hands.rows(locale) ?? view).values, view.model.classes).missing;
    const gaps = kinds.length > 0 ? [mapLateWords(locale).gaps(kinds.map(({ kind }) => kind))] : [];
    return { ...(small ?? pictureScene(view)), remarks: [...gaps, ...this.#remarks(view, locale)] };
  }

  /** A territory that a reader of another element left out. */
  recedes(unit: number): boolean {
    return this.#links?.recedes(unit) ?? false;
  }

  /** Fetches what lets a reader choose level and classes; null where it is out of reach. */
  wantChoice(): Promise<MapChoice | null> {
    return (this.#choiceFetched ??= import('./map-choice.js')
      .then(({ MapChoice }) => {
        const view = this.#hands.view();
        return (this.choice = view && new MapChoice(this.#hands, view, this.zooming));
      })
      .catch(() => (this.#choiceFetched = null)));
  }

  /** Whether there may be smaller territories: of municipalities nothing is smaller. */
  #canEnter(): boolean {
    const level = this.#hands.view()?.territories.level;
    return level !== null && level !== 'obec' && (this.choice === null || this.choice.below() !== null);
  }

  /** Goes into a territory, where it is known what that is parted into. */
  readonly #enter = (unit: number): void => {
    void this.wantChoice().then((choice) => choice?.enter(unit));
  };

  readonly #toggleChoice = async (): Promise<void> => {
    const choice = await this.wantChoice();
    // A way of parting values may be offered that was out of reach before.
    this.#hands.build.retry();
    if (choice) choice.open = !choice.open;
    this.#hands.host.requestUpdate();
  };

  /** How large what is drawn by size is. */
  #renderSizes(locale: Locale): TemplateResult | typeof nothing {
    const view = this.#hands.view();
    if (!view) return nothing;
    const by = sizedBy(view.remarkable);
    const sizes = by && sizesOf(view, by);
    const samples = sizes ? sizeLegend(view.drawing.geometry, sizes) : [];
    if (!by || samples.length === 0) return nothing;
    const unit = by === 'km2' ? 'km²' : undefined;
    return sizeLegendTemplate(samples, mapLateWords(locale).sized(by), (value) => locale.measure(value, unit));
  }

  /** What stands below the classes: sizes, and what changes classes and territories. */
  renderChoice(locale: Locale): TemplateResult {
    const open = this.choice?.open ?? false;
    return html`${this.#renderSizes(locale)}${
        this.#hands.host.locator ? this.#locating()?.renderCountry(locale) : nothing
      }<button type="button" class="choose" aria-expanded=${open} @click=${this.#toggleChoice}>
        ${mapLateWords(locale).choose}
      </button>
      ${open ? this.choice?.render(locale) : nothing}`;
  }

  readonly #toggleFind = (): void => {
    this.#findFetched ??= import('./map-find.js')
      .then(({ MapFind }) => void (this.#find = new MapFind(this.#hands, this.reading, this.zooming)))
      // The network is gone: the next press tries again.
      .catch(() => void (this.#findFetched = null));
    void this.#findFetched.then(() => this.#find?.toggle());
  };

  get #canFind(): boolean {
    return (this.#hands.view()?.names.length ?? 0) >= LEAST_FOUND;
  }

  /** Who points where, and the tools over the map. */
  renderOver(name: string, locale: Locale): TemplateResult {
    const { closer, farther, whole, find } = mapLateWords(locale);
    return html`${this.reading.render(name, mapLateWords(locale))}
      <div class="tools">
        ${
          this.#hands.canZoom()
            ? zoomTemplate({
                names: { closer, farther, whole },
                closer: this.zooming.closer,
                onStep: (direction) => this.zooming.step(direction),
              })
            : nothing
        }${this.#find?.open ? this.#find.render(locale) : this.#canFind ? findButton(find, this.#toggleFind) : nothing}
      </div>
      ${this.zooming.closer ? this.#locating()?.renderPart(this.zooming.part, locale) : nothing}`;
  }

  /** The small maps that show where a map, or what is seen of it, lies; null while their code is on its way. */
  #locating(): MapLocator | null {
    this.#locatorFetched ??= import('./map-locator.js').then(
      ({ MapLocator }) => {
        this.#locator = new MapLocator(this.#hands);
        this.#hands.host.requestUpdate();
      },
      // The network is gone: the next drawing tries again.
      () => void (this.#locatorFetched = null),
    );
    return this.#locator;
  }

  /** Where the reader is inside of what. */
  renderPath(locale: Locale): TemplateResult | typeof nothing {
    return this.choice?.renderPath(locale) ?? nothing;
  }

  /** Has the two sides of colours told apart without these as well; of very many territories, which are pixels, by the legend alone. */
  tellSides({ model, names }: MapView): void {
    this.#plain();
    this.#plain = model.diverging && !isDense(names.length) ? hatchSides(this.#hands.host.renderRoot) : nothingDone;
  }

  paint(plot: HTMLElement, view: MapView): void {
    const box = plot.querySelector<HTMLElement>('.stops');
    if (box && this.#hands.canZoom()) this.zooming.listen(box);
    const { width, height } = view.size;
    const before = this.#size ?? view.size;
    this.#size = view.size;
    if (before.width !== width || before.height !== height)
      this.zooming.resize(width / before.width, height / before.height);
    this.reading.paint(plot, view.text);
  }

  /** What a reader must know beside the map. */
  #remarks(view: MapView, locale: Locale): readonly string[] {
    const { remarkable } = view;
    // Of small maps each has others.
    const isWhole = this.#hands.rows(locale) === view;
    const beside = this.#sharpest.get([isWhole, remarkable.territories, view.values, view.text], () =>
      isWhole ? sharpestOf(view) : null,
    );
    return [
      ...(beside ? [mapLateWords(locale).neighbours(...beside)] : []),
      ...(this.choice?.remarks(locale) ?? []),
      ...mapRemarks(remarkable, mapLateWords(locale), mapWords(locale)),
    ];
  }

  renderRemarks(view: MapView, locale: Locale): TemplateResult | typeof nothing {
    const remarks = this.#remarks(view, locale);
    if (remarks.length === 0) return nothing;
    return html`<div class="remarks" part="remarks">${remarks.map((text) => html`<p>${text}</p>`)}</div>`;
  }
}

/** Seats of what they lie in first, then where most people live, then the largest. */
function labelOrder(territories: Territories): readonly number[] {
  const size = territories.units.map(
    ({ name, population, areaKm2 }, unit) =>
      (name === withinOf(territories, unit) ? 1e9 : 0) + (population ?? areaKm2() ?? 0),
  );
  return [...size.keys()].sort((a, b) => (size[b] as number) - (size[a] as number));
}

/** Which neighbours differ the most; null where nobody knows who are neighbours. */
function sharpestOf(view: MapView): NeighbourFacts | null {
  const neighbours = viewNeighbours(view);
  return neighbours && neighbourFacts(neighbours, view.values.values, view.names, view.text);
}

/** What circles are as large as. */
function sizesOf({ values, territories: { units } }: MapView, by: SizedBy): ArrayLike<number> {
  if (by === 'value') return values.values;
  return units.map(({ population, areaKm2 }) => (by === 'km2' ? areaKm2() : population) ?? NaN);
}

/** What a map gets once its first drawing stands, ready to be drawn. */
export async function finishMap(hands: MapHands): Promise<MapFinish> {
  const finish = new MapFinish(hands);
  // What could not be made is made anew by the drawing, which says why it can't be.
  await finish.prepare().catch(() => undefined);
  finish.begin();
  return finish;
}
