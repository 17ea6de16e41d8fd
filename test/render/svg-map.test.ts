import { expect } from '@open-wc/testing';
import { mapGeometry } from '../../src/layout/map/map-geometry.js';
import { NO_SLOT, unitPaths } from '../../src/layout/map/map-scene.js';
import type { MapDrawing, MapLines } from '../../src/layout/map/map-scene.js';
import { paintMap } from '../../src/render/svg-map.js';
import { squares } from '../helper/squares.js';

const geometry = mapGeometry(squares(2, 2), 200, 200);
const paths = unitPaths(geometry);
const linesAt = (d: string): MapLines => ({ borders: [d], dotted: '', hatch: '', dots: '', dashes: '' });
const lines = linesAt('M0 0h10');

const drawing = (more: Partial<MapDrawing> = {}): MapDrawing => ({
  width: 200,
  height: 200,
  geometry,
  slots: new Int8Array([1, 2, 1, NO_SLOT]),
  lines,
  labels: [],
  standing: '',
  base: '',
  order: null,
  points: '',
  ...more,
});

let svg: SVGSVGElement;
const paint = (one: MapDrawing, recedes: (unit: number) => boolean = () => false): void =>
  paintMap(svg, one, 1, recedes);
const ground = (): SVGElement[] => [...svg.querySelectorAll<SVGElement>('.ground path')];
const told = (elements: readonly SVGElement[]): (string | null)[][] =>
  elements.map((path) => [path.getAttribute('class'), path.getAttribute('d')]);

describe('paintMap', () => {
  beforeEach(() => {
    svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  });

  it('paints all territories that look alike as one path, and none without a value', () => {
    paint(drawing());
    expect(told(ground())).to.deep.equal([
      ['territory s1', `${paths[0] ?? ''}${paths[2] ?? ''}`],
      ['territory s2', paths[1] ?? ''],
    ]);
  });

  it('paints what lies over others one by one, in that order', () => {
    paint(drawing({ order: [2, 1, 0] }));
    expect(told(ground())).to.deep.equal([
      ['territory s1', paths[2]],
      ['territory s2', paths[1]],
      ['territory s1', paths[0]],
    ]);
    paint(drawing({ order: [0, 1, 2] }));
    expect(ground().map((path) => path.getAttribute('d'))).to.deep.equal(paths.slice(0, 3));
  });

  it('leaves what is the same as it is', () => {
    paint(drawing());
    const before = [...svg.querySelectorAll('path')];
    paint(drawing({ slots: new Int8Array([1, 2, 1, NO_SLOT]) }));
    expect([...svg.querySelectorAll('path')].every((path, index) => path === before[index])).to.equal(true);
  });

  it('paints anew what looks different, lies elsewhere, or is one less', () => {
    paint(drawing());
    const [first] = ground();
    paint(drawing({ slots: new Int8Array([3, 2, 3, NO_SLOT]) }));
    expect(ground()[0]).not.to.equal(first);
    expect(told(ground()).map(([classes]) => classes)).to.deep.equal(['territory s3', 'territory s2']);
    paint(drawing({ slots: new Int8Array([3, 2, 2, NO_SLOT]) }));
    expect(told(ground()).map(([, d]) => d)).to.deep.equal([paths[0], `${paths[1] ?? ''}${paths[2] ?? ''}`]);
    paint(drawing({ slots: new Int8Array([3, NO_SLOT, NO_SLOT, NO_SLOT]) }));
    expect(told(ground())).to.deep.equal([['territory s3', paths[0]]]);
  });

  it('paints what steps back apart from what looks alike', () => {
    paint(drawing(), (unit) => unit === 2);
    expect(told(ground()).map(([classes]) => classes)).to.deep.equal([
      'territory s1',
      'territory s2',
      'territory s1 receding',
    ]);
  });

  it('draws lines anew where they or what stands out are others, and else not', () => {
    const border = (): Element | null => svg.querySelector('.border');
    paint(drawing());
    const first = border();
    paint(drawing({ slots: new Int8Array([2, 2, 2, 2]) }));
    expect(border()).to.equal(first);
    paint(drawing({ lines: linesAt('M5 5h10') }));
    expect(border()?.getAttribute('d')).to.equal('M5 5h10');
    expect(svg.querySelector('.stand')).to.equal(null);
    paint(drawing({ lines, standing: 'M1 1h2' }));
    paint(drawing({ lines, standing: 'M2 2h2' }));
    // Over a wider line of the other colour, as it may cross any.
    expect(svg.querySelector('.stand')?.getAttribute('d')).to.equal('M2 2h2');
    expect(svg.querySelector('.halo + .stand')?.previousElementSibling?.getAttribute('d')).to.equal('M2 2h2');
    expect(svg.querySelectorAll('.border')).to.have.length(1);
  });
});
