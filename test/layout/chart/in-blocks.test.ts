import { expect } from '@open-wc/testing';
import { inBlocks } from '../../../src/layout/chart/in-blocks.js';

describe('inBlocks', () => {
  it('runs over each index once, in their order and in more parts than one', () => {
    for (const length of [0, 1, 64, 65, 10_000]) {
      const seen: number[] = [];
      let parts = 0;
      inBlocks(length, (from, to) => {
        parts++;
        for (let index = from; index < to; index++) seen.push(index);
      });
      expect(seen).to.deep.equal([...Array(length).keys()]);
      expect(parts > 1).to.equal(length > 64);
    }
  });
});
