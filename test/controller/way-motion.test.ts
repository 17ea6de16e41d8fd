import { expect, fixture, html } from '@open-wc/testing';
import { WayMotion } from '../../src/controller/way-motion.js';
import type { MovingWay } from '../../src/controller/way-motion.js';

const points = [[0, 0] as const, [160, 0] as const];
const way = (share: number, key = 'a'): MovingWay => ({
  key,
  name: 'r-pv',
  points,
  length: 160,
  share,
});
const animations = (layer: HTMLElement): Animation[] => [...layer.children].flatMap((dot) => dot.getAnimations());

describe('WayMotion', () => {
  it('moves dots the faster the more power there is, without a jump', async () => {
    const layer = await fixture<HTMLElement>(html`<div></div>`);
    const motion = new WayMotion();
    motion.show(layer, [way(0.1)], 16);
    expect(layer.children.length).to.equal(2);
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
    motion.show(layer, [way(0.52)], 16);
    expect(animations(layer).some(({ pending }) => pending)).to.equal(false);
    motion.show(layer, [way(0.9)], 16);
    expect(animations(layer).every(({ pending }) => pending)).to.equal(true);
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
    const elsewhere = { ...here, points: [[0, 9] as const, [160, 9] as const] };
    motion.show(layer, [elsewhere], 16);
    expect(animations(layer)[0]).not.to.equal(first);
    motion.clear();
  });

  it('has no dots where nothing flows, and leaves none behind', async () => {
    const layer = await fixture<HTMLElement>(html`<div></div>`);
    const motion = new WayMotion();
    motion.show(layer, [way(0.5), way(0, 'b')], 16);
    expect(layer.children.length).to.equal(2);
    motion.show(layer, [], 16);
    expect(layer.children.length).to.equal(0);
    motion.show(layer, [way(0.5)], 16);
    motion.clear();
    expect(layer.children.length).to.equal(0);
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
