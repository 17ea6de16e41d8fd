import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import type { SinonFakeTimers } from 'sinon';
import { Rush } from '../../src/controller/rush.js';

describe('Rush', () => {
  let clock: SinonFakeTimers;
  let drawn = 0;
  let rush: Rush;
  beforeEach(() => {
    clock = useFakeTimers();
    drawn = 0;
    rush = new Rush(
      () => drawn++,
      () => Date.now(),
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

  it('lets the next data through after a pause', () => {
    for (let given = 0; given < 10; given++) rush.waits();
    clock.tick(300);
    expect(rush.waits()).to.equal(false);
  });
});
