import { expect } from '@open-wc/testing';
import type { TextColumn } from '../../src/table/column.js';
import { kindOf } from '../../src/transform/kind-of.js';

const coded = (codes: readonly (string | number)[]): TextColumn => ({
  name: 'zrizovatel',
  label: 'Zřizovatel',
  type: 'text',
  values: new Uint32Array(codes.keys()),
  dictionary: codes.map(String),
  codes,
  missing: null,
});

describe('kindOf', () => {
  it('is that of the codes, and none where no row has one', () => {
    expect(kindOf(coded(['O', 'K']))).to.equal('text');
    expect(kindOf(coded([1, 2]))).to.equal('number');
    expect(kindOf(coded([]))).to.equal(null);
  });
});
