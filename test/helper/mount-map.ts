import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Territories } from '../../src/geo/territories.js';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, until } from './mount.js';
import '../../src/lk-cartogram.js';

/** Territories as the address of a TopoJSON. */
export function topologyUrl({ units, points, arcs, polygons }: Territories, name = 'obce'): string {
  const lines = [...arcs.slice(0, -1)].map((start, index) => {
    const places: number[][] = [];
    for (let at = start; at < (arcs[index + 1] as number); at++)
      places.push([points[2 * at] as number, points[2 * at + 1] as number]);
    return places;
  });
  const geometries = units.map(({ code, name: nazev, population, areaKm2, properties }, unit) => ({
    type: 'MultiPolygon',
    id: code,
    properties: { kod: code, nazev, obyvatel: population, km2: areaKm2(), ...properties },
    arcs: polygons[unit]?.map((rings) => rings.map((ring) => [...ring])),
  }));
  const topology = { type: 'Topology', objects: { [name]: { type: 'GeometryCollection', geometries } }, arcs: lines };
  return `data:application/json,${encodeURIComponent(JSON.stringify(topology))}`;
}

/** Puts a template on the page and gives its map, painted and with all that comes after the first drawing. */
export async function mountMap(template: TemplateResult): Promise<LkCartogram> {
  const box = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const map = box.querySelector('lk-cartogram');
  if (!map) throw new Error('no lk-cartogram in the template');
  await map.ready.catch(() => undefined);
  await map.updateComplete;
  const drawn = (): boolean => all(map, '.map').length > 0 && !map.facet;
  await until(() => !drawn() || all(map, '.legend').length > 0, 'what is around the first sight of a map');
  return map;
}

/** Resolved when a reader can walk the territories, and press what stands around them. */
export const walkable = (map: LkCartogram): Promise<void> =>
  until(() => all(map, '.stops').length > 0 && all(map, '.legend').length > 0, 'what comes after the first sight');

/** Opens the menus of levels and classes. */
export async function openChoice(map: LkCartogram): Promise<void> {
  await until(() => all(map, 'button.choose').length > 0, 'the button of the choice');
  inside(map, 'button.choose').click();
  await until(() => all(map, '.choice select').length > 0, 'the menus');
}

/** Puts the slider of times on one of them. */
export function slideTo(map: LkCartogram, at: number): void {
  const slider = inside<HTMLInputElement>(map, '.time input');
  slider.value = String(at);
  slider.dispatchEvent(new Event('input'));
}

/** A map that stands at once, with these properties; by default of squares with codes in `kod`. */
export function mapOf(properties: Partial<LkCartogram>): Promise<LkCartogram> {
  const map = document.createElement('lk-cartogram');
  Object.assign(map, { loading: 'eager', key: 'kod', ...properties });
  return mountMap(html`${map}`);
}

/** Classes of the territories that have a value, as these lie: by rows, each from the west. What looks alike is one path. */
export function territoriesOf(root: Element): readonly string[] {
  const paths = root.shadowRoot ? all(root, '.ground .territory') : [...root.querySelectorAll('.ground .territory')];
  const found = paths.flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y]) => ({
      classes: path.getAttribute('class') ?? '',
      at: [Number(y), Number(x)] as const,
    })),
  );
  return found.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).map(({ classes }) => classes);
}
