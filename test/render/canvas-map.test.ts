import { expect } from '@open-wc/testing';
import { mapGeometry } from '../../src/layout/map/map-geometry.js';
import { NO_SLOT } from '../../src/layout/map/map-scene.js';
import type { MapDrawing } from '../../src/layout/map/map-scene.js';
import { CanvasMap } from '../../src/render/canvas-map.js';
import { squares } from '../helper/squares.js';

/** Four squares of 97 px each, in a drawing that has more pixels than are coloured in one go. */
const geometry = mapGeometry(squares(2, 2), 200, 200);
const drawing = (...slots: number[]): MapDrawing => ({
  width: 200,
  height: 200,
  geometry,
  slots: new Int8Array(slots),
  lines: { borders: [], dotted: '', hatch: '', dots: '', dashes: '' },
  labels: [],
  standing: '',
  base: '',
  order: null,
  points: '',
});
/** Of the middle of each square. */
const MIDDLES = [
  [60, 60],
  [140, 60],
  [60, 140],
  [140, 140],
] as const;

describe('CanvasMap', () => {
  let plot: HTMLElement;
  let map: CanvasMap;
  const paint = (one: MapDrawing, recedes: (unit: number) => boolean = () => false): void =>
    map.paint(plot, one, 1, recedes);
  const pixelsOf = (which: number, places: readonly (readonly [number, number])[]): string[] => {
    const canvas = plot.querySelectorAll('canvas')[which];
    const scale = (canvas?.width ?? 0) / 200;
    return places.map(([x, y]) =>
      [
        ...(canvas?.getContext('2d')?.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data ?? []),
      ].join(),
    );
  };

  beforeEach(() => {
    map = new CanvasMap(() => undefined);
    plot = document.createElement('div');
    plot.innerHTML = `<style>
        .territory.s1 { fill: rgb(10, 20, 30); }
        .territory.s2 { fill: hsl(0 100% 50%); }
        .territory.receding { fill: #040506; }
        .border { stroke: rgb(0, 0, 255); stroke-width: 4px; }
        .seam { stroke: rgb(0, 0, 255); stroke-width: 4px; }
      </style><canvas></canvas><canvas></canvas><svg class="marks"></svg>`;
    document.body.append(plot);
  });

  afterEach(() => plot.remove());

  it('paints each territory as the style sheet has its class, whatever the notation, and leaves one without a value empty', () => {
    paint(drawing(1, 2, 1, NO_SLOT));
    expect(pixelsOf(0, MIDDLES)).to.deep.equal(['10,20,30,255', '255,0,0,255', '10,20,30,255', '0,0,0,0']);
    expect(plot.querySelector('.marks')?.childElementCount).to.equal(0);
  });

  it('paints other values, and those that step back, in place of the ones before', () => {
    paint(drawing(1, 2, 1, NO_SLOT));
    paint(drawing(2, 2, NO_SLOT, 1), (unit) => unit === 1);
    expect(pixelsOf(0, MIDDLES)).to.deep.equal(['255,0,0,255', '4,5,6,255', '0,0,0,0', '10,20,30,255']);
  });

  it('draws borders on a canvas of their own', () => {
    paint(drawing(1, 2, 1, 2));
    const [border, inside] = pixelsOf(1, [
      [100, 60],
      [60, 60],
    ]);
    expect([border, inside]).to.deep.equal(['0,0,255,255', '0,0,0,0']);
  });
});
