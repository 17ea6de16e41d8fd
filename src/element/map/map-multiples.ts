import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { facetGrid, joinedValues, movedGeometry } from '../../layout/map/map-facets.js';
import type { FacetGrid } from '../../layout/map/map-facets.js';
import { mapGeometry } from '../../layout/map/map-geometry.js';
import { inPx, unitPath } from '../../layout/map/map-paths.js';
import { pictureScene } from '../../layout/map/map-picture.js';
import { mapLines, unitSlots } from '../../layout/map/map-scene.js';
import type { MapDrawing } from '../../layout/map/map-scene.js';
import { mapText } from '../../layout/map/map-text.js';
import type { MapText } from '../../layout/map/map-text.js';
import type { MapValues } from '../../layout/map/map-values.js';
import type { Scene } from '../../layout/scene.js';
import { TEXT_PX } from '../../layout/scene.js';
import { unitAt } from '../../layout/unit-places.js';
import type { TextPiece } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import { mapWords } from '../../locale/map-words.js';
import { paintMap } from '../../render/svg-map.js';
import { svgElement } from '../../render/svg-element.js';
import { SourceError } from '../../source/source-error.js';
import { LkHoverEvent } from '../pointing-events.js';
import { Kept } from './kept.js';
import type { MapView } from './map-build.js';
import type { MapHands } from './map-hands.js';
import * as marks from './map-missing-marks.js';
import { mapMultiplesStyles } from './map-multiples-styles.js';
import { MapMultiplesWalk } from './map-multiples-walk.js';
import type { WalkedMaps } from './map-multiples-walk.js';
import { standing } from './map-standing.js';

/** An element for each territory of each map: more of them would be slow. */
const MOST_MARKS = 6000;
/** px that a map's name takes in a picture. */
const NAME_PX = 24;

/** Small maps of one view. */
interface Multiples {
  readonly grid: FacetGrid;
  readonly drawings: readonly MapDrawing[];
  readonly texts: readonly MapText[];
  /** All values together, each by the name of its territory and of its map. */
  readonly values: MapValues;
  readonly names: readonly string[];
  readonly text: MapText;
}

/** Small maps beside each other, one for each value of a column, with the same classes; who points at a territory sees it on all of them. */
export class MapMultiples {
  readonly #hands: MapHands;
  readonly #made = new Kept<Multiples>();
  #unit = -1;
  readonly #walk = new MapMultiplesWalk(
    () => this.#walked(),
    (unit) => {
      const [view, locale] = [this.#hands.view(), this.#hands.locale()];
      if (view && locale) this.#point(unit, view, locale);
    },
  );

  constructor(hands: MapHands) {
    this.#hands = hands;
    hands.adopt(mapMultiplesStyles);
  }

  #of(view: MapView, locale: Locale): Multiples {
    const { model, territories, names, times, size } = view;
    const { highlight } = this.#hands.host as { highlight?: string | null };
    return this.#made.get([model, territories, size.width, locale, highlight], () => {
      const units = territories.units.length;
      if (units * times.length > MOST_MARKS)
        throw new SourceError('too-large', `facet: ${times.length} maps of ${units} territories`);
      const grid = facetGrid(territories, times.length, size.width);
      const geometry = mapGeometry(territories, grid.width, grid.height);
      const words = mapWords(locale);
      const values = joinedValues(model);
      const each = times.flatMap((time) => names.map((name) => `${name}, ${time}`));
      return {
        grid,
        values,
        names: each,
        text: mapText(model, values, each, locale, words),
        texts: model.periods.map((period) => mapText(model, period, names, locale, words)),
        drawings: model.periods.map((period) => ({
          width: grid.width,
          height: grid.height,
          geometry,
          slots: unitSlots(model, period),
          lines: mapLines(geometry, period.missing, marks),
          labels: [],
          standing: standing(geometry, territories, highlight ?? null),
          base: '',
          order: null,
          points: '',
        })),
      };
    });
  }

  /** Names and values by which a reader of the keyboard walks the maps. */
  #walked(): WalkedMaps | null {
    const [view, locale] = [this.#hands.view(), this.#hands.locale()];
    if (!view || !locale) return null;
    const { drawings, texts } = this.#of(view, locale);
    const [last, drawing] = [texts[texts.length - 1], drawings[0]];
    if (!last || !drawing) return null;
    const spoken = (unit: number): string =>
      `${view.names[unit] ?? ''}: ${texts.map((text, index) => `${view.times[index] ?? ''} ${text.stated(unit)}`).join(', ')}`;
    const lowest = last.order.findLast((unit) => last.rank(unit) !== '') ?? -1;
    return { view, geometry: drawing.geometry, order: last.order, lowest, spoken };
  }

  /** The values of all maps, for the legend. */
  values(view: MapView, locale: Locale): MapValues {
    return this.#of(view, locale).values;
  }

  sentence(view: MapView, locale: Locale): readonly TextPiece[] {
    // Gaps are counted in the legend: a sum of those of all maps would be of nothing.
    return mapWords(locale).sentence({ ...this.#of(view, locale).text.facts(null, null), missing: 0 });
  }

  /** All maps as the one that tables are made of. */
  tableView(view: MapView, locale: Locale): MapView {
    const { values, names, text } = this.#of(view, locale);
    return { ...view, values, names, text, times: [], at: 0 };
  }

  render(view: MapView, locale: Locale, heading: string, legend: TemplateResult): TemplateResult {
    const { texts } = this.#of(view, locale);
    const said = (index: number): string =>
      mapWords(locale)
        .sentence((texts[index] as MapText).facts(view.territories.level, view.times[index] ?? null))
        .map(({ text }) => text)
        .join('');
    return html`<div class=${view.size.beside > 0 ? 'map beside' : 'map'}>
      <div
        class="facets"
        part="plot"
        @pointermove=${(event: PointerEvent) => this.#onMove(event, view, locale)}
        @pointerleave=${() => this.#point(-1, view, locale)}
      >
        ${view.times.map(
          (time, index) =>
            html`<figure class="facet">
              <figcaption>${time}</figcaption>
              <svg class="marks" role="img" aria-label=${said(index)}></svg>
              <p class="at" aria-hidden="true"></p>
            </figure>`,
        )}
        ${this.#walk.render(heading, locale)}
      </div>
      ${legend}
    </div>`;
  }

  /** Paints the maps; territories of other classes than `shown` step back. */
  paint(root: ParentNode, view: MapView, locale: Locale, zoom: number, shown: number | undefined): void {
    const { grid, drawings } = this.#of(view, locale);
    const box = root.querySelector<HTMLElement>('.facets');
    if (!box) return;
    // CSSOM, as a strict style-src blocks style attributes.
    box.style.gridTemplateColumns = `repeat(${grid.columns}, ${grid.width * zoom}px)`;
    box.style.columnGap = `${grid.gap * zoom}px`;
    box.style.inlineSize = `${view.size.width * zoom}px`;
    box.querySelectorAll<SVGSVGElement>('.marks').forEach((svg, index) => {
      const drawing = drawings[index];
      if (drawing) paintMap(svg, drawing, zoom, (unit) => shown !== undefined && drawing.slots[unit] !== shown);
    });
    this.#walk.paint(root);
  }

  /** All maps as one picture. */
  scene(view: MapView, locale: Locale): Scene {
    const { grid, drawings } = this.#of(view, locale);
    const rows = Math.ceil(drawings.length / grid.columns);
    const height = rows * (grid.height + NAME_PX);
    const scenes = drawings.map((drawing, index) => {
      const x = (index % grid.columns) * (grid.width + grid.gap);
      const y = Math.floor(index / grid.columns) * (grid.height + NAME_PX) + NAME_PX;
      const geometry = movedGeometry(drawing.geometry, x, y);
      const kinds = view.model.periods[index]?.missing ?? new Uint8Array();
      const { highlight } = this.#hands.host as { highlight?: string | null };
      const stands = standing(geometry, view.territories, highlight ?? null);
      const placed = { ...drawing, geometry, lines: mapLines(geometry, kinds, marks), standing: stands };
      const labels = [{ unit: 0, x: x + grid.width / 2, y: y - NAME_PX + TEXT_PX, text: view.times[index] ?? '' }];
      const drawn = { ...placed, width: view.size.width, height, labels };
      return pictureScene({ drawing: drawn, model: view.model, text: view.text });
    });
    const [first] = scenes;
    if (!first) throw new Error('no maps');
    const joined = { shapes: scenes.flatMap(({ shapes = [] }) => shapes), texts: scenes.flatMap(({ texts }) => texts) };
    return { ...first, ...joined };
  }

  #onMove(event: PointerEvent, view: MapView, locale: Locale): void {
    const svg = event.target instanceof Element ? event.target.closest('.marks') : null;
    const [drawing] = this.#of(view, locale).drawings;
    if (!svg || !drawing) return this.#point(-1, view, locale);
    const { left, top } = svg.getBoundingClientRect();
    const zoom = this.#hands.zoom();
    this.#point(unitAt(drawing.geometry, (event.clientX - left) / zoom, (event.clientY - top) / zoom), view, locale);
  }

  /** The same territory on all maps, its values below them. */
  #point(unit: number, view: MapView, locale: Locale): void {
    if (unit === this.#unit) return;
    this.#unit = unit;
    const { host } = this.#hands;
    const { drawings, texts } = this.#of(view, locale);
    const name = view.names[unit] ?? null;
    host.renderRoot.querySelectorAll('.facet').forEach((facet, index) => {
      const { geometry } = drawings[index] ?? {};
      const d = geometry && unit >= 0 ? inPx(unitPath(geometry.frame, geometry.shapes.polygons[unit] ?? [])) : '';
      facet.querySelector('.pointed')?.replaceChildren(...(d ? [svgElement('path', { d, class: 'outline' })] : []));
      const at = facet.querySelector('.at');
      if (at) at.textContent = name === null ? '' : `${name}: ${texts[index]?.stated(unit) ?? ''}`;
    });
    host.dispatchEvent(new LkHoverEvent(null, name));
  }
}
