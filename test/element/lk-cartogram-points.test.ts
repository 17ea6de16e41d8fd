import { expect, oneEvent } from '@open-wc/testing';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, plain, textOf, until } from '../helper/mount.js';
import { mapOf, territoriesOf, topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';
import { watchedPage } from '../helper/watched-page.js';

const grid = squares(3, 2, (unit) => ({ population: 1000 * (unit + 1), areaKm2: () => 10 }));
const borders = topologyUrl(grid);
const at = (column: number, row: number): { lon: number; lat: number } => ({
  lon: 15.05 + 0.1 * column,
  lat: 50.95 - 0.1 * row,
});
const rows = [
  { nazev: 'Škola', ...at(0, 0) },
  { nazev: 'Školka', ...at(0, 0) },
  { nazev: 'Knihovna', ...at(2, 1) },
  { nazev: 'Jinde', lon: 14, lat: 49 },
  { nazev: 'Bez adresy', lon: null, lat: null },
];

const mounted = (more: Partial<LkCartogram> = {}): Promise<LkCartogram> => {
  const data = more.src ? null : rows;
  return mapOf({ geometry: borders, level: 'obec', key: null, points: 'count', data, heading: 'Kde jsou', ...more });
};

describe('lk-cartogram of places', () => {
  watchedPage();

  it('counts how many lie in each territory, none being a zero, and says who lies in none', async () => {
    const map = await mounted();
    expect(textOf(map, '[part="sentence"]')).to.equal(
      'Počet míst: nejvíce 2 (A1), nejméně 0 (B2 a 3 další); polovina má nejvýše 0.',
    );
    expect(territoriesOf(map)).to.have.length(6);
    await until(() => all(map, '.remarks').length > 0, 'remarks');
    expect(textOf(map, '.remarks')).to.contain('Z 5 míst 1 leží mimo mapu, 1 nemá polohu.');
    expect(all(map, '.layers .point')).to.be.empty;
  });

  it('divides the counts by inhabitants', async () => {
    const map = await mounted({ per: 'obyvatel' });
    expect(textOf(map, '[part="sentence"]')).to.contain('nejvíce 2,00 (A1)');
    expect(textOf(map, '.measure')).to.equal('počet míst na 1 000 obyvatel');
  });

  it('draws the places themselves over the map, on pictures of it as well', async () => {
    const map = await mounted({ points: 'dots' });
    const [dots] = all(map, '.layers .point');
    expect(dots?.getAttribute('d')?.match(/M/g)).to.have.length(3);
    const box = (dots as unknown as SVGGraphicsElement).getBBox();
    const [first] = all(map, '.ground path') as unknown as SVGGraphicsElement[];
    // Territories are written in tenths of a px.
    expect(box.x).to.be.greaterThan((first?.getBBox().x ?? Infinity) / 10);
    expect(await (await map.toSvg()).text()).to.contain(dots?.getAttribute('d'));
  });

  it('reads places from the shapes of a GeoJSON', async () => {
    const features = rows.map(({ nazev, lon, lat }) => ({
      type: 'Feature',
      properties: { nazev },
      geometry: lon === null ? null : { type: 'Point', coordinates: [lon, lat] },
    }));
    const file = JSON.stringify({ type: 'FeatureCollection', features });
    const map = await mounted({ src: `data:application/geo+json,${encodeURIComponent(file)}`, lang: 'en' });
    expect(plain(textOf(map, '[part="sentence"]'))).to.contain('Number of places: most 2 (A1)');
    await until(() => all(map, '.remarks').length > 0, 'remarks');
    expect(textOf(map, '.remarks')).to.contain('Of 5 places 1 lies off the map, 1 has no location.');
  });

  it('says what is wrong: rows without places, a column of values, an unknown word', async () => {
    for (const [more, code] of [
      [{ data: [{ a: 1 }] }, 'no-column'],
      [{ value: 'lon' }, 'bad-attribute'],
      [{ points: 'tečky' }, 'bad-attribute'],
    ] as const) {
      const map = document.createElement('lk-cartogram');
      Object.assign(map, { loading: 'eager', geometry: borders, level: 'obec', points: 'count', data: rows, ...more });
      const failed = oneEvent(map, 'lk-error');
      document.body.append(map);
      expect(((await failed) as unknown as { code: string }).code, JSON.stringify(more)).to.equal(code);
      map.remove();
    }
  });
});
