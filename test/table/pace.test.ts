import { expect } from '@open-wc/testing';
import { stub } from 'sinon';
import { IdlePace, Pace } from '../../src/table/pace.js';

describe('Pace', () => {
  it('is due some milliseconds after it began, and after each pause', async () => {
    let now = 1000;
    const clock = stub(performance, 'now').callsFake(() => now);
    try {
      const pace = new Pace();
      expect(pace.isDue).to.equal(false);
      now += 8;
      expect(pace.isDue).to.equal(false);
      now += 1;
      expect(pace.isDue).to.equal(true);
      await pace.pause();
      expect(pace.isDue).to.equal(false);
      now += 9;
      expect(pace.isDue).to.equal(true);
    } finally {
      clock.restore();
    }
  });

  /** What a pause does where the page's scheduler is this one. */
  async function pausedWith(scheduler: object | undefined, before: () => void = () => undefined): Promise<void> {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    Object.defineProperty(globalThis, 'scheduler', { value: scheduler, configurable: true });
    try {
      before();
      await new Pace().pause();
    } finally {
      if (own) Object.defineProperty(globalThis, 'scheduler', own);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    }
  }

  it('lets the page go on as its scheduler has it', async () => {
    let yields = 0;
    await pausedWith({ yield: () => Promise.resolve(void yields++) });
    expect(yields).to.equal(1);
  });

  for (const scheduler of [undefined, {}]) {
    it(`ends its task where there is ${scheduler ? 'a scheduler that can not yield' : 'no scheduler'}`, async () => {
      let waited = false;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (waited = true);
      await pausedWith(scheduler, () => port2.postMessage(null));
      port1.close();
      expect(waited).to.equal(true);
    });
  }
});

describe('IdlePace', () => {
  it('waits until the page has nothing else to do, and is not due then', async () => {
    let now = 1000;
    const clock = stub(performance, 'now').callsFake(() => now);
    const idle = stub(window, 'requestIdleCallback').callsFake((run) => {
      now += 100;
      (run as () => void)();
      return 1;
    });
    try {
      const pace = new IdlePace();
      now += 9;
      expect(pace.isDue).to.equal(true);
      await pace.pause();
      expect(idle.callCount).to.equal(1);
      expect(pace.isDue).to.equal(false);
    } finally {
      clock.restore();
      idle.restore();
    }
  });
});
