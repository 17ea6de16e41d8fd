import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import sinon from 'sinon';
import { ClockController, TICK_MS } from '../../src/controller/clock-controller.js';

class Clocked extends LitElement {
  grown = 0;
  readonly clock = new ClockController(this, () => this.grown++);
}
customElements.define('clocked-for-test', Clocked);

describe('ClockController', () => {
  let time: sinon.SinonFakeTimers;
  let element: Clocked;
  beforeEach(() => {
    time = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    element = new Clocked();
    document.body.append(element);
  });
  afterEach(() => {
    element.remove();
    time.restore();
  });

  it('tells again and again that what is on screen grew older', () => {
    element.clock.running = true;
    time.tick(TICK_MS * 3);
    expect(element.grown).to.equal(3);
  });

  it('is silent while there is nothing to grow old, and once the element left the page', () => {
    time.tick(TICK_MS * 2);
    element.clock.running = true;
    element.remove();
    time.tick(TICK_MS * 2);
    expect(element.grown).to.equal(0);
  });
});
