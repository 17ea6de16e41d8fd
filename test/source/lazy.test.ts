import { expect } from '@open-wc/testing';
import { lazy } from '../../src/source/lazy.js';
import { rejection } from '../helper/rejection.js';

describe('lazy', () => {
  it('loads once for all, and again after a failure', async () => {
    let count = 0;
    const part = lazy(() => (count++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve(count)));
    const [first, second] = [part(), part()];
    expect(first).to.equal(second);
    expect((await rejection(first)).code).to.equal('network');
    expect([await part(), await part(), count]).to.deep.equal([2, 2, 2]);
  });
});
