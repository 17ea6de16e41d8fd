import { expect } from '@open-wc/testing';
import { comfortPlace } from '../../../src/layout/energy/comfort-scale.js';

describe('comfortPlace', () => {
  it('places a level and its range on the scale of its role', () => {
    expect(comfortPlace('temperature', 22, { low: 20, high: 26 })).to.deep.equal({
      at: 50,
      from: 37.5,
      to: 75,
      verdict: 'within',
    });
    expect(comfortPlace('co2', 1400, { low: null, high: 1200 })).to.deep.equal({
      at: 62.5,
      from: 0,
      to: 50,
      verdict: 'high',
    });
    expect(comfortPlace('humidity', 20, { low: 30, high: 60 }).verdict).to.equal('low');
  });

  it('says nothing of a missing level, or without a range', () => {
    expect(comfortPlace('temperature', null, { low: 20, high: 26 })).to.include({ at: null, verdict: null });
    expect(comfortPlace('temperature', 22, null)).to.deep.equal({ at: 50, from: null, to: null, verdict: null });
    expect(comfortPlace('temperature', 22, { low: null, high: null })).to.include({ from: null, verdict: null });
  });

  it('widens its scale for a level beyond it', () => {
    expect(comfortPlace('co2', 4000, { low: null, high: 1200 }).at).to.equal(100);
    expect(comfortPlace('temperature', -10, { low: 20, high: 26 }).at).to.equal(0);
  });
});
