import '../helper/no-reader.js';
import { expect } from '@open-wc/testing';
import { whenRead } from '../../src/controller/when-read.js';
import { uncollected } from '../helper/collected.js';

/** Something that waits, and how often it was told. */
function waiting(): { read(): Promise<void>; told: number } {
  return {
    told: 0,
    read() {
      this.told++;
      return Promise.reject(new Error('out of reach'));
    },
  };
}

const leave = (): WeakRef<object> => {
  const gone = waiting();
  whenRead(gone);
  return new WeakRef(gone);
};

describe('whenRead', () => {
  it('keeps nothing alive that waits for a reader who never comes', async () => {
    expect(await uncollected(new Map([['waiting', leave()]]))).to.deep.equal([]);
  });

  it('tells what is in a hurry at once, and what waits at the first pointer or key, once', () => {
    const [first, second, hasty] = [waiting(), waiting(), waiting()];
    whenRead(first);
    whenRead(hasty, true);
    whenRead(second, 0);
    expect([first.told, second.told, hasty.told]).to.deep.equal([0, 0, 1]);
    document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    expect([first.told, second.told, hasty.told]).to.deep.equal([1, 1, 1]);
  });

  it('tells what comes after the reader at once', () => {
    const late = waiting();
    whenRead(late);
    expect(late.told).to.equal(1);
  });
});
