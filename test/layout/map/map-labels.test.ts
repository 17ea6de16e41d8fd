import { expect } from '@open-wc/testing';
import { geometryOf, mapGeometry } from '../../../src/layout/map/map-geometry.js';
import type { MapGeometry } from '../../../src/layout/map/map-geometry.js';
import { mapLabels } from '../../../src/layout/map/map-labels.js';
import type { LabelRoom } from '../../../src/layout/map/map-labels.js';
import { tileGeometry } from '../../../src/layout/map/map-variants.js';
import { zoomedGeometry } from '../../../src/layout/map/zoomed-geometry.js';
import { squares } from '../../helper/squares.js';

/** Letters of 7 px. */
const measure = (text: string): number => text.length * 7;
const room = (more: Partial<LabelRoom> = {}): LabelRoom => ({
  width: 300,
  height: 200,
  taken: [0, 0],
  corner: [0, 0],
  few: 0,
  over: 1,
  ...more,
});
/** Two tiles beside each other, 147 × 147 px, below the buttons in the corner. */
const tiles = tileGeometry([0, 1].map((column) => ({ column, row: 0 })), { width: 300, height: 200 }); // prettier-ignore
const small = tileGeometry([0, 1, 2, 3].map((column) => ({ column, row: 0 })), { width: 300, height: 200 }); // prettier-ignore
/** Squares of 10 px below each other, by the middles of which names are set. */
const squaresAt = (downs: readonly number[]): MapGeometry => {
  const points = downs.flatMap((y) => [145, y - 5, 155, y - 5, 155, y + 5, 145, y + 5, 145, y - 5]);
  const shapes = {
    points: new Float64Array(points),
    arcs: new Uint32Array([...downs.keys(), downs.length].map((index) => 5 * index)),
    polygons: downs.map((_, index) => [[[index]]]),
  };
  const place = (): readonly [number, number] => [NaN, NaN];
  return geometryOf({ ...shapes, width: 300, height: 200, place, metresPerPx: NaN }, shapes);
};
const texts = (names: readonly string[], more: Partial<LabelRoom> = {}, geometry = small): string[] =>
  mapLabels(geometry, names, [...names.keys()], measure, room(more)).map(({ unit, text }) => `${unit} ${text}`);

describe('mapLabels', () => {
  it('sets a name in the middle of its territory, in one line where that has room', () => {
    const [label] = mapLabels(tiles, ['Česká Lípa', ''], [0, 1], measure, room());
    expect(label).to.deep.equal({ unit: 0, x: 75.5, y: 120, text: 'Česká Lípa' });
  });

  it('sets a longer name in two lines of about the same length, and one that is longer still not at all', () => {
    // 72 px of a tile are ten letters.
    expect(texts(['Rokytnickov nad Jizerou', 'Vratislavice', 'Semily', 'Jilemnicko'])).to.deep.equal([
      '2 Semily',
      '3 Jilemnicko',
    ]);
    expect(texts(['Železný Brod', 'Nový Bor I', 'Na Dolní Ves', ''])).to.deep.equal([
      '0 Železný',
      '0 Brod',
      '1 Nový Bor I',
      '2 Na Dolní',
      '2 Ves',
    ]);
    const [first, second] = mapLabels(small, ['Železný Brod'], [0], measure, room());
    expect((second?.y ?? 0) - (first?.y ?? 0)).to.equal(16);
  });

  it('sets each of three words in a line of its own where two would be too wide', () => {
    expect(texts(['Rokytnice nad Jizerou'])).to.deep.equal(['0 Rokytnice', '0 nad', '0 Jizerou']);
  });

  it('gives the first few names whatever their size, but not over each other nor out of the drawing', () => {
    const names = ['Jablonec nad Nisou', 'Nové Město', 'Rokytnice nad Jizerou', ''];
    const labels = mapLabels(small, names, [0, 1, 2], measure, room({ few: 3 }));
    expect(labels.map(({ unit, text }) => `${unit} ${text}`)).to.deep.equal([
      '0 Jablonec',
      '0 nad Nisou',
      '1 Nové Město',
      '2 Rokytnice',
      '2 nad',
      '2 Jizerou',
    ]);
    const [over] = mapLabels(squaresAt([100]), ['Jablonec nad Nisou'], [0], measure, room({ few: 1 }));
    expect(over?.text, 'where it fits in no lines').to.equal('Jablonec nad Nisou');
  });

  it('sets one of the first names in one line where that reaches little into its neighbours, else in lines that fit', () => {
    // 72 px of a tile, 1.4 times as many are fourteen letters.
    expect(texts(['Železný Brod I', '', '', ''], { few: 1 })).to.deep.equal(['0 Železný Brod I']);
    expect(texts(['Železný Brod II', '', '', ''], { few: 1 })).to.deep.equal(['0 Železný', '0 Brod II']);
  });

  it('keeps two names apart that would read as one below the other', () => {
    const stacked = (down: number): readonly string[] => {
      const near = squaresAt([100, 100 + down]);
      return mapLabels(near, ['Liberec', 'Turnov'], [0, 1], measure, room({ few: 2 })).map(({ text }) => text);
    };
    expect(stacked(18)).to.deep.equal(['Liberec']);
    expect(stacked(19)).to.deep.equal(['Liberec', 'Turnov']);
  });

  it('leaves out what would lie under something, or sets it below that', () => {
    // The tiles are from 43 to 188 px high.
    const at = (taken: readonly [number, number]): number | undefined =>
      mapLabels(tiles, ['Lípa'], [0], measure, room({ taken }))[0]?.y;
    expect(at([132, 34])).to.equal(120);
    expect(at([132, 120])).to.equal(120 + 8 + 4.5);
    expect(at([132, 181])).to.equal(undefined);
    expect(at([40, 181])).to.equal(120);
  });

  it('leaves out what would lie under the small map in the corner', () => {
    const named = (corner: readonly [number, number]): readonly number[] =>
      mapLabels(tiles, ['Lípa', 'Lípa'], [0, 1], measure, room({ corner })).map(({ unit }) => unit);
    // The second name is from 210.5 to 238.5 px across and from 112 to 128 px down.
    expect(named([100, 110])).to.deep.equal([0]);
    expect(named([100, 70])).to.deep.equal([0, 1]);
    expect(named([50, 110])).to.deep.equal([0, 1]);
    expect(named([300, 110])).to.deep.equal([]);
  });

  it('names nothing that is out of sight', () => {
    const grid = squares(3, 2);
    const whole = mapGeometry(grid, 300, 200);
    const names = grid.units.map(({ name }) => name);
    const part = zoomedGeometry(whole, { scale: 3, x: -600, y: -400 }, { width: 300, height: 200 });
    const labels = mapLabels(part, names, [...names.keys()], measure, room({ few: 12 }));
    expect(labels.map(({ text }) => text)).not.to.include('A1');
    for (const { x, y } of labels) expect(x > 0 && x < 300 && y > 0 && y < 200).to.equal(true);
  });
});
