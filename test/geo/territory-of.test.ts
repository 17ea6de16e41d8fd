import { expect } from '@open-wc/testing';
import { codeText } from '../../src/geo/territory-of.js';

describe('codeText', () => {
  it('is the whole number that a table without integers wrote with a decimal place, or two', () => {
    expect(['3501.0', '3501,0', ' 3501.00 ', 3501.0].map(codeText)).to.deep.equal(['3501', '3501', '3501', '3501']);
  });

  it('leaves all other texts as they are, with zeros and dots', () => {
    const texts = ['3500', '10.50', '0501', 'CZ0510', 'Pěnčín 1.0', '1.0.0'];
    expect(texts.map(codeText)).to.deep.equal(texts);
  });

  it('is none of what is no code', () => {
    expect(['', '  ', NaN, Infinity, null, undefined, true, {}].map(codeText)).to.deep.equal(new Array(8).fill(null));
  });
});
