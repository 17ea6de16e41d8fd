import { expect } from '@open-wc/testing';
import { looseUnits } from '../../src/locale/loose-units.js';
import { cs } from '../../src/locale/cs.js';

const loose = (text: string): string => looseUnits([{ text }]).map((piece) => piece.text).join(''); // prettier-ignore

describe('looseUnits', () => {
  it('lets long numbers part from words, as these are written, and keeps all else together', () => {
    const long = cs.measure(104261, 'obyvatel');
    expect(long).to.not.contain(' ');
    expect(loose(long)).to.equal(`${cs.number(104261)} obyvatel`);
    for (const [value, unit] of [
      [12161, 'obyvatel'],
      [584, 'obyvatel'],
      [104261, 'm²'],
      [36.31, '%'],
    ] as const)
      // prettier-ignore
      expect(loose(cs.measure(value, unit)), unit).to.equal(cs.measure(value, unit));
  });

  it('keeps what else is known of a piece', () => {
    expect(looseUnits([{ text: 'nejvíce', strong: true }])).to.deep.equal([{ text: 'nejvíce', strong: true }]);
  });
});
