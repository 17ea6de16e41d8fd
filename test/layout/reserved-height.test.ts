import { expect } from '@open-wc/testing';
import { frameHeight } from '../../src/layout/reserved-height.js';

const WIDTHS = [0, 240, 320, 500, 700, 1200, 3000];

describe('frameHeight', () => {
  const unknown = { heading: null, sourced: true };

  it('is larger the narrower the widget is, and never endless', () => {
    const heights = WIDTHS.map((width) => frameHeight(width, unknown));
    expect(heights).to.deep.equal([...heights].sort((a, b) => b - a));
    expect(heights[0]).to.equal(frameHeight(240, unknown));
    for (const height of heights) expect(height).to.be.within(100, 600);
  });

  it('leaves no room for a source where there is none, and for the heading as much as it needs', () => {
    expect(frameHeight(600, { ...unknown, sourced: false })).to.equal(frameHeight(600, unknown) - 40);
    expect(frameHeight(300, { ...unknown, heading: 'Obce' })).to.be.below(frameHeight(300, unknown));
    expect(frameHeight(300, { ...unknown, heading: 'Obce '.repeat(30) })).to.be.above(frameHeight(300, unknown));
  });
});
