import { expect } from '@open-wc/testing';
import { csMapWords } from '../../src/locale/cs-map.js';
import { enMapWords } from '../../src/locale/en-map.js';

describe('the words of maps', () => {
  it('name a class by a dash between its ends, and by a word where a minus would stand beside it', () => {
    expect(csMapWords.range('10', '19', false)).to.equal('10–19');
    expect(csMapWords.range('−20', '−1', false)).to.equal('−20 až −1');
    expect(enMapWords.range('10', '19', false)).to.equal('10–19');
    expect(enMapWords.range('−20', '−1', false)).to.equal('−20 to −1');
  });

  it('name a class whose upper end is in the next one, and one of a single value', () => {
    expect(csMapWords.range('1,5', '2,5', true)).to.equal('1,5 až pod 2,5');
    expect(enMapWords.range('7', '7', false)).to.equal('7');
  });
});
