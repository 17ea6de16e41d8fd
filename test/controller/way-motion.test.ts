import { expect, fixture, html } from '@open-wc/testing';
import { WayMotion } from '../../src/controller/way-motion.js';
import type { MovingWay } from '../../src/controller/way-motion.js';
import type { Bend } from '../../src/layout/energy/energy-picture.js';
import { lineOf, placeOn, wayLane } from '../../src/layout/energy/way-line.js';

const straight: Bend = { start: [0, 0], end: [160, 0], bulge: 0 };
const way = (share: number, key = 'a', bend = straight, d = 'M0,0L160,0'): MovingWay => ({
  key,
  name: 'r-pv',
  d,
  lane: (emPx) => wayLane(bend, emPx),
  share,
});
const animations = (layer: HTMLElement): Animation[] => layer.getAnimations({ subtree: true });
const seen = (layer: HTMLElement): HTMLElement[] =>
  [...layer.querySelectorAll<HTMLElement>('.moving')].filter((dot) => dot.checkVisibility({ opacityProperty: true }));

describe('WayMotion', () => {
  it('moves dots the faster the more power there is, without a jump', async () => {
    const layer = await fixture<HTMLElement>(html`<div></div>`);
    const motion = new WayMotion();
    motion.show(layer, [way(0.1)], 16);
    expect(seen(layer).length).to.equal(2);
    await Promise.all(animations(layer).map((one) => one.ready));
    const [slow] = animations(layer).map(({ playbackRate }) => playbackRate);
    const [before] = animations(layer);
    motion.show(layer, [way(1)], 16);
    await Promise.all(animations(layer).map((one) => one.ready));
    expect(animations(layer)[0]).to.equal(before);
    expect(animations(layer)[0]?.playbackRate).to.be.above(slow ?? 0);
    motion.clear();
  });

  it('does not begin anew for a change of speed that nobody sees', async () => {
    const layer = await fixture<HTMLElement>(html`<div></div>`);
    const motion = new WayMotion();
    motion.show(layer, [way(0.5)], 16);
    await Promise.all(animations(layer).map((one) => one.ready));
    const rates = (): number[] => animations(layer).map(({ playbackRate }) => playbackRate);
    const before = rates();
    motion.show(layer, [way(0.52)], 16);
    expect(rates()).to.deep.equal(before);
    motion.show(layer, [way(0.9)], 16);
    expect(rates()[0]).to.be.above(before[0] ?? Infinity);
    motion.clear();
  });

  it('goes on along a way that is told anew, and begins where it runs elsewhere', async () => {
    const layer = await fixture<HTMLElement>(html`<div></div>`);
    const motion = new WayMotion();
    const here = way(0.5);
    motion.show(layer, [here], 16);
    const [first] = animations(layer);
    motion.show(layer, [{ ...here, share: 0.51 }], 16);
    expect(animations(layer)[0]).to.equal(first);
    const elsewhere = way(0.5, 'a', { start: [0, 9], end: [160, 9], bulge: 0 }, 'M0,9L160,9');
    motion.show(layer, [elsewhere], 16);
    expect(animations(layer)[0]).not.to.equal(first);
    motion.clear();
  });

  it('has no dots where nothing flows, has the same ones where it flows again, and leaves none behind', async () => {
    const layer = await fixture<HTMLElement>(html`<div></div>`);
    const motion = new WayMotion();
    motion.show(layer, [way(0.5), way(0, 'b')], 16);
    const dots = seen(layer);
    expect(dots.length).to.equal(2);
    motion.show(layer, [way(0)], 16);
    expect(seen(layer).length).to.equal(0);
    motion.show(layer, [], 16);
    expect(seen(layer).length).to.equal(0);
    motion.show(layer, [way(0.5)], 16);
    expect(seen(layer)).to.deep.equal(dots);
    motion.clear();
    expect(layer.children.length).to.equal(0);
  });

  for (const [name, bulge] of [
    ['a straight way', 0],
    ['a way that bends', 0.3],
    ['a way that bends to the other side', -0.2],
  ] as const)
    it(`moves the dots of ${name} as one, evenly from the place of each to that of the next`, async () => {
      const layer = await fixture<HTMLElement>(html`<div style="position: relative"></div>`);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.moving { position: absolute; inset: 0 auto auto 0 }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const motion = new WayMotion();
      const bend: Bend = { start: [10, 20], end: [240, 70], bulge };
      const line = lineOf(bend);
      motion.show(layer, [way(0.5, 'a', bend)], 16);
      const [one, ...none] = animations(layer);
      expect(none).to.have.length(0);
      one?.pause();
      const { left, top } = layer.getBoundingClientRect();
      for (const share of [0, 0.5, 0.99]) {
        if (one) one.currentTime = Number(one.effect?.getComputedTiming().duration) * share;
        const dots = seen(layer).map((dot) => dot.getBoundingClientRect());
        expect(dots.length).to.equal(3);
        dots.forEach((dot, index) => {
          const [x, y] = placeOn(line, (index + share) / 3);
          expect(Math.hypot(dot.x - left - x, dot.y - top - y), `${index + share}`).to.be.below(0.6);
        });
      }
      motion.clear();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });

  it('stands still while it is paused', async () => {
    const layer = await fixture<HTMLElement>(html`<div></div>`);
    const motion = new WayMotion();
    motion.paused = true;
    motion.show(layer, [way(0.5)], 16);
    expect(animations(layer).every(({ playState }) => playState === 'paused')).to.equal(true);
    motion.paused = false;
    expect(animations(layer).every(({ playState }) => playState === 'running')).to.equal(true);
    motion.clear();
  });
});
