import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Dot } from '../../src/layout/scene.js';
import { dotsImage } from '../../src/render/canvas-dots.js';
import type { MarkStyle, MarkStyles } from '../../src/render/mark-styles.js';

const SIZE = { width: 60, height: 40, scale: 1 };
const fills = ['rgb(35, 98, 162)', 'rgba(200, 80, 0, 0.5)'];
const style = (series: number): MarkStyle => ({
  fill: fills[series] ?? 'black',
  fillOpacity: 1,
  stroke: 'white',
  strokeWidth: 1,
  dash: [],
});
const styles: MarkStyles = { of: (_role, series) => style(series), hatch: () => null };

/** Room around the image: the browser smoothes an arc that an edge cuts differently. */
const AROUND = 10;

/** The same dots as circles that the browser draws. */
function circles(dots: readonly Dot[]): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: SIZE.width + 2 * AROUND, height: SIZE.height + 2 * AROUND });
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  for (const { x, y, radius, series } of dots) {
    context.fillStyle = style(series).fill;
    context.strokeStyle = style(series).stroke;
    context.beginPath();
    context.arc(AROUND + x, AROUND + y, radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
  return context.getImageData(AROUND, AROUND, SIZE.width, SIZE.height).data;
}

/** Largest difference of a channel, premultiplied: the colour of what is hardly there does not count. */
function difference(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let most = 0;
  for (let at = 0; at < one.length; at++) {
    const weigh = (data: Uint8ClampedArray): number =>
      at % 4 === 3 ? (data[at] as number) : ((data[at] as number) * (data[at | 3] as number)) / 255;
    most = Math.max(most, Math.abs(weigh(one) - weigh(other)));
  }
  return most;
}

describe('dotsImage', () => {
  it('has the pixels of circles drawn one over another, those at the edges included', () => {
    const quarter = (max: number): fc.Arbitrary<number> =>
      fc.integer({ min: -20, max: 4 * max + 20 }).map((x) => x / 4);
    const dot = fc.record({
      x: quarter(SIZE.width),
      y: quarter(SIZE.height),
      series: fc.constantFrom(0, 1),
      radius: fc.constantFrom(2, 3.5),
    });
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 30 }), (dots) => {
        expect(difference(dotsImage({ dots }, styles, SIZE).data, circles(dots))).to.be.below(9);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out what has no place', () => {
    const { data } = dotsImage({ dots: [{ x: NaN, y: 3, series: 0, radius: 3 }] }, styles, SIZE);
    expect(data.every((value) => value === 0)).to.equal(true);
  });
});
