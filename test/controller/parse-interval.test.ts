import { expect } from '@open-wc/testing';
import { parseInterval } from '../../src/controller/parse-interval.js';

describe('parseInterval', () => {
  it('reads seconds, minutes and hours, and refuses the rest', () => {
    expect(['30s', '15m', '1h', '0.5h', '', null].map(parseInterval)).to.deep.equal([
      30_000, 900_000, 3_600_000, 1_800_000, 0, 0,
    ]);
    for (const wrong of ['5', 'm', '1d', '-5s', '1h30m']) expect(() => parseInterval(wrong)).to.throw('bad refresh');
  });
});
