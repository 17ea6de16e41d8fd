import { expect } from '@open-wc/testing';
import { vintageGap } from '../../src/geo/vintage-gap.js';

describe('vintageGap', () => {
  it('is the codes of the data that borders of that level should have', () => {
    const strays = ['500099', '500099', 'CZ_500100', 'celkem', '1'].map((key, row) => ({
      row,
      key,
      reason: 'unknown' as const,
    }));
    expect(vintageGap({ strays }, 'obec')).to.deep.equal(['500099', 'CZ_500100']);
    expect(vintageGap({ strays }, 'kraj')).to.deep.equal([]);
    expect(vintageGap({ strays: [{ row: 0, key: '500099', reason: 'ambiguous' }] }, 'obec')).to.deep.equal([]);
  });
});
