import { expect } from '@open-wc/testing';
import { leftOver } from '../../src/energy/left-over.js';

describe('what of flows does not add up', () => {
  it('is not known, which is not nothing, where a meter did not tell', () => {
    expect(leftOver(null, 5)).to.equal(null);
    expect(leftOver({ load: 100, unexplained: null }, 5)).to.equal(null);
  });

  it('is nothing up to 2 % of what was used, or of what the sun gave if that was more', () => {
    expect(leftOver({ load: 100, unexplained: 2 }, 5)).to.equal(0);
    expect(leftOver({ load: 100, unexplained: 2.1 }, 5)).to.equal(2.1);
    expect(leftOver({ load: 100, unexplained: 3 }, 200)).to.equal(0);
    expect(leftOver({ load: 100, unexplained: 3 }, null)).to.equal(3);
  });
});
