import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import type { SinonFakeTimers } from 'sinon';
import { Rush } from '../../src/controller/rush.js';

describe('Rush', () => {
  let clock: SinonFakeTimers;
  let drawn = 0;
  let rush: Rush;
  let frameMs = 0;
  beforeEach(() => {
    clock = useFakeTimers();
    drawn = 0;
    frameMs = 0;
    rush = new Rush(
      () => drawn++,
      () => Date.now(),
      (over) => over(frameMs),
    );
  });
  afterEach(() => clock.restore());

  it('lets data through that are given once in a while', () => {
    for (let given = 0; given < 20; given++) {
      expect(rush.waits()).to.equal(false);
      clock.tick(100);
    }
    expect(drawn).to.equal(0);
  });

  it('draws a stream of sixty a second four times a second, and its last data', () => {
    let waited = 0;
    for (let given = 0; given < 120; given++) {
      if (rush.waits()) waited++;
      clock.tick(1000 / 60);
    }
    expect(waited).to.equal(116);
    expect(drawn).to.be.within(6, 8);
    const before = drawn;
    clock.tick(250);
    expect(drawn).to.equal(before + 1);
    clock.tick(1000);
    expect(drawn).to.equal(before + 1);
  });

  it('draws a stream the less often the longer a drawing takes, but for a single slow one', () => {
    const draw = (tookMs: number): void => {
      rush.begins();
      clock.tick(tookMs);
      rush.ends();
    };
    const drawingsOfTenSeconds = (): number => {
      const before = drawn;
      for (let given = 0; given < 600; given++) {
        rush.waits();
        clock.tick(1000 / 60);
      }
      return drawn - before;
    };
    draw(300);
    expect(drawingsOfTenSeconds()).to.be.within(35, 40);
    draw(300);
    expect(drawingsOfTenSeconds()).to.be.within(4, 5);
    draw(10);
    draw(10);
    expect(drawingsOfTenSeconds()).to.be.within(23, 26);
    // The browser's own layout and painting are of it.
    frameMs = 10;
    draw(10);
    draw(10);
    expect(drawingsOfTenSeconds()).to.be.within(11, 13);
  });

  it('lets the next data through after a pause', () => {
    for (let given = 0; given < 10; given++) rush.waits();
    clock.tick(300);
    expect(rush.waits()).to.equal(false);
  });
});
