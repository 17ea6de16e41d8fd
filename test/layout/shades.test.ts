import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FIRST_DIVERGING, FIRST_SHADE, SHADES, classOf, shadingOf } from '../../src/layout/shades.js';

describe('shadingOf', () => {
  it('makes equally wide round classes, lightest to darkest', () => {
    expect(shadingOf(3, 58)).to.deep.equal({
      edges: [0, 10, 20, 30, 40, 50, 60],
      slots: [0, 1, 2, 4, 5, 6].map((shade) => FIRST_SHADE + shade),
    });
    expect(shadingOf(0.12, 0.31).edges).to.deep.equal([0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
  });

  it('changes its colour at zero where values lie on both sides of it, alike far on either', () => {
    expect(shadingOf(-20, 130)).to.deep.equal({
      edges: [-150, -100, -50, 0, 50, 100, 150],
      slots: [0, 1, 2, 4, 5, 6].map((shade) => FIRST_DIVERGING + shade),
    });
  });

  it('has one class where all values are equal, endlessly far apart, or none', () => {
    for (const [low, high] of [
      [5, 5],
      [NaN, NaN],
      [Infinity, -Infinity],
      [-1.7e308, 1.7e308],
    ] as const) {
      expect(shadingOf(low, high).slots).to.have.length(1);
    }
  });

  it('holds every value in one of at most seven classes', () => {
    const value = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(value, value, fc.double({ noNaN: true, min: 0, max: 1 }), (one, other, share) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(high - low > 1e-6);
        const { edges, slots } = shadingOf(low, high);
        const inside = low + (high - low) * share;
        expect(slots.length).to.be.within(1, SHADES);
        expect(edges).to.have.length(slots.length + 1);
        expect(edges[0]).to.be.at.most(low);
        expect(edges.at(-1)).to.be.at.least(high);
        const index = classOf(inside, edges);
        expect(edges[index]).to.be.at.most(inside);
        expect(edges[index + 1]).to.be.at.least(inside);
      }),
    );
  });
});
